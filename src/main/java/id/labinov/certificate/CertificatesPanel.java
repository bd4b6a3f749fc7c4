package id.labinov.certificate;

import id.labinov.people.SignedIn;
import id.labinov.web.HomePanel;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** On the home page: the person's own certificates. */
@Component
class CertificatesPanel implements HomePanel {

    private final SignedIn signedIn;
    private final CertificateRows rows;

    CertificatesPanel(SignedIn signedIn, CertificateRows rows) {
        this.signedIn = signedIn;
        this.rows = rows;
    }

    @Override
    public int order() {
        return 80;
    }

    @Override
    public Optional<Block> block() {
        return signedIn.person().map(me -> rows.of(me.id())).filter(own -> !own.isEmpty()).map(own -> new Block("certificate/home", new Own(own)));
    }

    record Own(List<Certificate> all) {}
}
