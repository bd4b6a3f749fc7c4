package id.labinov.flow;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Rows of a CSV file (RFC 4180, UTF-8), one at a time. It splits bytes and decodes each cell for itself: so whatever is no UTF-8 has a line, and
 * no cell, however long, takes more memory than the longest that is allowed. */
final class CsvRows {

    static final int LONGEST_CELL = 4096;
    static final int MOST_CELLS = 100;
    private static final int NONE = -1;
    private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final CharsetDecoder utf8 = StandardCharsets.UTF_8.newDecoder();
    private final byte[] cell = new byte[LONGEST_CELL];
    private final byte[] buffer = new byte[1 << 16];
    private final InputStream in;
    private int length;
    private int filled;
    private int place;
    private long line = 1;
    private long rowLine;

    CsvRows(InputStream in) throws IOException {
        this.in = new BufferedInputStream(in);
        this.in.mark(MARK.length);
        if (!Arrays.equals(this.in.readNBytes(MARK.length), MARK)) {
            this.in.reset();
        }
    }

    /** A line with nothing in it is no row. Empty at the end. */
    Optional<List<String>> next() throws IOException {
        var row = new ArrayList<String>();
        do {
            if (peek() == NONE) {
                return Optional.empty();
            }
            row.clear();
            rowLine = line;
            readInto(row);
        } while (row.size() == 1 && row.get(0).isEmpty());
        return Optional.of(row);
    }

    /** Where the last row began. */
    long line() {
        return rowLine;
    }

    private void readInto(List<String> row) throws IOException {
        int end;
        do {
            length = 0;
            end = peek() == '"' ? quoted() : plain();
            row.add(text());
            if (row.size() > MOST_CELLS) {
                throw refused("has more than " + MOST_CELLS + " cells");
            }
        } while (end == ',');
    }

    private int plain() throws IOException {
        var one = read();
        while (one != ',' && one != '\n' && one != NONE) {
            keep(one);
            one = read();
        }
        return one;
    }

    private int quoted() throws IOException {
        read();
        for (var one = read(); one != '"' || peek() == '"'; one = read()) {
            if (one == NONE) {
                throw refused("a quotation mark is opened and never closed");
            }
            keep(one == '"' ? read() : one);
        }
        var after = read();
        if (after != ',' && after != '\n' && after != NONE) {
            throw refused("text follows the closing quotation mark of a cell");
        }
        return after;
    }

    private void keep(int one) {
        if (length == LONGEST_CELL) {
            throw refused("a cell is longer than " + LONGEST_CELL + " bytes");
        }
        cell[length++] = (byte) one;
    }

    private String text() {
        try {
            return utf8.decode(ByteBuffer.wrap(cell, 0, length)).toString();
        } catch (CharacterCodingException otherEncoding) {
            throw refused("is not written in UTF-8 throughout");
        }
    }

    /** Every kind of line end reads as one. */
    private int read() throws IOException {
        var one = raw();
        if (one == '\r') {
            if (peek() == '\n') {
                raw();
            }
            one = '\n';
        }
        line += one == '\n' ? 1 : 0;
        return one;
    }

    private int raw() throws IOException {
        var one = peek();
        place++;
        return one;
    }

    private int peek() throws IOException {
        if (place >= filled) {
            filled = in.read(buffer);
            place = 0;
        }
        return filled <= 0 ? NONE : buffer[place] & 0xFF;
    }

    private RefusedInput refused(String reason) {
        return new RefusedInput(rowLine, reason);
    }
}
