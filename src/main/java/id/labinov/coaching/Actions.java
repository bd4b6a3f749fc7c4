package id.labinov.coaching;

import id.labinov.audit.Audit;
import id.labinov.coaching.Action.State;
import id.labinov.innovation.Files;
import id.labinov.innovation.InnovationId;
import id.labinov.innovation.StoredFile;
import id.labinov.people.Actor;
import id.labinov.people.PersonId;
import id.labinov.people.RegionId;
import id.labinov.web.Conflict;
import id.labinov.web.NotFound;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.multipart.MultipartFile;

/** Actions agreed at visits: set by the coach, done by the team with evidence, confirmed or left by a coach. */
@Service
class Actions {

    private static final String SELECT = "select * from coaching_action where ";

    private final JdbcClient jdbc;
    private final Files files;
    private final ApplicationEventPublisher events;
    private final Audit audit;
    private final Clock clock;

    Actions(JdbcClient jdbc, Files files, ApplicationEventPublisher events, Audit audit, Clock clock) {
        this.jdbc = jdbc;
        this.files = files;
        this.events = events;
        this.audit = audit;
        this.clock = clock;
    }

    Action find(ActionId id) {
        return jdbc.sql(SELECT + "id = ?").param(id.value()).query(Action.class).optional().orElseThrow(NotFound::new);
    }

    List<Action> of(InnovationId innovation) {
        return jdbc.sql(SELECT + "innovation = ? order by case when state = 'OPEN' then 0 when state = 'DONE' then 1 else 2 end, due, id")
                .param(innovation.value()).query(Action.class).list();
    }

    /** Open ones of several innovations, the soonest first. */
    List<Action> open(Collection<InnovationId> innovations, int limit) {
        return innovations.isEmpty() ? List.of() : jdbc.sql(SELECT + "innovation in (:ids) and state = 'OPEN' order by due, id fetch first :limit rows only")
                .param("ids", innovations.stream().map(InnovationId::value).toList()).param("limit", limit).query(Action.class).list();
    }

    /** What a coach set and has still to look at: done ones first, then those that are late. */
    List<Action> followUps(PersonId coach, Collection<RegionId> regions, LocalDate today, int limit) {
        return regions.isEmpty() ? List.of() : jdbc.sql(SELECT + """
                set_by = :coach and region in (:regions) and (state = 'DONE' or state = 'OPEN' and due < :today)
                order by case when state = 'DONE' then 0 else 1 end, due, id fetch first :limit rows only""").param("coach", coach.value())
                .param("regions", regions.stream().map(RegionId::value).toList()).param("today", today).param("limit", limit).query(Action.class).list();
    }

    /** Open ones of a region whose day is past. */
    List<Action> late(RegionId region, LocalDate today, int limit) {
        return jdbc.sql(SELECT + "region = :region and state = 'OPEN' and due < :today order by due, id fetch first :limit rows only")
                .param("region", region.value()).param("today", today).param("limit", limit).query(Action.class).list();
    }

    @Transactional
    ActionId set(Visit visit, ActionForm.Agreed agreed, PersonId by) {
        var id = ActionId.next();
        var now = Instant.now(clock);
        jdbc.sql("""
                insert into coaching_action (id, visit, innovation, region, body, owner, due, state, evidence, set_by, set_at, version)
                values (?, ?, ?, ?, ?, ?, ?, 'OPEN', '', ?, ?, 0)""")
                .params(id.value(), visit.id().value(), visit.innovation().value(), visit.region().value(), agreed.body(),
                        agreed.owner().map(PersonId::value).orElse(null), agreed.due(), by.value(), Timestamp.from(now)).update();
        record("coaching-action-set", by, visit.region(), visit.innovation(), agreed.body());
        events.publishEvent(new ActionAgreed(id, visit.innovation(), visit.region(), agreed.body(), agreed.owner(), agreed.due(), by, now));
        return id;
    }

    /** The team says it is done. What it shows for it becomes a file of the innovation.
     * @throws Conflict if it is not open any more */
    @Transactional
    void done(Action action, String evidence, Optional<MultipartFile> proof, Actor by) {
        var file = proof.map(upload -> keep(action, upload, by).series());
        change(action, State.OPEN, "state = 'DONE', evidence = ?, file = ?, done_by = ?, done_at = ?", evidence, file.map(series -> series.value()).orElse(null),
                by.person().value(), Timestamp.from(Instant.now(clock)));
        record("coaching-action-done", by.person(), action.region(), action.innovation(), action.body());
    }

    /** @param to confirmed, left, or open again
     *  @throws Conflict if somebody else closed it meanwhile */
    @Transactional
    void close(Action action, State to, PersonId by) {
        change(action, action.state(), "state = ?, closed_by = ?, closed_at = ?", to.name(), by.value(), Timestamp.from(Instant.now(clock)));
        record("coaching-action-" + to.name().toLowerCase(java.util.Locale.ROOT), by, action.region(), action.innovation(), action.body());
    }

    private void change(Action action, State from, String what, Object... values) {
        var parameters = new java.util.ArrayList<Object>(java.util.Arrays.asList(values));
        parameters.addAll(List.of(action.id().value(), from.name(), action.version()));
        if (jdbc.sql("update coaching_action set version = version + 1, " + what + " where id = ? and state = ? and version = ?").params(parameters).update() == 0) {
            throw new Conflict("coaching.action.changed-meanwhile");
        }
    }

    private StoredFile keep(Action action, MultipartFile upload, Actor by) {
        try (var content = upload.getInputStream()) {
            return files.store(action.innovation(), action.body().substring(0, Math.min(action.body().length(), 150)), StoredFile.Kind.OTHER,
                    Optional.ofNullable(upload.getOriginalFilename()).orElse(""), content, by);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void record(String action, PersonId by, RegionId region, InnovationId innovation, String body) {
        audit.record(action, Optional.of(by.value()), Optional.of(region.value()), innovation.value(), body);
    }
}
