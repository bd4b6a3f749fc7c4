package id.labinov.coaching;

import id.labinov.cohort.Cohort;
import id.labinov.cohort.Cohorts;
import id.labinov.journey.Stage;
import id.labinov.journey.Stages;
import id.labinov.people.CurrentPerson;
import id.labinov.people.People;
import id.labinov.people.PersonId;
import id.labinov.people.RegionId;
import id.labinov.people.Regions;
import id.labinov.people.Role;
import id.labinov.web.Choice;
import id.labinov.web.NotFound;
import id.labinov.web.Refused;
import id.labinov.web.Texts;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The form of a session and what it offers to choose. */
@Component
class SessionPage {

    private final CoachingAccess access;
    private final Regions regions;
    private final People people;
    private final Cohorts cohorts;
    private final Stages stages;
    private final Texts texts;
    private final Clock clock;

    SessionPage(CoachingAccess access, Regions regions, People people, Cohorts cohorts, Stages stages, Texts texts, Clock clock) {
        this.access = access;
        this.regions = regions;
        this.people = people;
        this.cohorts = cohorts;
        this.stages = stages;
        this.texts = texts;
        this.clock = clock;
    }

    /** The region asked for, or the first in which the person may offer.
     * @throws NotFound for another one */
    RegionId region(CurrentPerson me, Optional<RegionId> asked) {
        var mine = access.offers(me);
        if (asked.isPresent() && !me.regions().contains(asked.get())) {
            throw new NotFound();
        }
        return asked.filter(mine::contains).or(() -> asked.isPresent() ? Optional.empty() : mine.stream().findFirst())
                .orElseThrow(() -> new Refused("coaching.refused.offer"));
    }

    ZoneId zone(RegionId region) {
        return regions.zone(region);
    }

    SessionForm first(CurrentPerson me, RegionId region) {
        return SessionForm.blank(LocalDate.ofInstant(Instant.now(clock), zone(region)).plusDays(1), me.id());
    }

    /** The same a week later. */
    SessionForm copy(CoachingSession session) {
        var week = Duration.ofDays(7);
        return SessionForm.of(new CoachingSession(session.id(), session.region(), session.cohort(), session.series(), session.title(),
                session.startsAt().plus(week), session.endsAt().plus(week), session.mode(), session.place(), session.slotMinutes(), session.desks(),
                session.capacity(), session.stages(), Optional.empty(), Optional.empty(), session.coaches(), 0), zone(session.region()));
    }

    SessionForm.Known known(RegionId region) {
        return new SessionForm.Known(people.withRole(region, Role.COACH).stream().map(coach -> coach.id().toString()).collect(Collectors.toSet()),
                cohorts.in(List.of(region)).stream().map(cohort -> cohort.id().toString()).collect(Collectors.toSet()),
                stages.all().stream().map(Stage::key).collect(Collectors.toSet()));
    }

    String blank(CurrentPerson me, RegionId region, SessionForm form, Model model) {
        fill(region, form, model);
        model.addAttribute("region", region).addAttribute("regions", access.offers(me).size() < 2 ? List.of()
                : regions.all().stream().filter(one -> access.offers(me).contains(one.id())).map(one -> Choice.of(one.id().toString(), one.name())).toList());
        return "coaching/new-session";
    }

    String edit(CoachingSession session, SessionForm form, Model model) {
        fill(session.region(), form, model);
        model.addAttribute("coached", session).addAttribute("version", session.version());
        return "coaching/edit-session";
    }

    private void fill(RegionId region, SessionForm form, Model model) {
        model.addAttribute("form", form)
                .addAttribute("coachChoices", people.withRole(region, Role.COACH).stream().map(coach -> Choice.of(coach.id().toString(), coach.name())).toList())
                .addAttribute("cohortChoices", cohorts.in(List.of(region)).stream().map(SessionPage::choice).toList())
                .addAttribute("stageChoices", stages.all().stream().map(stage -> Choice.of(stage.key(), texts.get("stage." + stage.key() + ".name"))).toList())
                .addAttribute("modeChoices", List.of(Choice.of("PLACE", texts.get("coaching.mode.PLACE")), Choice.of("LINK", texts.get("coaching.mode.LINK"))))
                .addAttribute("kindChoices", List.of(new Choice("slots", texts.get("coaching.kind.slots"), texts.get("coaching.kind.slots-help")),
                        new Choice("walk-in", texts.get("coaching.kind.walk-in"), texts.get("coaching.kind.walk-in-help"))));
    }

    private static Choice choice(Cohort cohort) {
        return Choice.of(cohort.id().toString(), cohort.name());
    }

    /** Names of those who give a session. */
    String coaches(CoachingSession session) {
        var names = people.names(session.coaches());
        return session.coaches().stream().map((PersonId coach) -> names.getOrDefault(coach, "")).sorted().collect(Collectors.joining(", "));
    }
}
