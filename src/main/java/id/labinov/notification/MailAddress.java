package id.labinov.notification;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.net.IDN;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/** An address as mail servers understand it. */
final class MailAddress {

    private MailAddress() {}

    /** Domains in other letters are written as servers know them. Empty for what no server takes: a mailbox's own name in other letters is
     * understood by few. */
    static Optional<String> of(String typed) {
        var at = typed.strip().lastIndexOf('@');
        if (at < 1) {
            return Optional.empty();
        }
        var mailbox = typed.strip().substring(0, at);
        try {
            var address = mailbox + "@" + IDN.toASCII(typed.strip().substring(at + 1), IDN.USE_STD3_ASCII_RULES).toLowerCase(Locale.ROOT);
            new InternetAddress(address, true).validate();
            return StandardCharsets.US_ASCII.newEncoder().canEncode(address) ? Optional.of(address) : Optional.empty();
        } catch (AddressException | IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }
}
