package id.labinov.notification;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/** How mails leave.
 * @param host of the mail server; without one no mail is sent, and the application's own inbox carries everything
 * @param from address of the sender; its name is the region's
 * @param site address under which people open the application, for the links in mails
 * @param timeout how long the server may be silent
 * @param lease after this time a mail that a node took and did not finish may be taken by another
 * @param every pause between two looks into the outbox */
@Validated
@MailSettingsFit
@ConfigurationProperties("labinov.mail")
record MailSettings(
        @NotNull @DefaultValue("") @Pattern(regexp = "[^\\s/:@]*", message = "is no name of a machine") String host,
        @Min(1) @Max(65535) @DefaultValue("587") int port,
        @NotNull @DefaultValue("") String username,
        @NotNull @DefaultValue("") String password,
        @NotNull @DefaultValue("") @Pattern(regexp = "|[^\\s@<>,;\"]+@[A-Za-z0-9.-]+", message = "is no e-mail address") String from,
        @NotNull @DefaultValue("STARTTLS") Security security,
        @NotNull @DefaultValue("") @Pattern(regexp = "|https?://[^\\s/?#]+[^\\s?#]*", message = "is no address that begins with http:// or https://") String site,
        @NotNull @DurationMin(seconds = 1) @DurationMax(minutes = 2) @DefaultValue("10s") Duration connectTimeout,
        @NotNull @DurationMin(seconds = 1) @DurationMax(minutes = 2) @DefaultValue("30s") Duration timeout,
        @NotNull @DurationMin(seconds = 5) @DurationMax(hours = 1) @DefaultValue("10m") Duration lease,
        @NotNull @DurationMin(millis = 100) @DurationMax(minutes = 5) @DefaultValue("5s") Duration every) {

    enum Security {
        NONE,
        /** Begins in the clear and must change to TLS before anything is said. */
        STARTTLS,
        TLS
    }

    boolean hasServer() {
        return !host.isEmpty();
    }

    /** A message may take so long before its server is given up: it must not outlive its lease. */
    Duration longestTry() {
        return connectTimeout.plus(timeout.multipliedBy(2));
    }
}
