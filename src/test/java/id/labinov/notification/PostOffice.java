package id.labinov.notification;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** A real SMTP and IMAP server for the tests of this module; while it is closed no mail server is known. */
@TestConfiguration(proxyBeanMethods = false)
class PostOffice {

    @Bean(destroyMethod = "stop")
    Server postOffice() {
        return new Server();
    }

    static final class Server implements LocalMailServer {

        private final GreenMail server = new GreenMail(new ServerSetup[] {new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP),
            new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP)});
        private OptionalInt instead = OptionalInt.empty();
        private boolean open = true;

        Server() {
            server.start();
        }

        @Override
        public OptionalInt port() {
            return !open ? OptionalInt.empty() : instead.isPresent() ? instead : OptionalInt.of(server.getSmtp().getPort());
        }

        /** Empty, open and itself, as each test finds it. */
        void reset() throws Exception {
            server.purgeEmailFromAllMailboxes();
            open = true;
            instead = OptionalInt.empty();
        }

        void close() {
            open = false;
        }

        /** Another server, or a port where nobody listens. */
        void isAt(int port) {
            instead = OptionalInt.of(port);
        }

        void isItself() {
            instead = OptionalInt.empty();
        }

        GreenMail greenMail() {
            return server;
        }

        List<MimeMessage> arrived() {
            return Stream.of(server.getReceivedMessages()).toList();
        }

        void stop() {
            server.stop();
        }
    }
}
