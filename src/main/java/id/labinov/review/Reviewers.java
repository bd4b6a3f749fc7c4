package id.labinov.review;

import id.labinov.audit.Audit;
import id.labinov.cohort.Cohort;
import id.labinov.cohort.Cohorts;
import id.labinov.innovation.DossierReaders;
import id.labinov.innovation.Innovation;
import id.labinov.innovation.InnovationId;
import id.labinov.innovation.Innovations;
import id.labinov.journey.Journeys;
import id.labinov.people.Actor;
import id.labinov.people.PersonId;
import id.labinov.web.InvalidInput;
import id.labinov.web.NotFound;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The reviewers of each submission. Who has a derived conflict cannot be assigned, by no screen and by no import (B01-B03). */
@Service
public class Reviewers implements DossierReaders {

    private final ReviewerRows rows;
    private final ReviewerCandidates candidates;
    private final Innovations innovations;
    private final Cohorts cohorts;
    private final Journeys journeys;
    private final Audit audit;
    private final Clock clock;

    Reviewers(ReviewerRows rows, ReviewerCandidates candidates, Innovations innovations, Cohorts cohorts, Journeys journeys, Audit audit,
            Clock clock) {
        this.rows = rows;
        this.candidates = candidates;
        this.innovations = innovations;
        this.cohorts = cohorts;
        this.journeys = journeys;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public boolean maySee(PersonId person, InnovationId innovation) {
        return rows.judges(person, innovation);
    }

    /** Lets a person judge an innovation.
     * @throws InvalidInput with the conflict's sentence beside {@code reviewer} */
    @Transactional
    public void assign(InnovationId id, PersonId reviewer, Actor by) {
        var innovation = innovations.find(id).orElseThrow(NotFound::new);
        var judge = candidates.of(innovation, cohort(id)).stream().filter(one -> one.person().id().equals(reviewer)).findFirst()
                .orElseThrow(NotFound::new);
        judge.conflict().ifPresent(conflict -> {
            throw InvalidInput.of("reviewer", "review.refused." + conflict, judge.person().name(), innovation.number());
        });
        add(innovation, judge, Optional.of(by));
        audit.record("reviewer-assigned", Optional.of(by.person().value()), Optional.of(innovation.region().value()), id.value(), "");
        tellThePath(id);
    }

    /** Takes a reviewer off; the row stays as history. */
    @Transactional
    public void remove(InnovationId id, PersonId reviewer, Actor by) {
        var innovation = innovations.find(id).orElseThrow(NotFound::new);
        if (rows.remove(id, reviewer, Instant.now(clock)) == 0) {
            throw new NotFound();
        }
        audit.record("reviewer-removed", Optional.of(by.person().value()), Optional.of(innovation.region().value()), id.value(), "");
        tellThePath(id);
    }

    /** Fills the jury up to the cohort's number with the least burdened who may judge; those who are assigned stay. */
    @Transactional
    public void choose(InnovationId id) {
        var cohort = cohort(id);
        var chosen = rows.of(id).stream().map(ReviewerRow::reviewer).toList();
        if (cohort.reviewers() > chosen.size()) {
            var innovation = innovations.find(id).orElseThrow(NotFound::new);
            candidates.of(innovation, cohort).stream()
                    .filter(ReviewerCandidates.Candidate::mayJudge).filter(judge -> !chosen.contains(judge.person().id()))
                    .limit(cohort.reviewers() - chosen.size()).forEach(judge -> add(innovation, judge, Optional.empty()));
        }
        tellThePath(id);
    }

    /** The path has given the judgment to somebody else; it need not be told. */
    void handOn(Innovation innovation, PersonId from, PersonId to, Optional<Actor> by) {
        rows.remove(innovation.id(), from, Instant.now(clock));
        candidates(innovation).stream().filter(judge -> judge.person().id().equals(to)).findFirst().ifPresent(judge -> add(innovation, judge, by));
    }

    List<ReviewerRow> of(InnovationId innovation) {
        return rows.of(innovation);
    }

    List<ReviewerCandidates.Candidate> candidates(Innovation innovation) {
        return candidates.of(innovation, cohort(innovation.id()));
    }

    private void add(Innovation innovation, ReviewerCandidates.Candidate judge, Optional<Actor> by) {
        rows.add(innovation.region(), new ReviewerRow(innovation.id(), judge.person().id(), judge.coached(), Instant.now(clock)), by);
    }

    private void tellThePath(InnovationId id) {
        journeys.reviewers(id, rows.of(id).stream().map(ReviewerRow::reviewer).toList());
    }

    private Cohort cohort(InnovationId id) {
        return journeys.find(id).flatMap(journey -> cohorts.find(journey.cohort())).orElseThrow(NotFound::new);
    }
}
