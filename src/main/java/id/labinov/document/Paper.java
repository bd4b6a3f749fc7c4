package id.labinov.document;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What stands on a paper, whether it becomes a PDF or a Word file.
 * @param language of the text
 * @param letterhead lines printed on top, the first one bold; may be empty
 * @param logo beside the letterhead
 * @param parts in order */
public record Paper(Kind kind, Locale language, List<String> letterhead, Optional<Picture> logo, String title, List<Part> parts) {

    public Paper {
        letterhead = letterhead.stream().map(Printable::text).toList();
        title = Printable.text(title);
        parts = List.copyOf(parts);
    }

    /** The lines of a region's letterhead as it was typed. */
    public static List<String> lines(String typed) {
        return typed.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    /** How the sheet lies and is set. */
    public enum Kind {
        /** A4 upright. */
        LETTER,
        /** A4 upright with room for a head that stands on each page: to be written on by hand. */
        SHEET,
        /** A4 lying, for wide tables. */
        WIDE,
        /** A4 lying, one framed page, everything centred. */
        CERTIFICATE
    }

    /** How a paragraph is set. */
    public enum Tone { PLAIN, CENTRED, NAME, SMALL }

    /** One piece of the paper. */
    public sealed interface Part permits Heading, Paragraph, Table, Illustration, Signature {

        /** For templates. */
        default String is() {
            return getClass().getSimpleName().toLowerCase(Locale.ROOT);
        }
    }

    /** A title within the paper. */
    public record Heading(String text) implements Part {

        public Heading {
            text = Printable.text(text);
        }
    }

    /** Running text; line breaks stay. */
    public record Paragraph(String text, Tone tone) implements Part {

        public Paragraph {
            text = Printable.text(text);
        }

        public static Paragraph of(String text) {
            return new Paragraph(text, Tone.PLAIN);
        }
    }

    /** A table with a heading row, which is repeated on each page.
     * @param caption says what it lists; may be empty
     * @param widths share of each column; empty for equal ones */
    public record Table(String caption, List<String> heading, List<List<String>> rows, List<Integer> widths) implements Part {

        public Table {
            caption = Printable.text(caption);
            heading = heading.stream().map(Printable::text).toList();
            rows = rows.stream().map(row -> row.stream().map(Printable::text).toList()).toList();
            widths = widths.isEmpty() ? heading.stream().map(column -> 1).toList() : List.copyOf(widths);
        }

        /** For templates: the column's share of the width in per cent. */
        public int share(int column) {
            return widths.get(column) * 100 / widths.stream().mapToInt(Integer::intValue).sum();
        }
    }

    /** A picture between paragraphs.
     * @param caption below it, may be empty */
    public record Illustration(Picture picture, int widthMillimetres, String caption) implements Part {

        public Illustration {
            caption = Printable.text(caption);
        }
    }

    /** Place, date, position, room to sign, name.
     * @param number of the person's rank or NIP, as one line; may be empty
     * @param beside a QR code on the other side, with its note */
    public record Signature(String placeAndDate, String position, String name, String number, Optional<Picture> beside, String note) implements Part {

        public Signature {
            placeAndDate = Printable.text(placeAndDate);
            position = Printable.text(position);
            name = Printable.text(name);
            number = Printable.text(number);
            note = Printable.text(note);
        }
    }
}
