package id.labinov.form;

import id.labinov.audit.Audit;
import id.labinov.form.FormCheck.Checked;
import id.labinov.form.SheetRows.AnswerVersion;
import id.labinov.form.SheetRows.Sheet;
import id.labinov.form.SheetRows.SheetKey;
import id.labinov.innovation.InnovationId;
import id.labinov.innovation.Innovations;
import id.labinov.people.Actor;
import id.labinov.people.RegionId;
import id.labinov.web.Conflict;
import id.labinov.web.InvalidInput;
import id.labinov.web.InvalidInput.FieldMessage;
import id.labinov.web.Refused;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writing answers: drafts, restoring, final answers. */
@Service
class AnswerWriting {

    /** Autosaves of one person within this time read as one version in the history. */
    private static final Duration RUN = Duration.ofMinutes(10);

    private final SheetRows rows;
    private final PathRows path;
    private final Forms forms;
    private final Options options;
    private final Audit audit;
    private final Innovations innovations;
    private final ApplicationEventPublisher events;

    AnswerWriting(SheetRows rows, PathRows path, Forms forms, Options options, Audit audit, Innovations innovations, ApplicationEventPublisher events) {
        this.rows = rows;
        this.path = path;
        this.forms = forms;
        this.options = options;
        this.audit = audit;
        this.innovations = innovations;
        this.events = events;
    }

    /** Stores what can be stored; a field that somebody else changed since {@code base} comes back as conflict. */
    @Transactional
    SaveResult save(SheetKey key, FormVersion form, Map<String, Object> sent, int base, Actor by, Instant at) {
        var definition = forms.get(form);
        var sheet = open(key);
        var cleaned = Clean.clean(definition, sent);
        var standing = Json.answers(sheet.answers());
        var newest = newest(sheet);
        var merged = Merge.merge(definition, base(sheet, newest, base), standing, cleaned.answers());
        var version = sheet.version();
        if (!Merge.same(merged.answers(), standing)) {
            write(key, sheet, newest, definition, merged.answers(), by, at, null, false);
            version++;
        }
        if (!merged.conflicts().isEmpty()) {
            // Whoever decides what becomes of both texts may be the same person in another tab: neither leaves the history.
            rows.endRun(sheet.id(), version, at.minus(RUN));
        }
        var conflicts = merged.conflicts().stream()
                .map(found -> new SaveResult.Conflict(found.field().key(), found.field().label(), found.mine(), found.theirs())).toList();
        return new SaveResult(version, sheet.version() != base, at, merged.answers(), conflicts, cleaned.touched());
    }

    /** Puts an earlier version on top of the history; nothing is taken away. */
    @Transactional
    int restore(SheetKey key, FormVersion form, int version, Actor by, Instant at) {
        var sheet = open(key);
        var earlier = rows.version(sheet.id(), version).orElseThrow(id.labinov.web.NotFound::new);
        rows.makeMilestone(sheet.id(), sheet.version());
        write(key, sheet, newest(sheet), forms.get(form), Json.answers(earlier.answers()), by, at, version, false);
        return sheet.version() + 1;
    }

    Optional<UUID> latestOccasion(InnovationId innovation, String formKey) {
        return rows.latestFinal(innovation, formKey);
    }

    @Transactional
    Map<String, Object> submit(SheetKey key, FormVersion form, Map<String, Object> sent, Actor by, Instant at) {
        var definition = forms.get(form);
        var answers = Values.stored(definition, Clean.clean(definition, sent).answers());
        var checked = FormCheck.check(definition, answers, Purpose.DECISION, field -> options.of(key.innovation(), field));
        mustBeRight(checked);
        var sheet = open(key);
        write(key, sheet, newest(sheet), definition, checked.values(), by, at, null, true);
        return checked.values();
    }

    /** Remembers the version that stands: it stays in the history to the letter. */
    @Transactional
    int milestone(SheetKey key) {
        var sheet = rows.find(key);
        sheet.ifPresent(found -> rows.makeMilestone(found.id(), found.version()));
        return sheet.map(Sheet::version).orElse(0);
    }

    private Sheet open(SheetKey key) {
        var sheet = rows.lock(key).orElseGet(() -> SheetRows.blank(key));
        // Behind the lock: the seal waits for whoever writes, and who comes after it finds it.
        if (key.isWorksheet() && path.sealed(key.innovation())) {
            throw new Refused("form.worksheet.is-sealed");
        }
        if (sheet.submittedAt() != null) {
            throw new Conflict("form.decision.already-submitted");
        }
        return sheet;
    }

    private Optional<AnswerVersion> newest(Sheet sheet) {
        return Optional.of(sheet.version()).filter(version -> version > 0).flatMap(version -> rows.version(sheet.id(), version));
    }

    private Map<String, Object> base(Sheet sheet, Optional<AnswerVersion> newest, int version) {
        return version == 0 ? Map.of() : newest.filter(found -> found.version() == version).or(() -> rows.version(sheet.id(), version))
                .map(found -> Json.answers(found.answers())).orElse(null);
    }

    private void write(SheetKey key, Sheet sheet, Optional<AnswerVersion> newest, FormDefinition definition, Map<String, Object> answers, Actor by, Instant at, Integer restoredFrom,
            boolean last) {
        var json = Clean.mustFit(definition, answers);
        var before = newest.filter(found -> restoredFrom == null && found.savedBy().equals(by.person().value()) && !found.milestone()
                        && found.runStarted().plus(RUN).isAfter(at));
        before.ifPresent(found -> rows.supersede(sheet.id(), found.version()));
        rows.write(sheet, AnswerVersion.of(sheet, definition.version().hash(), json, by, at, before.map(AnswerVersion::runStarted).orElse(at),
                last || restoredFrom != null, restoredFrom), last ? at : null);
        // A decision that is taken stands in the audit as an act on the path.
        if (before.isEmpty() && !last) {
            record(key, by, restoredFrom == null ? "worksheet-written" : "worksheet-restored");
        }
        if (key.isWorksheet()) {
            events.publishEvent(new WorksheetSaved(key.innovation(), key.formKey(), sheet.version() + 1, by, at));
        }
    }

    private void record(SheetKey key, Actor by, String action) {
        audit.record(action, Optional.of(by.person().value()), region(key.innovation()), key.innovation().value(), key.formKey());
    }

    private Optional<UUID> region(InnovationId innovation) {
        return innovations.region(innovation).map(RegionId::value);
    }

    private static void mustBeRight(Checked checked) {
        if (!checked.findings().isEmpty()) {
            throw new InvalidInput(checked.findings().stream().map(AnswerWriting::sentence).toList());
        }
    }

    static FieldMessage sentence(Finding finding) {
        var arguments = new ArrayList<Object>(List.of(finding.label().in(LocaleContextHolder.getLocale())));
        arguments.addAll(finding.arguments());
        return new FieldMessage(finding.input(), "form.rule." + finding.rule(), List.copyOf(arguments));
    }
}
