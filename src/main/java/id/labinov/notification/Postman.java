package id.labinov.notification;

import jakarta.mail.MessagingException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Brings what is due to the mail server, one message after the other over one connection. It may run on every node at once: each mail is claimed
 * by one. Only one message of a node is under way at a time, so that a crash repeats at most that one. */
@Component
class Postman {

    private static final Logger LOG = LoggerFactory.getLogger(Postman.class);

    private final Outbox outbox;
    private final Composer composer;
    private final MailServer server;
    private final NoticeRows notices;
    private final RefusedAddresses refused;
    private final Clock clock;
    private final String node = UUID.randomUUID().toString().substring(0, 13);
    private volatile boolean stopping;
    /** After a start nobody knows how long the server was away. */
    private boolean serverWasAway = true;
    private long claims;

    Postman(Outbox outbox, Composer composer, MailServer server, NoticeRows notices, RefusedAddresses refused, Clock clock) {
        this.outbox = outbox;
        this.composer = composer;
        this.server = server;
        this.notices = notices;
        this.refused = refused;
        this.clock = clock;
    }

    /** One round: until nothing is due, or the server is away. One thread of a node at a time.
     * @return how many were sent */
    synchronized int drain() {
        if (!server.known()) {
            return 0;
        }
        outbox.recall();
        var sent = 0;
        try (var line = new MailLine(server)) {
            for (var due = outbox.due(); !due.isEmpty() && !stopping; due = outbox.due()) {
                var batch = new Batch(node + "/" + ++claims, line);
                var whole = batch.send(due);
                sent += batch.sent;
                if (!whole) {
                    break;
                }
            }
        }
        return sent;
    }

    /** Lets the message under way arrive, and no other begin. */
    void stop() {
        stopping = true;
    }

    private final class Batch {

        private final String claim;
        private final MailLine line;
        private int sent;

        Batch(String claim, MailLine line) {
            this.claim = claim;
            this.line = line;
        }

        /** @return false if the rest has to wait */
        boolean send(List<MailId> due) {
            var until = Instant.now(clock).plus(server.lease()).minus(server.longestTry());
            var left = new ArrayDeque<>(outbox.claim(due, claim, server.lease()));
            var composed = composer.compose(List.copyOf(left));
            var goesOn = true;
            while (!left.isEmpty() && goesOn && !stopping && Instant.now(clock).isBefore(until)) {
                var mail = left.peek();
                goesOn = handle(mail, composed.get(mail.id()), left);
                left.poll();
            }
            outbox.giveBack(left, claim);
            return goesOn;
        }

        /** @return false if the server is away */
        private boolean handle(Mail mail, Composed composed, ArrayDeque<Mail> left) {
            if (composed instanceof Composed.Letter letter) {
                return deliver(mail, letter, left);
            } else if (composed instanceof Composed.PassedOn passedOn) {
                outbox.passOn(mail, claim, passedOn.readers());
            } else if (composed instanceof Composed.Dropped dropped) {
                outbox.ended(mail, claim, MailState.CANCELLED, dropped.fault(), Optional.empty(), "");
                notices.wipeSecrets(mail.told());
            } else if (composed instanceof Composed.Unwritten unwritten) {
                LOG.warn("The mail {} of the kind {} could not be written", mail.id(), mail.kind(), unwritten.failure());
                outbox.postponed(mail, claim, Fault.TEXT, Optional.empty(), String.valueOf(unwritten.failure().getMessage()));
            }
            return true;
        }

        private boolean deliver(Mail mail, Composed.Letter letter, ArrayDeque<Mail> left) {
            try {
                line.open();
            } catch (MessagingException away) {
                // Nobody was tried, everybody waits: the next round would find the same.
                left.forEach(each -> outbox.postponed(each, claim, Fault.SERVER, Optional.empty(), SmtpAnswer.of(away).text()));
                left.clear();
                serverWasAway = true;
                return false;
            }
            try {
                outbox.sent(mail, claim, letter.address(), line.send(LetterWriting.message(line.session(), server, mail, letter, Instant.now(clock)), letter));
                arrived(mail, letter);
                return true;
            } catch (MessagingException failure) {
                return !failed(mail, letter, SmtpAnswer.of(failure));
            } catch (IllegalArgumentException malformed) {
                return handle(mail, new Composed.Unwritten(malformed), left);
            }
        }

        private void arrived(Mail mail, Composed.Letter letter) {
            sent++;
            if (letter.secret()) {
                notices.wipeSecrets(mail.told());
            }
            if (serverWasAway) {
                outbox.hasten();
                serverWasAway = false;
            }
        }

        /** @return whether the server is away */
        private boolean failed(Mail mail, Composed.Letter letter, SmtpAnswer answer) {
            var address = Optional.of(letter.address());
            switch (answer.fault()) {
                case ADDRESS -> {
                    outbox.ended(mail, claim, MailState.FAILED, Fault.ADDRESS, address, answer.text());
                    refused.refuse(mail, letter.address(), answer.text());
                }
                case MESSAGE -> outbox.ended(mail, claim, MailState.FAILED, Fault.MESSAGE, address, answer.text());
                default -> outbox.postponed(mail, claim, answer.fault(), address, answer.text());
            }
            // One message that the server cannot swallow does not mean that it is away: that shows when nobody can call it.
            line.reset(answer.fault());
            return answer.fault() == Fault.SERVER;
        }
    }
}
