package id.labinov.people;

import id.labinov.people.Allow.Who;
import id.labinov.people.Positions.Holding;
import id.labinov.people.Positions.Position;
import id.labinov.web.Days;
import id.labinov.web.FieldErrors;
import id.labinov.web.InvalidInput;
import id.labinov.web.NotFound;
import java.time.LocalDate;
import java.time.DateTimeException;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
@Allow(value = Who.ROLES, roles = {Role.MANAGER, Role.ADMINISTRATOR})
class PositionController {

    private final Positions positions;
    private final Holdings holdings;
    private final People people;
    private final Agencies agencies;
    private final Directory directory;
    private final PersonPage page;
    private final PeopleAccess access;

    PositionController(Positions positions, Holdings holdings, People people, Agencies agencies, Directory directory, PersonPage page,
            PeopleAccess access) {
        this.positions = positions;
        this.holdings = holdings;
        this.people = people;
        this.agencies = agencies;
        this.directory = directory;
        this.page = page;
        this.access = access;
    }

    /** What the pages submit. */
    record AppointForm(String holder, PositionId position, String kind, String from, String until) {

        Holding holding() {
            return Arrays.stream(Holding.values()).filter(known -> known.name().equals(kind)).findFirst()
                    .orElseThrow(() -> InvalidInput.of("kind", "people.input.choose"));
        }

        LocalDate first() {
            return day("from", from).orElseThrow(() -> InvalidInput.of("from", "people.input.missing"));
        }

        Optional<LocalDate> last() {
            return day("until", until);
        }

        private static Optional<LocalDate> day(String field, String text) {
            try {
                return Optional.ofNullable(text).filter(typed -> !typed.isBlank()).map(Days::read);
            } catch (DateTimeException noDay) {
                throw InvalidInput.of(field, "people.input.date");
            }
        }
    }

    @PostMapping("/agencies/{agency}/positions")
    String add(CurrentPerson me, @PathVariable AgencyId agency, @RequestParam(defaultValue = "") String title,
            @RequestParam(defaultValue = "false") String headsAgency, RedirectAttributes next) {
        access.mustAdminister(me, agencies.find(agency).orElseThrow(NotFound::new).region());
        var added = positions.add(agency, title, "true".equals(headsAgency), me.actor());
        next.addFlashAttribute("flash", "people.position.added");
        return "redirect:/positions/" + added;
    }

    @GetMapping("/positions/{position}")
    ModelAndView show(CurrentPerson me, @PathVariable PositionId position) {
        return shown(mine(me, position), new AppointForm("", position, Holding.DEFINITIVE.name(), "", ""), FieldErrors.none());
    }

    @PostMapping("/positions/{position}")
    ModelAndView appoint(CurrentPerson me, @PathVariable PositionId position, AppointForm form, RedirectAttributes next) {
        var found = mine(me, position);
        try {
            var person = directory.named(found.region(), form.holder() == null ? "" : form.holder(), "holder");
            positions.appoint(position, person, form.holding(), form.first(), form.last(), me.actor());
        } catch (InvalidInput input) {
            return shown(found, form, FieldErrors.of(input));
        }
        next.addFlashAttribute("flash", "people.position.appointed");
        return new ModelAndView("redirect:/positions/" + position);
    }

    /** From the person's page: what the person holds stands above it. */
    @PostMapping("/people/{person}/positions")
    String appoint(CurrentPerson me, @PathVariable PersonId person, AppointForm form, RedirectAttributes next) {
        var home = access.mustAdminister(me, person);
        var position = Optional.ofNullable(form.position()).flatMap(positions::find).filter(found -> found.region().equals(home))
                .orElseThrow(() -> InvalidInput.of("position", "people.input.choose"));
        positions.appoint(position.id(), person, form.holding(), form.first(), form.last(), me.actor());
        next.addFlashAttribute("flash", "people.position.appointed");
        return "redirect:/people/" + person;
    }

    private Position mine(CurrentPerson me, PositionId position) {
        var found = positions.find(position).orElseThrow(NotFound::new);
        access.mustAdminister(me, found.region());
        return found;
    }

    private ModelAndView shown(Position position, AppointForm form, FieldErrors errors) {
        var periods = holdings.of(position.id());
        return new ModelAndView("people/position", errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_ENTITY).addAllObjects(Map.of(
                "office", position, "unit", agencies.find(position.agency()).orElseThrow(), "periods", periods, "form", form, "errors", errors,
                "names", people.names(periods.stream().map(HoldingPeriod::person).toList()), "kinds", page.kinds(), "heads", agencies.head(position.agency()).filter(position.id()::equals).isPresent()));
    }
}
