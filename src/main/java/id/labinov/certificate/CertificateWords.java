package id.labinov.certificate;

import id.labinov.cohort.Cohort;
import id.labinov.people.Region;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What fills the places of a wording, in Indonesian. */
@Component
class CertificateWords {

    private final MessageSource messages;

    CertificateWords(MessageSource messages) {
        this.messages = messages;
    }

    /** {@code 0012/SERT/PRE/2023}. */
    String number(int number, Region region, LocalDate day) {
        return String.format("%04d/SERT/%s/%d", number, region.code(), day.getYear());
    }

    Map<String, String> values(Candidates.Candidate to, Cohort cohort, Occasion occasion, Region region, String number, LocalDate day) {
        return Map.of("name", to.name(), "agency", to.agency(), "number", number, "activity", occasion.name(),
                "dates", PrintedDates.span(occasion.from(), occasion.until()), "place", place(occasion, region), "region", region.name(),
                "cohort", cohort.name(), "year", String.valueOf(day.getYear()));
    }

    private String place(Occasion occasion, Region region) {
        return occasion.online() ? text("certificate.paper.online") : text("certificate.paper.at", occasion.place().orElse(region.name()));
    }

    String text(String key, Object... arguments) {
        return messages.getMessage(key, arguments, PrintedDates.INDONESIAN);
    }
}
