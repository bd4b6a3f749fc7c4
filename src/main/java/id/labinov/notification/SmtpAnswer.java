package id.labinov.notification;

import jakarta.mail.MessagingException;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;

/** What the mail server meant by refusing.
 * @param text its own words, for the outbox page */
record SmtpAnswer(Fault fault, String text) {

    private static final int CLOSING = 421;

    static SmtpAnswer of(MessagingException failure) {
        return find(failure, SMTPAddressFailedException.class).map(refused -> new SmtpAnswer(ofAddress(refused), words(refused)))
                .or(() -> find(failure, SMTPSenderFailedException.class).map(refused -> new SmtpAnswer(Fault.SERVER, words(refused))))
                .or(() -> find(failure, SMTPSendFailedException.class).map(refused -> new SmtpAnswer(ofMessage(refused.getReturnCode()), words(refused))))
                .orElseGet(() -> new SmtpAnswer(Fault.SERVER, words(failure)));
    }

    private static Fault ofAddress(SMTPAddressFailedException refused) {
        var message = ofMessage(refused.getReturnCode());
        // 5.7.x (RFC 3463) is the server's policy, a relay denied for one, and says nothing of the mailbox.
        return message == Fault.MESSAGE && !words(refused).matches("(?s)\\s*\\d{3}[ -]5\\.7\\..*") ? Fault.ADDRESS : message;
    }

    private static Fault ofMessage(int code) {
        if (code == CLOSING || code < 400) {
            return Fault.SERVER;
        }
        return code < 500 ? Fault.LATER : Fault.MESSAGE;
    }

    private static <T> Optional<T> find(Throwable failure, Class<T> type) {
        return causes(failure).filter(type::isInstance).map(type::cast).findFirst();
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, cause -> cause instanceof MessagingException mail ? mail.getNextException() : cause.getCause());
    }

    private static String words(Throwable failure) {
        return causes(failure).map(Throwable::getMessage).filter(text -> text != null && !text.isBlank()).map(text -> text.strip().replaceAll("\\s+", " "))
                .distinct().reduce((first, second) -> first + " · " + second).orElse(failure.getClass().getSimpleName());
    }
}
