package id.labinov.journey;

import id.labinov.form.DecisionForms;
import id.labinov.innovation.Files;
import id.labinov.innovation.InnovationId;
import id.labinov.innovation.StoredFile;
import id.labinov.people.Actor;
import id.labinov.people.CurrentPerson;
import id.labinov.people.Positions;
import id.labinov.web.Conflict;
import id.labinov.web.Days;
import id.labinov.web.InvalidInput;
import id.labinov.web.InvalidInput.FieldMessage;
import id.labinov.web.Texts;
import java.io.IOException;
import java.sql.Date;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.multipart.MultipartFile;

/** A signed letter as the act of a position: the paper becomes a file of the innovation, the operator is named as who brought it. */
@Component
class SignedLetters {

    /** The question of heads' forms that asks how they signed. */
    static final String SIGNED_BY = "signedBy";

    private final JdbcClient jdbc;
    private final Files files;
    private final TaskCompletion completion;
    private final DecisionForms forms;
    private final Positions positions;
    private final Texts texts;
    private final Clock clock;

    SignedLetters(JdbcClient jdbc, Files files, TaskCompletion completion, DecisionForms forms, Positions positions, Texts texts, Clock clock) {
        this.jdbc = jdbc;
        this.files = files;
        this.completion = completion;
        this.forms = forms;
        this.positions = positions;
        this.texts = texts;
        this.clock = clock;
    }

    @Transactional(rollbackFor = IOException.class)
    public void bring(CurrentPerson me, OpenTask task, MultipartFile letter, String number, String date) throws IOException {
        check(letter, number, date);
        var by = new Actor(me.id(), task.position(), task.position().flatMap(position -> positions.holder(position, Instant.now(clock))));
        StoredFile file;
        try (var content = letter.getInputStream()) {
            file = files.store(task.innovation(), texts.get("journey.letter.file-title", number.strip()), StoredFile.Kind.LETTER,
                    Optional.ofNullable(letter.getOriginalFilename()).orElse(""), content, by);
        } catch (InvalidInput wrong) {
            throw new InvalidInput(wrong.messages().stream().map(said -> new FieldMessage("letter", said.messageKey(), said.arguments())).toList());
        }
        var answers = new HashMap<String, Object>();
        answers.put("decision", Decision.ADVANCE.name());
        answers.put(SIGNED_BY, "LETTER");
        answers.put("letter", List.of(file.series().toString()));
        answers.put("letterNumber", number.strip());
        answers.put("letterDate", date.strip());
        var form = completion.form(task);
        // Only some of the heads' forms ask for the letter's particulars; the file itself stays with the innovation in any case.
        answers.keySet().removeIf(field -> !forms.asks(form, field));
        keep(task, file, number.strip(), Days.read(date));
        completion.decideByLetter(task, answers, by);
    }

    private void keep(OpenTask task, StoredFile file, String number, LocalDate signedOn) {
        jdbc.sql("insert into signed_letter (task, innovation, file, number, signed_on) values (?, ?, ?, ?, ?)")
                .params(task.id().value(), task.innovation().value(), file.series().value(), number, Date.valueOf(signedOn)).update();
    }

    /** Numbers of the letters that decided tasks of an innovation. */
    Map<TaskId, String> numbers(InnovationId innovation) {
        var numbers = new HashMap<TaskId, String>();
        jdbc.sql("select task, number from signed_letter where innovation = ?").param(innovation.value())
                .query(row -> {
                    numbers.put(new TaskId(row.getObject("task", UUID.class)), row.getString("number"));
                });
        return numbers;
    }

    /** @throws Conflict if another letter decided the task: this one was not taken */
    void mustBeTheSame(TaskId task, String number) {
        var taken = jdbc.sql("select number from signed_letter where task = ?").param(task.value()).query(String.class).optional();
        if (!number.isBlank() && taken.filter(number.strip()::equals).isEmpty()) {
            throw new Conflict("journey.letter.another-taken", taken.orElse(""));
        }
    }

    private void check(MultipartFile letter, String number, String date) {
        var wrong = new ArrayList<FieldMessage>();
        if (letter == null || letter.isEmpty()) {
            wrong.add(new FieldMessage("letter", "journey.letter.missing", List.of()));
        }
        if (number.isBlank() || number.length() > 100 || number.indexOf('\0') >= 0) {
            wrong.add(new FieldMessage("letterNumber", "journey.letter.number-missing", List.of()));
        }
        try {
            // A day's grace: the day may have begun where the letter was signed.
            if (Days.read(date).isAfter(LocalDate.now(clock).plusDays(1))) {
                wrong.add(new FieldMessage("letterDate", "journey.letter.date-ahead", List.of()));
            }
        } catch (DateTimeException noDate) {
            wrong.add(new FieldMessage("letterDate", "journey.acts.day-wrong", List.of()));
        }
        if (!wrong.isEmpty()) {
            throw new InvalidInput(wrong);
        }
    }
}
