package id.labinov.innovation;

import id.labinov.audit.Audit;
import id.labinov.people.Actor;
import id.labinov.people.CurrentPerson;
import id.labinov.people.People;
import id.labinov.people.PersonId;
import id.labinov.web.Ids;
import id.labinov.web.NotFound;
import id.labinov.web.Refused;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The conversation about an innovation; it stays when tasks are done. */
@Component
class Comments {

    static final int LONGEST = 4000;

    /** @param writtenFor empty unless an operator typed it for somebody */
    record Comment(UUID id, Optional<UUID> parent, String body, boolean confidential, Instant at, PersonId by, Optional<PersonId> writtenFor) {}

    /** A comment as shown, with the answers to it. */
    record Thread(Comment comment, String author, String writtenFor, List<Thread> answers) {}

    private final JdbcClient jdbc;
    private final InnovationAccess access;
    private final CommentReaders readers;
    private final People people;
    private final Clock clock;
    private final ApplicationEventPublisher events;
    private final Audit audit;

    Comments(JdbcClient jdbc, InnovationAccess access, CommentReaders readers, People people, Clock clock, ApplicationEventPublisher events,
            Audit audit) {
        this.jdbc = jdbc;
        this.access = access;
        this.readers = readers;
        this.people = people;
        this.clock = clock;
        this.events = events;
        this.audit = audit;
    }

    /** @param parent the comment that is answered; an answer to an answer joins the same thread, and its confidence */
    @Transactional
    UUID write(CurrentPerson me, InnovationId id, Optional<UUID> parent, String typed, boolean confidential) {
        var innovation = access.mustSee(me, id);
        if (!access.mayComment(me, id)) {
            throw new Refused("innovation.access.no-comment");
        }
        var root = parent.map(answered -> find(me, innovation, answered));
        var secret = root.map(Comment::confidential).orElse(confidential);
        if (secret && !access.mayConfide(me, innovation)) {
            throw new Refused("innovation.access.no-confidential");
        }
        var body = FactsCheck.required("body", typed, LONGEST);
        var comment = Ids.next();
        var by = access.actor(me, id);
        var now = Instant.now(clock);
        insert(comment, id, root.map(answered -> answered.parent().orElse(answered.id())), body, secret, by, now);
        audit.record("comment-written", Optional.of(by.person().value()), Optional.of(innovation.region().value()), id.value(), "");
        events.publishEvent(new CommentWritten(id, innovation.region(), comment, secret, by, now));
        Mentions.in(body, readers.of(innovation, secret)).stream().filter(person -> !person.equals(me.id()))
                .forEach(person -> events.publishEvent(new PersonMentioned(id, innovation.region(), person, comment, by, now)));
        return comment;
    }

    private Comment find(CurrentPerson me, Innovation innovation, UUID id) {
        return visible(me, innovation).stream().filter(comment -> comment.id().equals(id)).findFirst().orElseThrow(NotFound::new);
    }

    private void insert(UUID comment, InnovationId id, Optional<UUID> parent, String body, boolean secret, Actor by, Instant at) {
        jdbc.sql("""
                insert into dossier_comment (id, innovation, parent, body, confidential, written_at, written_by, written_for)
                values (:id, :innovation, :parent, :body, :confidential, :at, :by, :for)""")
                .param("id", comment).param("innovation", id.value()).param("parent", parent.orElse(null)).param("body", body)
                .param("confidential", secret).param("at", Timestamp.from(at)).param("by", by.person().value())
                .param("for", by.operatorFor().map(PersonId::value).orElse(null)).update();
    }

    /** What this person may read, oldest first. Confidential ones do not exist for the team. */
    List<Comment> visible(CurrentPerson me, Innovation innovation) {
        var all = jdbc.sql("select * from dossier_comment where innovation = ? order by written_at, id").param(innovation.id().value())
                .query((row, n) -> new Comment(row.getObject("id", UUID.class), Optional.ofNullable(row.getObject("parent", UUID.class)),
                        row.getString("body"), row.getBoolean("confidential"), row.getTimestamp("written_at").toInstant(),
                        new PersonId(row.getObject("written_by", UUID.class)),
                        Optional.ofNullable(row.getObject("written_for", UUID.class)).map(PersonId::new))).list();
        return access.mayConfide(me, innovation) ? all : all.stream().filter(comment -> !comment.confidential()).toList();
    }

    /** Threads, the newest first, answers in the order in which they were written. */
    List<Thread> threads(CurrentPerson me, Innovation innovation) {
        var visible = visible(me, innovation);
        var names = people.names(visible.stream().flatMap(comment -> Stream.concat(Stream.of(comment.by()), comment.writtenFor().stream()))
                .distinct().toList());
        var threads = new ArrayList<Thread>();
        for (var comment : visible) {
            var shown = new Thread(comment, names.getOrDefault(comment.by(), ""), comment.writtenFor().map(names::get).orElse(""), new ArrayList<>());
            threads.stream().filter(thread -> comment.parent().equals(Optional.of(thread.comment().id()))).findFirst()
                    .map(Thread::answers).orElse(threads).add(shown);
        }
        Collections.reverse(threads);
        return threads;
    }
}
