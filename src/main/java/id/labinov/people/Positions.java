package id.labinov.people;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Positions (jabatan) and who holds them when: definitif, Plt, Plh or Pj. An act belongs to the position. */
@Service
public class Positions {

    /** Kind of holding. Shown through {@code people.holding.<NAME>}. */
    public enum Holding { DEFINITIVE, PLT, PLH, PJ }

    public Optional<Position> find(PositionId id) {
        throw new UnsupportedOperationException();
    }

    /** Who holds the position at that instant, in the region's zone. */
    public Optional<PersonId> holder(PositionId position, Instant at) {
        throw new UnsupportedOperationException();
    }

    /** Titles by id, in one query. */
    public Map<PositionId, String> titles(Collection<PositionId> ids) {
        throw new UnsupportedOperationException();
    }

    /** Lets a person hold a position from a day on; an open holding of somebody else ends the day before.
     * Publishes {@link PositionHolderChanged}. */
    public void appoint(PositionId position, PersonId person, Holding kind, LocalDate from, Optional<LocalDate> until, Actor by) {
        throw new UnsupportedOperationException();
    }

    /** @param title for example "Kepala Dinas Kesehatan" */
    public record Position(PositionId id, RegionId region, AgencyId agency, String title) {}

    /** The holder of a position changed: open tasks stay with the position. */
    public record PositionHolderChanged(PositionId position, Optional<PersonId> from, PersonId to, Actor by, Instant at) {}
}
