package id.labinov.notification;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** Speaks just enough SMTP to misbehave. */
final class FaultyServer implements AutoCloseable {

    enum Script { WELL, LATER_FOR_THE_FIRST, MESSAGE_REFUSED, FIRST_ADDRESS_UNKNOWN, EVERY_ADDRESS_UNKNOWN, RELAY_DENIED, HANGS_AFTER_DATA, HANGS_FOR_ONE_MESSAGE, SENDER_REFUSED }

    private final ServerSocket socket = new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1"));
    private final Script script;
    private final List<String> accepted = new CopyOnWriteArrayList<>();
    private final List<Socket> open = new CopyOnWriteArrayList<>();
    private final AtomicInteger recipients = new AtomicInteger();

    FaultyServer(Script script) throws IOException {
        this.script = script;
        var thread = new Thread(this::listen, "faulty-smtp");
        thread.setDaemon(true);
        thread.start();
    }

    int port() {
        return socket.getLocalPort();
    }

    /** Ids of the messages that were read whole and not refused. */
    List<String> accepted() {
        return List.copyOf(accepted);
    }

    private void listen() {
        while (!socket.isClosed()) {
            try {
                var line = socket.accept();
                open.add(line);
                var thread = new Thread(() -> talk(line), "faulty-smtp-line");
                thread.setDaemon(true);
                thread.start();
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void talk(Socket line) {
        try (line; var in = new BufferedReader(new InputStreamReader(line.getInputStream(), StandardCharsets.UTF_8));
                var out = new PrintWriter(line.getOutputStream(), true, StandardCharsets.UTF_8)) {
            say(out, "220 faulty ready");
            for (var said = in.readLine(); said != null; said = in.readLine()) {
                var word = said.toUpperCase();
                if (word.startsWith("RCPT")) {
                    say(out, recipient(recipients.incrementAndGet()));
                } else if (word.startsWith("MAIL")) {
                    say(out, script == Script.SENDER_REFUSED ? "550 5.1.8 Sender refused" : "250 OK");
                } else if (word.startsWith("DATA")) {
                    data(in, out);
                } else if (word.startsWith("QUIT")) {
                    say(out, "221 Bye");
                    return;
                } else {
                    say(out, "250 OK");
                }
            }
        } catch (IOException gone) {
            // The other side has hung up.
        }
    }

    private String recipient(int number) {
        return switch (script) {
            case LATER_FOR_THE_FIRST -> number == 1 ? "451 4.7.1 Greylisted" : "250 OK";
            case FIRST_ADDRESS_UNKNOWN -> number == 1 ? "550 5.1.1 User unknown" : "250 OK";
            case EVERY_ADDRESS_UNKNOWN -> "550 5.1.1 User unknown";
            case RELAY_DENIED -> "550 5.7.1 Relaying denied";
            default -> "250 OK";
        };
    }

    private void data(BufferedReader in, PrintWriter out) throws IOException {
        say(out, "354 Go on");
        var id = "";
        for (var text = in.readLine(); text != null && !text.equals("."); text = in.readLine()) {
            id = text.startsWith("Message-ID: ") ? text.substring("Message-ID: ".length()) : id;
        }
        if (script == Script.MESSAGE_REFUSED) {
            say(out, "554 5.6.0 Content refused");
            return;
        }
        accepted.add(id);
        var hangs = script == Script.HANGS_AFTER_DATA || script == Script.HANGS_FOR_ONE_MESSAGE && id.equals(accepted.get(0));
        if (!hangs) {
            say(out, "250 OK");
        }
    }

    private static void say(PrintWriter out, String text) {
        out.print(text + "\r\n");
        out.flush();
    }

    @Override
    public void close() throws IOException {
        socket.close();
        for (var line : open) {
            line.close();
        }
    }
}
