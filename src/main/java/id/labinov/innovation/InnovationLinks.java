package id.labinov.innovation;

import id.labinov.audit.Audit;
import id.labinov.people.CurrentPerson;
import id.labinov.web.Conflict;
import id.labinov.web.Ids;
import id.labinov.web.InvalidInput;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How innovations stand to each other, as managers see it. A link joins nothing: both dossiers stay what they are. */
@Component
class InnovationLinks {

    /** Shown through {@code innovation.link.<NAME>}, from the other side through {@code innovation.link-back.<NAME>}. */
    enum Kind { DUPLICATE, BUILDS_ON, REPLICATES }

    /** @param back whether the link was made from the other innovation to this one */
    record LinkRow(UUID link, Kind kind, boolean back, InnovationId other, String number, String name) {

        public String messageKey() {
            return (back ? "innovation.link-back." : "innovation.link.") + kind;
        }
    }

    private final JdbcClient jdbc;
    private final InnovationAccess access;
    private final InnovationRows rows;
    private final Audit audit;
    private final Clock clock;

    InnovationLinks(JdbcClient jdbc, InnovationAccess access, InnovationRows rows, Audit audit, Clock clock) {
        this.jdbc = jdbc;
        this.access = access;
        this.rows = rows;
        this.audit = audit;
        this.clock = clock;
    }

    /** @throws InvalidInput if the number names no other innovation of the region */
    @Transactional
    void link(CurrentPerson me, InnovationId id, Kind kind, String number) {
        var innovation = access.mustManage(me, id);
        var other = rows.find(innovation.region(), FactsCheck.required("number", number, 40)).filter(found -> !found.equals(id))
                .orElseThrow(() -> InvalidInput.of("number", "innovation.error.number-unknown"));
        try {
            jdbc.sql("insert into innovation_link (id, innovation, other, kind, linked_at, linked_by) values (?, ?, ?, ?, ?, ?)")
                    .params(Ids.next(), id.value(), other.value(), kind.name(), Timestamp.from(Instant.now(clock)), me.id().value()).update();
        } catch (DuplicateKeyException linkedAlready) {
            throw new Conflict("innovation.error.linked-already");
        }
        record("innovation-linked", me, innovation, other.toString());
    }

    @Transactional
    void unlink(CurrentPerson me, InnovationId id, UUID link) {
        var innovation = access.mustManage(me, id);
        jdbc.sql("delete from innovation_link where id = :link and (innovation = :id or other = :id)")
                .param("link", link).param("id", id.value()).update();
        record("innovation-unlinked", me, innovation, "");
    }

    private void record(String action, CurrentPerson me, Innovation innovation, String detail) {
        audit.record(action, Optional.of(me.id().value()), Optional.of(innovation.region().value()), innovation.id().value(), detail);
    }

    /** Links in both directions, only to innovations that the reader may see. */
    List<LinkRow> of(CurrentPerson me, InnovationId id) {
        return jdbc.sql("""
                select l.id link, l.kind, case when l.other = :id then true else false end back, i.id, i.number, i.name
                from innovation_link l join innovation i on i.id = case when l.other = :id then l.innovation else l.other end
                where (l.innovation = :id or l.other = :id) order by l.linked_at, l.id""").param("id", id.value())
                .query((row, n) -> new LinkRow(row.getObject("link", UUID.class), Kind.valueOf(row.getString("kind")), row.getBoolean("back"),
                        new InnovationId(row.getObject("id", UUID.class)), row.getString("number"), row.getString("name"))).list()
                .stream().filter(row -> access.maySee(me, row.other())).toList();
    }
}
