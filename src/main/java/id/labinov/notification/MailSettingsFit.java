package id.labinov.notification;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.LinkedHashMap;

/** The settings of mail fit together. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = MailSettingsFit.Check.class)
@interface MailSettingsFit {

    String message() default "";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Each sentence stands at the setting that is to be changed. */
    final class Check implements ConstraintValidator<MailSettingsFit, MailSettings> {

        @Override
        public boolean isValid(MailSettings settings, ConstraintValidatorContext context) {
            var faults = new LinkedHashMap<String, String>();
            if (settings.hasServer() && settings.from().isEmpty()) {
                faults.put("from", "is missing: with a mail server it names the sender's address");
            }
            if (settings.hasServer() && settings.site().isEmpty()) {
                faults.put("site", "is missing: with a mail server it names the address that links in mails begin with");
            }
            if (settings.username().isEmpty() != settings.password().isEmpty()) {
                faults.put(settings.username().isEmpty() ? "username" : "password", "is missing: the other of the two is given");
            }
            if (settings.lease() != null && settings.longestTry().compareTo(settings.lease()) >= 0) {
                faults.put("lease", "must be longer than the connect timeout and twice the timeout together");
            }
            context.disableDefaultConstraintViolation();
            faults.forEach((property, message) -> context.buildConstraintViolationWithTemplate(message).addPropertyNode(property).addConstraintViolation());
            return faults.isEmpty();
        }
    }
}
