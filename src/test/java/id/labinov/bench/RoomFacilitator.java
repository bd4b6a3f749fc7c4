package id.labinov.bench;

import java.io.IOException;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;

/** Somebody who runs the room: looks at the run page, lets one team go on, and looks again after two seconds. */
final class RoomFacilitator implements Callable<Void> {

    private static final Pattern SEEN = Pattern.compile("name=\"seen\" value=\"([^\"]+)\"");
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");
    private static final long BREATH = 2000;

    private final HttpVisitor visitor;
    private final String page;
    private final Random choice = new Random(7);
    private volatile boolean working;
    private int acts;

    RoomFacilitator(HttpVisitor visitor, String page) {
        this.visitor = visitor;
        this.page = page;
    }

    void begin() {
        working = true;
    }

    void end() {
        working = false;
    }

    int acts() {
        return acts;
    }

    @Override
    public Void call() throws Exception {
        while (working) {
            act();
            for (var waited = 0; working && waited < BREATH; waited += 50) {
                Thread.sleep(50);
            }
        }
        return null;
    }

    private void act() throws IOException {
        var shown = visitor.read(page);
        var rows = found(SEEN, shown).split(",");
        visitor.act(page + "/advance", Map.of("reach", "CHOSEN", "chosen", rows[choice.nextInt(rows.length)]), found(TOKEN, shown));
        visitor.read(page);
        acts++;
    }

    private static String found(Pattern what, String page) throws IOException {
        var matcher = what.matcher(page);
        if (!matcher.find()) {
            throw new IOException("the page lacks " + what);
        }
        return matcher.group(1);
    }
}
