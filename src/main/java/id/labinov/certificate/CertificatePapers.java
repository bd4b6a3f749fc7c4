package id.labinov.certificate;

import id.labinov.document.Paper;
import id.labinov.document.Paper.Kind;
import id.labinov.document.Paper.Paragraph;
import id.labinov.document.Paper.Part;
import id.labinov.document.Paper.Signature;
import id.labinov.document.Paper.Tone;
import id.labinov.document.Picture;
import id.labinov.document.QrCode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Draws a certificate from what was kept when it was issued. */
@Component
class CertificatePapers {

    private final CertificateTemplates templates;
    private final CertificateWords words;

    CertificatePapers(CertificateTemplates templates, CertificateWords words) {
        this.templates = templates;
        this.words = words;
    }

    Paper paper(Certificate certificate) {
        return paper(certificate, templates.logo(certificate.logo()));
    }

    Paper paper(Certificate certificate, Optional<byte[]> logo) {
        var parts = new ArrayList<Part>();
        Arrays.stream(certificate.body().split("\\R\\s*\\R")).map(String::strip).filter(paragraph -> !paragraph.isEmpty())
                .forEach(paragraph -> parts.add(new Paragraph(paragraph, paragraph.equals(certificate.name()) ? Tone.NAME : Tone.CENTRED)));
        var address = ServletUriComponentsBuilder.fromCurrentContextPath().path("/certificates/" + certificate.code()).toUriString();
        var day = PrintedDates.day(certificate.issuedOn());
        parts.add(new Signature(certificate.signedAt().isBlank() ? day : certificate.signedAt() + ", " + day, certificate.signatory(), certificate.holder(),
                certificate.holderNumber(), Optional.of(QrCode.picture(address, words.text("certificate.paper.qr"))),
                words.text("certificate.paper.verify", address)));
        return new Paper(Kind.CERTIFICATE, PrintedDates.INDONESIAN, Paper.lines(certificate.letterhead().isBlank() ? certificate.regionName() : certificate.letterhead()),
                logo.map(png -> new Picture(png, certificate.regionName())), certificate.title(), parts);
    }
}
