package id.labinov.document;

import java.awt.geom.AffineTransform;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** How a camera was held: phones store every photo lying and note beside it (EXIF tag 0x0112) which side is up. ImageIO does not read that.
 * @param code 1 to 8, as the standard numbers them */
record Orientation(int code) {

    private static final Orientation AS_IT_IS = new Orientation(1);
    private static final int TAG = 0x0112;

    static Orientation of(byte[] jpeg) {
        try {
            return find(ByteBuffer.wrap(jpeg));
        } catch (BufferUnderflowException | IllegalArgumentException | IndexOutOfBoundsException broken) {
            return AS_IT_IS;
        }
    }

    /** Walks the parts before the picture itself until the one with the notes. */
    private static Orientation find(ByteBuffer file) {
        if ((file.getShort() & 0xFFFF) != 0xFFD8) {
            return AS_IT_IS;
        }
        for (var marker = file.getShort() & 0xFFFF; marker != 0xFFDA && marker >> 8 == 0xFF; marker = file.getShort() & 0xFFFF) {
            var end = file.position() + (file.getShort(file.position()) & 0xFFFF);
            if (marker == 0xFFE1 && file.getInt(file.position() + 2) == 0x45786966) {
                return noted(file.slice(file.position() + 8, end - file.position() - 8));
            }
            file.position(end);
        }
        return AS_IT_IS;
    }

    private static Orientation noted(ByteBuffer notes) {
        notes.order(notes.getShort(0) == 0x4949 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        var first = notes.getInt(4);
        var entries = notes.getShort(first) & 0xFFFF;
        for (var entry = 0; entry < entries; entry++) {
            var at = first + 2 + entry * 12;
            if ((notes.getShort(at) & 0xFFFF) == TAG) {
                var code = notes.getShort(at + 8);
                return code >= 1 && code <= 8 ? new Orientation(code) : AS_IT_IS;
            }
        }
        return AS_IT_IS;
    }

    /** Whether what is stored as its width is its height. */
    boolean turned() {
        return code >= 5;
    }

    /** From the stored picture of that size to the upright one. */
    AffineTransform upright(int width, int height) {
        return switch (code) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
            default -> new AffineTransform();
        };
    }
}
