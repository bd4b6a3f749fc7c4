package id.labinov.people;

import id.labinov.people.Positions.Holding;
import id.labinov.web.Choice;
import id.labinov.web.FieldErrors;
import id.labinov.web.Texts;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Gathers what the pages for one person show. */
@Component
class PersonPage {

    private final Edits edits;
    private final People people;
    private final Agencies agencies;
    private final Positions positions;
    private final Holdings holdings;
    private final PeopleAccess access;
    private final Texts texts;

    PersonPage(People people, Agencies agencies, Positions positions, Holdings holdings, PeopleAccess access, Texts texts, Edits edits) {
        this.edits = edits;
        this.people = people;
        this.agencies = agencies;
        this.positions = positions;
        this.holdings = holdings;
        this.access = access;
        this.texts = texts;
    }

    /** What somebody holds or held. */
    record HeldRow(PositionId position, String title, HoldingPeriod period) {}

    ModelAndView blank(CurrentPerson me, PersonForm form, FieldErrors errors) {
        var here = access.chosen(me, java.util.Optional.ofNullable(form.region()));
        return page("people/new-person", me, here.id(), form, errors).addObject("here", here);
    }

    ModelAndView of(CurrentPerson me, PersonId person, RegionId home, PersonForm form, FieldErrors errors) {
        var held = holdings.of(person);
        var titles = positions.titles(held.stream().map(HoldingPeriod::position).toList());
        return page("people/person", me, home, form, errors)
                .addObject("person", people.find(person).orElseThrow()).addObject("version", edits.version(Edits.Of.PERSON, person.value()))
                .addObject("active", people.active(person))
                .addObject("held", held.stream().map(period -> new HeldRow(period.position(), titles.get(period.position()), period)).toList())
                .addObject("positions", positions.in(home).stream().map(one -> Choice.of(one.id().toString(), one.title())).toList())
                .addObject("kinds", kinds())
                .addObject("lent", lent(me, person, home))
                .addObject("lendable", roles(List.of(Role.COACH, Role.REVIEWER)));
    }

    List<Choice> kinds() {
        return Arrays.stream(Holding.values()).map(kind -> Choice.of(kind.name(), texts.get("people.holding." + kind))).toList();
    }

    List<Choice> roles(Collection<Role> roles) {
        return roles.stream().map(role -> new Choice(role.name(), texts.get("people.role." + role), "")).toList();
    }

    private Map<Region, Set<Role>> lent(CurrentPerson me, PersonId person, RegionId home) {
        return access.administered(me).stream().filter(region -> !region.id().equals(home))
                .collect(Collectors.toMap(Function.identity(), region -> people.roles(person, region.id()), (one, same) -> one, java.util.LinkedHashMap::new));
    }

    private ModelAndView page(String view, CurrentPerson me, RegionId region, PersonForm form, FieldErrors errors) {
        return new ModelAndView(view, errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_ENTITY)
                .addObject("form", form).addObject("errors", errors).addObject("roleChoices", roles(access.grantable(me, region)))
                .addObject("agencyChoices", agencies.in(region).stream().map(unit -> Choice.of(unit.id().toString(), unit.name())).toList());
    }
}
