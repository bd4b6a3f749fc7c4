package id.labinov.flow;

import id.labinov.web.Formats;
import id.labinov.web.Texts;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.springframework.stereotype.Component;

/** Figures as people read them. What is unknown is a dash, never 0. */
@Component("flowWords")
class FlowWords {

    static final String UNKNOWN = "–";

    private final Texts texts;
    private final Formats formats;

    FlowWords(Texts texts, Formats formats) {
        this.texts = texts;
        this.formats = formats;
    }

    String say(String key, Object... arguments) {
        return texts.get(key, arguments);
    }

    Optional<String> find(String key) {
        return texts.find(key);
    }

    /** {@code 20,0}. */
    public String days(Duration duration) {
        return formats.decimal(Numbers.days(duration), 1);
    }

    public String days(Optional<Duration> duration) {
        return duration.map(this::days).orElse(UNKNOWN);
    }

    /** For sentences: {@code 104}. */
    String wholeDays(Duration duration) {
        return formats.decimal(Numbers.days(duration), 0);
    }

    String decimal(double number) {
        return formats.decimal(number, 1);
    }

    String decimal(OptionalDouble number) {
        return number.isPresent() ? formats.decimal(number.getAsDouble(), 1) : UNKNOWN;
    }

    /** {@code 86 %}. */
    String percent(OptionalDouble share) {
        return share.isPresent() ? formats.decimal(share.getAsDouble() * 100, 0) + " %" : UNKNOWN;
    }

    String number(long number) {
        return formats.number(number);
    }

    public String stage(String key) {
        return texts.find("stage." + key + ".name").orElse(key);
    }

    /** @param role as logs write it */
    String role(String role) {
        return texts.find("flow.role." + role.toUpperCase(Locale.ROOT)).orElse(role);
    }

    String task(String key) {
        return texts.find("task." + key + ".title").orElse(key);
    }

    String date(Instant instant, FlowAsk ask) {
        return formats.date(instant, ask.zone());
    }

    /** {@code keadaan akhir 30 Juni 2026} or {@code keadaan 23 November 2026 14.00 WITA}. */
    public String asOf(FlowAsk ask) {
        var asOf = ask.period().asOf();
        return ask.endOfDay() ? texts.get("flow.as-of-day", formats.date(LocalDate.ofInstant(asOf, ask.zone()).minusDays(1)))
                : texts.get("flow.as-of-now", formats.instant(asOf, ask.zone()));
    }

    public String period(FlowAsk ask) {
        return texts.get("flow.period", formats.date(ask.period().from(), ask.zone()));
    }
}
