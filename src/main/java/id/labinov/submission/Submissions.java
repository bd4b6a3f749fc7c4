package id.labinov.submission;

import id.labinov.form.Worksheets;
import id.labinov.innovation.InnovationId;
import id.labinov.innovation.Innovations;
import id.labinov.journey.Undone;
import id.labinov.web.Ids;
import id.labinov.web.NotFound;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where sealed submissions were sent, when, and the number that the receiver gave. */
@Service
class Submissions {

    private static final String FORM = "record-submission";

    private final JdbcClient jdbc;
    private final Worksheets worksheets;
    private final Innovations innovations;
    private final Clock clock;

    Submissions(JdbcClient jdbc, Worksheets worksheets, Innovations innovations, Clock clock) {
        this.jdbc = jdbc;
        this.worksheets = worksheets;
        this.innovations = innovations;
        this.clock = clock;
    }

    /** Keeps what the manager recorded last. Repeatable: the same record is kept once. */
    @Transactional
    public void register(InnovationId id) {
        var answers = worksheets.latestDecision(id, FORM).orElseThrow(NotFound::new);
        var row = Submission.of(answers);
        if (of(id).contains(row)) {
            return;
        }
        jdbc.sql("""
                insert into submission (id, innovation, region, target, target_name, sent_on, external_number, recorded_at)
                values (:id, :innovation, :region, :target, :name, :sentOn, :number, :at)""")
                .param("id", Ids.next()).param("innovation", id.value())
                .param("region", innovations.find(id).orElseThrow(NotFound::new).region().value())
                .param("target", row.target()).param("name", row.targetName()).param("sentOn", row.sentOn())
                .param("number", row.externalNumber()).param("at", Timestamp.from(Instant.now(clock))).update();
    }

    /** Taking back the record takes back what it recorded. */
    @EventListener
    void on(Undone event) {
        if (event.taskKey().equals(FORM)) {
            jdbc.sql("delete from submission where innovation = :id and recorded_at = (select max(recorded_at) from submission where innovation = :id)")
                    .param("id", event.happening().innovation().value()).update();
        }
    }

    /** Oldest first. */
    List<Submission> of(InnovationId id) {
        return jdbc.sql("select target, target_name, sent_on, external_number from submission where innovation = :id order by recorded_at, id")
                .param("id", id.value()).query(Submission.class).list();
    }

    /** @param target key of the form's list, {@code submission.target.<KEY>}
     *  @param targetName the name of another target, else empty */
    record Submission(String target, String targetName, LocalDate sentOn, String externalNumber) {

        static Submission of(Map<String, Object> answers) {
            return new Submission(String.valueOf(answers.get("target")), String.valueOf(answers.getOrDefault("targetName", "")),
                    LocalDate.parse(String.valueOf(answers.get("submittedOn"))), String.valueOf(answers.getOrDefault("externalNumber", "")));
        }
    }
}
