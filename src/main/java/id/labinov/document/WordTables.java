package id.labinov.document;

import id.labinov.document.Paper.Signature;
import id.labinov.document.Paper.Table;
import java.io.IOException;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;

/** Tables of a Word file, and the block of signatures, which is set as one. */
final class WordTables {

    private final XWPFDocument document;
    private final WordText text;

    WordTables(XWPFDocument document, WordText text) {
        this.document = document;
        this.text = text;
    }

    void add(Table table) {
        if (!table.caption().isEmpty()) {
            text.write(document.createParagraph(), table.caption(), 10, true);
        }
        var columns = table.heading().size();
        var written = document.createTable(table.rows().size() + 1, columns);
        written.setWidth("100%");
        written.getRow(0).setRepeatHeader(true);
        for (int column = 0; column < columns; column++) {
            var cell = written.getRow(0).getCell(column);
            cell.setWidth(table.share(column) + "%");
            cell.setColor("EEF1F4");
            text.write(only(cell), table.heading().get(column), 9.5, true);
        }
        for (int row = 0; row < table.rows().size(); row++) {
            written.getRow(row + 1).setCantSplitRow(true);
            for (int column = 0; column < columns; column++) {
                text.write(only(written.getRow(row + 1).getCell(column)), table.rows().get(row).get(column), 9.5, false);
            }
        }
        document.createParagraph().setSpacingAfter(0);
    }

    void add(Signature signature) throws IOException {
        var block = document.createTable(1, 2);
        block.setWidth("100%");
        block.removeBorders();
        block.getRow(0).setCantSplitRow(true);
        var left = block.getRow(0).getCell(0);
        left.setWidth("55%");
        var beside = only(left);
        if (signature.beside().isPresent()) {
            text.picture(beside.createRun(), signature.beside().get(), 24);
        }
        if (!signature.note().isEmpty()) {
            text.write(next(left), signature.note(), 8, false);
        }
        var right = block.getRow(0).getCell(1);
        right.setWidth("45%");
        text.write(only(right), signature.placeAndDate(), 10.5, false);
        text.write(next(right), signature.position() + "\n\n\n", 10.5, false);
        text.write(next(right), signature.name(), 10.5, true);
        text.write(next(right), signature.number(), 10.5, false);
    }

    private static XWPFParagraph only(XWPFTableCell cell) {
        var paragraph = cell.getParagraphs().isEmpty() ? cell.addParagraph() : cell.getParagraphs().get(0);
        paragraph.setSpacingAfter(0);
        return paragraph;
    }

    private static XWPFParagraph next(XWPFTableCell cell) {
        var paragraph = cell.addParagraph();
        paragraph.setSpacingAfter(0);
        return paragraph;
    }
}
