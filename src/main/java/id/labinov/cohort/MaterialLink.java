package id.labinov.cohort;

import id.labinov.web.InvalidInput;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;

/** An address that somebody typed for others to open: a page of the web, and nothing that runs. */
final class MaterialLink {

    private static final int LONGEST = 1000;

    private MaterialLink() {}

    /** @throws InvalidInput for field {@code link} */
    static String checked(String typed) {
        var address = typed.strip();
        if (address.isEmpty()) {
            throw InvalidInput.of("file", "cohort.materials.nothing");
        }
        if (address.length() > LONGEST) {
            throw InvalidInput.of("link", "cohort.input.too-long", LONGEST);
        }
        try {
            var uri = new URI(address);
            var scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
            if ((scheme.equals("https") || scheme.equals("http")) && uri.getHost() != null) {
                return uri.toASCIIString();
            }
        } catch (URISyntaxException noAddress) {
            // said below
        }
        throw InvalidInput.of("link", "cohort.materials.no-link");
    }
}
