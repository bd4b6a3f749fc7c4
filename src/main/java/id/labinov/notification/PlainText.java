package id.labinov.notification;

import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.node.ThematicBreak;

/** A mail's text for programs that show no HTML: an address stands behind the words that it belongs to. */
final class PlainText extends AbstractVisitor {

    private final StringBuilder text = new StringBuilder();
    private String indent = "";

    private PlainText() {}

    static String of(Node document) {
        var plain = new PlainText();
        document.accept(plain);
        return plain.text.toString().strip();
    }

    @Override
    public void visit(Paragraph paragraph) {
        visitChildren(paragraph);
        end(paragraph);
    }

    @Override
    public void visit(Heading heading) {
        visitChildren(heading);
        end(heading);
    }

    /** Items of a list stand line below line. */
    private void end(Node block) {
        text.append(block.getParent() instanceof ListItem ? "\n" : "\n\n").append(block.getNext() == null ? "" : indent);
    }

    @Override
    public void visit(BulletList list) {
        items(list, 0);
    }

    @Override
    public void visit(OrderedList list) {
        items(list, list.getMarkerStartNumber() == null ? 1 : list.getMarkerStartNumber());
    }

    private void items(ListBlock list, int number) {
        var outer = indent;
        for (var item = list.getFirstChild(); item != null; item = item.getNext()) {
            var mark = number == 0 ? "- " : number++ + ". ";
            text.append(outer).append(mark);
            indent = outer + " ".repeat(mark.length());
            visitChildren(item);
        }
        indent = outer;
        if (!(list.getParent() instanceof ListItem)) {
            text.append("\n");
        }
    }

    @Override
    public void visit(BlockQuote quote) {
        var inner = new PlainText();
        inner.visitChildren(quote);
        inner.text.toString().strip().lines().forEach(line -> text.append(indent).append(("> " + line).stripTrailing()).append("\n"));
        text.append("\n");
    }

    @Override
    public void visit(Link link) {
        var from = text.length();
        visitChildren(link);
        var words = text.substring(from);
        if (!words.equals(link.getDestination()) && !link.getDestination().equals("mailto:" + words)) {
            text.append(": ").append(link.getDestination());
        }
    }

    @Override
    public void visit(Text words) {
        text.append(words.getLiteral());
    }

    @Override
    public void visit(Code code) {
        text.append(code.getLiteral());
    }

    @Override
    public void visit(SoftLineBreak end) {
        text.append("\n").append(indent);
    }

    @Override
    public void visit(HardLineBreak end) {
        text.append("\n").append(indent);
    }

    @Override
    public void visit(ThematicBreak line) {
        text.append("---\n\n");
    }

    @Override
    public void visit(HtmlInline html) {
        text.append(html.getLiteral());
    }

    @Override
    public void visit(HtmlBlock html) {
        text.append(html.getLiteral()).append("\n\n");
    }

    @Override
    public void visit(FencedCodeBlock code) {
        text.append(code.getLiteral()).append("\n");
    }

    @Override
    public void visit(IndentedCodeBlock code) {
        text.append(code.getLiteral()).append("\n");
    }
}
