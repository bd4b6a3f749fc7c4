package id.labinov.flow;

/** A file that is not read on, with the line and the reason; nothing of it counts. */
final class RefusedInput extends RuntimeException {

    private final long line;

    /** @param line from 1; 0 where the whole file is meant */
    RefusedInput(long line, String reason) {
        super(reason);
        this.line = line;
    }

    RefusedInput(String reason) {
        this(0, reason);
    }

    long line() {
        return line;
    }

    /** As people read it: events.csv, line 17: why. */
    String sentence(String file) {
        return line == 0 ? file + ": " + getMessage() : file + ", line " + line + ": " + getMessage();
    }
}
