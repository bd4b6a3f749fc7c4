package id.labinov.document;

/** Text as papers can bear it: XML has no place for control characters and halves of characters, which people paste from elsewhere. */
final class Printable {

    private Printable() {}

    static String text(String written) {
        var clean = new StringBuilder(written.length());
        written.replace("\r\n", "\n").replace('\r', '\n').codePoints().filter(Printable::isPrintable).forEach(clean::appendCodePoint);
        return clean.toString();
    }

    private static boolean isPrintable(int character) {
        var control = character < 0x20 && character != '\n' && character != '\t';
        var half = character >= 0xD800 && character <= 0xDFFF;
        // What chooses between the coloured and the plain form of a sign; no font of ours draws it.
        var selector = character >= 0xFE00 && character <= 0xFE0F;
        return !control && !half && !selector && character != 0xFFFE && character != 0xFFFF;
    }
}
