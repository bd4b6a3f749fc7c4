package id.labinov.notification;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validation;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class MailSettingsTests {

    private static MailSettings settings(Map<String, String> given) {
        return new Binder(new MapConfigurationPropertySource(given)).bindOrCreate("labinov.mail", Bindable.of(MailSettings.class));
    }

    private static List<String> faults(Map<String, String> given) {
        try (var factory = Validation.buildDefaultValidatorFactory()) {
            return factory.getValidator().validate(settings(given)).stream().map(MailSettingsTests::sentence).sorted().toList();
        }
    }

    private static String sentence(ConstraintViolation<MailSettings> fault) {
        return fault.getPropertyPath() + " " + fault.getMessage();
    }

    @Test
    void withoutASettingThereIsNoServerAndNoFault() {
        assertThat(faults(Map.of())).isEmpty();
        assertThat(settings(Map.of())).extracting(MailSettings::hasServer, MailSettings::port, MailSettings::security, MailSettings::lease)
                .containsExactly(false, 587, MailSettings.Security.STARTTLS, Duration.ofMinutes(10));
    }

    @Test
    void wrongSettingsAreNamedWhereTheyStand() {
        assertThat(faults(Map.of("labinov.mail.host", "surat.contoh.go.id"))).containsExactly(
                "from is missing: with a mail server it names the sender's address",
                "site is missing: with a mail server it names the address that links in mails begin with");
        assertThat(faults(Map.of("labinov.mail.username", "labinov"))).containsExactly("password is missing: the other of the two is given");
        assertThat(faults(Map.of("labinov.mail.host", "smtp://surat:25", "labinov.mail.from", "Labinov <a@b>", "labinov.mail.site", "labinov.contoh.go.id")))
                .containsExactly("from is no e-mail address", "host is no name of a machine", "site is no address that begins with http:// or https://");
        assertThat(faults(Map.of("labinov.mail.lease", "60s"))).containsExactly("lease must be longer than the connect timeout and twice the timeout together");
    }

    @Test
    void whatFitsIsAccepted() {
        assertThat(faults(Map.of("labinov.mail.host", "surat.contoh.go.id", "labinov.mail.from", "labinov@contoh.go.id", "labinov.mail.site",
                "https://labinov.contoh.go.id", "labinov.mail.username", "labinov", "labinov.mail.password", "rahasia"))).isEmpty();
    }
}
