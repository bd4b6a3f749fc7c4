package id.labinov.certificate;

import id.labinov.people.Allow;
import id.labinov.people.Allow.Who;
import id.labinov.people.Regions;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Says in public whether a certificate is genuine. The code has 120 bits: whoever guesses a thousand in a second finds none while the sun
 * shines, so nothing slows those who scan; nothing is said but what stands on the paper. */
@Controller
@Allow(Who.EVERYBODY)
class VerificationController {

    private final CertificateRows rows;
    private final Regions regions;

    VerificationController(CertificateRows rows, Regions regions) {
        this.rows = rows;
        this.regions = regions;
    }

    @GetMapping("/certificates/{code}")
    String verify(@PathVariable String code, Model model, HttpServletResponse response) {
        // Not for search engines: names are found here by those who hold the paper.
        response.setHeader("X-Robots-Tag", "noindex, nofollow");
        var found = code.matches("[A-Za-z0-9_-]{20}") ? rows.byCode(code) : java.util.Optional.<Certificate>empty();
        found.ifPresent(certificate -> model.addAttribute("certificate", certificate).addAttribute("zone", regions.zone(certificate.region())));
        if (found.isEmpty()) {
            response.setStatus(404);
        }
        return "certificate/verification";
    }
}
