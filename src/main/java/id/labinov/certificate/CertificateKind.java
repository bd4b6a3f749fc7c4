package id.labinov.certificate;

import id.labinov.web.NotFound;
import java.util.Arrays;
import java.util.Locale;

/** What a certificate is given for. Shown through {@code certificate.kind.<NAME>}. */
enum CertificateKind {
    PARTICIPANT, COACH, CHAMPION;

    /** As in addresses and names of files. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws NotFound for a word that is no kind */
    static CertificateKind of(String word) {
        return Arrays.stream(values()).filter(kind -> kind.word().equals(word)).findFirst().orElseThrow(NotFound::new);
    }
}
