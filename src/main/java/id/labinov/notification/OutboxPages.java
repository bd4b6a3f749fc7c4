package id.labinov.notification;

import id.labinov.audit.Audit;
import id.labinov.notification.RefusedAddresses.RefusedAddress;
import id.labinov.people.CurrentPerson;
import id.labinov.people.People;
import id.labinov.people.PersonId;
import id.labinov.people.RegionId;
import id.labinov.people.Regions;
import id.labinov.web.Conflict;
import id.labinov.web.NotFound;
import id.labinov.web.Slice;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the pages about mails show and do. */
@Component
class OutboxPages {

    private static final int SIZE = 50;

    private final OutboxRows rows;
    private final OutboxAccess access;
    private final RefusedAddresses refused;
    private final NoticeRows notices;
    private final People people;
    private final Regions regions;
    private final Audit audit;

    OutboxPages(OutboxRows rows, OutboxAccess access, RefusedAddresses refused, NoticeRows notices, People people, Regions regions, Audit audit) {
        this.rows = rows;
        this.access = access;
        this.refused = refused;
        this.notices = notices;
        this.people = people;
        this.regions = regions;
        this.audit = audit;
    }

    /** A mail as listed. */
    record Line(OutboxRows.Row mail, String person, String reader, ZoneId zone) {}

    /** @param home whether the reader may open the person's page */
    record AddressLine(RefusedAddress refused, String person, boolean home, ZoneId zone) {}

    Map<MailState, Long> counts(CurrentPerson me) {
        return rows.counts(access.keeps(me));
    }

    Slice<Line> page(CurrentPerson me, MailState state, int page) {
        var mine = access.keeps(me);
        var found = rows.page(mine, state, (page - 1) * SIZE, SIZE);
        var names = people.names(found.stream().flatMap(row -> Stream.concat(Stream.of(row.person()), row.reader().stream())).toList());
        return new Slice<>(found.stream().map(row -> new Line(row, names.getOrDefault(row.person(), ""), row.reader().map(names::get).orElse(""),
                regions.zone(row.region()))).toList(), page, SIZE, rows.count(mine, state));
    }

    @Transactional
    void retry(CurrentPerson me, MailId mail) {
        var region = mine(me, mail);
        if (!rows.retry(mail)) {
            throw new Conflict("notification.outbox.moved-on");
        }
        record("mail-retried", me, region, mail.value());
    }

    /** @return how many */
    @Transactional
    int retryFailed(CurrentPerson me) {
        var mine = access.keeps(me);
        var again = rows.retryFailed(mine);
        mine.forEach(region -> record("mail-retried", me, region, region.value()));
        return again;
    }

    @Transactional
    void cancel(CurrentPerson me, MailId mail) {
        var region = mine(me, mail);
        if (!rows.cancel(mail)) {
            throw new Conflict("notification.outbox.moved-on");
        }
        notices.wipeSecrets(mail);
        record("mail-cancelled", me, region, mail.value());
    }

    private RegionId mine(CurrentPerson me, MailId mail) {
        var region = rows.region(mail).orElseThrow(NotFound::new);
        access.mustKeep(me, region);
        return region;
    }

    /** Those whose person still has that address. */
    List<AddressLine> refused(CurrentPerson me) {
        var found = refused.in(access.caresFor(me));
        var active = people.active(found.stream().map(RefusedAddress::person).toList());
        return found.stream().filter(row -> active.containsKey(row.person()) && row.isOf(active.get(row.person())))
                .map(row -> new AddressLine(row, active.get(row.person()).name(), people.region(row.person()).equals(row.region()), regions.zone(row.region()))).toList();
    }

    Optional<String> refused(PersonId person) {
        return refused.of(person).stream().filter(row -> people.find(person).filter(row::isOf).isPresent()).map(RefusedAddress::address).findFirst();
    }

    @Transactional
    void reopen(CurrentPerson me, String address) {
        var found = refused.find(address).orElseThrow(NotFound::new);
        access.mustCareFor(me, found.region());
        refused.reopen(address);
        record("address-reopened", me, found.region(), found.person().value());
    }

    private void record(String action, CurrentPerson me, RegionId region, UUID subject) {
        audit.record(action, Optional.of(me.id().value()), Optional.of(region.value()), subject, "");
    }
}
