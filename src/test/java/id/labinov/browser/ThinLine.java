package id.labinov.browser;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/** The line between a phone and the server, which breaks when a story wants it to; counts what was sent over it. */
final class ThinLine implements AutoCloseable {

    private final ServerSocket door;
    private final int server;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final AtomicLong sent = new AtomicLong();
    private volatile boolean broken;
    private volatile long breaksAt = Long.MAX_VALUE;

    ThinLine(int server) {
        try {
            this.server = server;
            this.door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
            aside(this::welcome);
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        }
    }

    int port() {
        return door.getLocalPort();
    }

    /** Bytes from the phone to the server until now. */
    long sent() {
        return sent.get();
    }

    boolean isBroken() {
        return broken;
    }

    void breaks() {
        broken = true;
        open.forEach(ThinLine::close);
        open.clear();
    }

    /** In the middle of whatever is sent then. */
    void breaksAfter(long bytes) {
        breaksAt = sent.get() + bytes;
    }

    void mended() {
        breaksAt = Long.MAX_VALUE;
        broken = false;
    }

    private void welcome() {
        while (!door.isClosed()) {
            try {
                var phone = door.accept();
                if (broken) {
                    close(phone);
                } else {
                    connect(phone);
                }
            } catch (IOException closed) {
                // The story is over, or the server is.
            }
        }
    }

    private void connect(Socket phone) throws IOException {
        var behind = new Socket(InetAddress.getLoopbackAddress(), server);
        open.add(phone);
        open.add(behind);
        aside(() -> pass(phone, behind, true));
        aside(() -> pass(behind, phone, false));
    }

    private void pass(Socket from, Socket to, boolean counted) {
        try (from; to; InputStream in = from.getInputStream(); OutputStream out = to.getOutputStream()) {
            var buffer = new byte[16 * 1024];
            for (int read = in.read(buffer); read >= 0 && !broken; read = in.read(buffer)) {
                out.write(buffer, 0, read);
                out.flush();
                if (counted && sent.addAndGet(read) > breaksAt) {
                    breaks();
                }
            }
        } catch (IOException gone) {
            // As lines do.
        }
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException closed) {
            // Then it is.
        }
    }

    private static void aside(Runnable work) {
        var thread = new Thread(work, "thin-line");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() {
        breaks();
        try {
            door.close();
        } catch (IOException closed) {
            // Then it is.
        }
    }
}
