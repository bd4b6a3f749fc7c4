package id.labinov.certificate;

import id.labinov.people.PositionId;
import id.labinov.web.InvalidInput;
import java.util.Optional;
import java.util.UUID;

/** The wording of certificates as typed.
 * @param noLogo whether the logo that is there shall go */
record WordingForm(String title, String body, String signedAt, String signatory, String noLogo, String version) {

    static WordingForm of(CertificateTemplate template) {
        return new WordingForm(template.title(), template.body(), template.signedAt(), template.signatory().map(PositionId::toString).orElse(""), "",
                String.valueOf(template.version()));
    }

    /** @param logo that is to stand on it */
    CertificateTemplate read(Optional<UUID> logo) {
        return new CertificateTemplate(text(title), text(body).replace("\r\n", "\n"), text(signedAt), position(), logo, true,
                text(version).matches("\\d{1,9}") ? Integer.parseInt(text(version)) : 0);
    }

    boolean dropsLogo() {
        return "true".equals(noLogo);
    }

    private Optional<PositionId> position() {
        if (text(signatory).isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new PositionId(UUID.fromString(text(signatory))));
        } catch (IllegalArgumentException noId) {
            throw InvalidInput.of("signatory", "certificate.template.signatory-unknown");
        }
    }

    private static String text(String typed) {
        return typed == null ? "" : typed.strip();
    }
}
