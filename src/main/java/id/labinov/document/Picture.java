package id.labinov.document;

import java.util.Base64;

/** A picture that papers can show: PNG or JPEG.
 * @param alt what it shows, for people who do not see it */
public record Picture(byte[] content, String alt) {

    public Picture {
        alt = Printable.text(alt);
    }

    public boolean isPng() {
        return content.length > 3 && content[1] == 'P' && content[2] == 'N' && content[3] == 'G';
    }

    /** For templates of papers: the picture itself as an address. */
    public String address() {
        return "data:image/" + (isPng() ? "png" : "jpeg") + ";base64," + Base64.getEncoder().encodeToString(content);
    }
}
