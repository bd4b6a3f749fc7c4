package id.labinov.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import id.labinov.cohort.EventId;
import id.labinov.innovation.Innovation;
import id.labinov.journey.JourneyWorlds.World;
import id.labinov.journey.JourneyWorlds.Worlds;
import id.labinov.people.PersonId;
import id.labinov.people.SignedInAs;
import java.lang.reflect.Parameter;
import java.lang.reflect.RecordComponent;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every route, as the application has it, with ids and parameters that nobody's page has written. */
@JourneyPages
class UnknownIdsWebTests {

    private static final Pattern VARIABLE = Pattern.compile("\\{([A-Za-z]+)(:[^/]*)?}(?=/|$|\\.)");
    private static final List<String> MALFORMED = List.of("bukan-id", "0", "null", "%27%20or%201=1--", "1-1-1-1-1", "%F0%9F%98%80", "a".repeat(3_000));
    private static final List<String> HOSTILE = List.of("", "bukan", "-1", "99999999999999999999", "<b>&\"'", "😀\u202bש", "%_\\", "a\0b", "p".repeat(60_000));
    /** Words after these are no ids: a code that opens nothing is answered with a sentence beside the field. */
    private static final Set<String> CODES = Set.of("/join/{code}", "/join/{code}/{person}", "/join/{code}/{person}/taken");
    /** A task that is gone while somebody types says so, and what was typed stays on the device. */
    private static final Set<String> KEPT_TEXT = Set.of("/tasks/{id}/autosave");

    @Autowired
    private MockMvc web;
    @Autowired
    private Worlds worlds;
    @Autowired
    private Journeys journeys;
    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mappings;

    private World world;
    private Innovation innovation;
    private EventId event;
    private final List<String> faults = new ArrayList<>();

    private record Route(String method, String pattern, HandlerMethod handler) {

        @Override
        public String toString() {
            return method + " " + pattern;
        }
    }

    @BeforeEach
    void aWorldWithAnInnovation() {
        world = worlds.aWorld();
        innovation = worlds.anInnovation(world, "Antre dari Rumah", "DRUM_UP");
        event = worlds.anEvent(world);
    }

    @Test
    void malformedIdIsNotFoundOnEveryRoute() throws Exception {
        for (var route : withVariables()) {
            for (var malformed : MALFORMED) {
                expect(route, fill(route, name -> malformed), "malformed " + malformed.substring(0, Math.min(20, malformed.length())));
            }
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void unknownIdIsNotFoundOnEveryRoute() throws Exception {
        for (var route : withVariables()) {
            expect(route, fill(route, name -> UUID.randomUUID().toString()), "unknown");
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void noParameterOfAPageIsAFault() throws Exception {
        for (var route : routes().stream().filter(route -> route.method().equals("GET")).toList()) {
            var address = fill(route, this::real);
            for (var name : parameters(route.handler())) {
                for (var hostile : HOSTILE) {
                    var query = address + "?" + name + "=" + URLEncoder.encode(hostile, StandardCharsets.UTF_8);
                    for (var person : List.of(world.manager(), world.administrator())) {
                        var status = ask("GET", query, person);
                        if (status >= 500) {
                            faults.add(route + "?" + name + "=" + hostile.substring(0, Math.min(20, hostile.length())) + " -> " + status);
                        }
                    }
                }
            }
        }
        assertThat(faults.stream().distinct()).isEmpty();
    }

    private void expect(Route route, String address, String what) throws Exception {
        for (var person : List.of(world.leader(), world.manager(), world.administrator())) {
            var status = ask(route.method(), address, person);
            var allowed = CODES.contains(route.pattern()) ? Set.of(404, 422)
                    : KEPT_TEXT.contains(route.pattern()) ? Set.of(404, 409)
                    // What a form lacks may be said before anything is looked for; it says nothing about what exists.
                    : route.method().equals("POST") ? Set.of(400, 403, 404) : Set.of(403, 404);
            if (!allowed.contains(status)) {
                faults.add(route + " " + what + " -> " + status);
            }
        }
    }

    private int ask(String method, String address, PersonId person) throws Exception {
        try {
            return web.perform(request(HttpMethod.valueOf(method), URI.create("http://localhost" + address)).with(SignedInAs.person(person)).with(csrf()))
                    .andReturn().getResponse().getStatus();
        } catch (Exception thrown) {
            faults.add(method + " " + address.substring(0, Math.min(80, address.length())) + " threw " + thrown);
            return 404;
        }
    }

    private List<Route> withVariables() {
        return routes().stream().filter(route -> route.pattern().contains("{")).filter(route -> !ownTokens(route)).toList();
    }

    /** Links with a secret in them answer with a page that says what to do. */
    private static boolean ownTokens(Route route) {
        return route.pattern().contains("{token}");
    }

    private List<Route> routes() {
        return mappings.getHandlerMethods().entrySet().stream().filter(entry -> entry.getValue().getBeanType().getName().startsWith("id.labinov."))
                .flatMap(entry -> entry.getKey().getPatternValues().stream().flatMap(pattern -> entry.getKey().getMethodsCondition().getMethods().stream()
                        .map(RequestMethod::name).map(method -> new Route(method, pattern, entry.getValue()))))
                .sorted((one, other) -> one.toString().compareTo(other.toString())).toList();
    }

    private static String fill(Route route, Function<String, String> values) {
        return VARIABLE.matcher(route.pattern()).replaceAll(found -> java.util.regex.Matcher.quoteReplacement(
                values.apply(found.group(1).equals("id") ? route.pattern().split("/")[1] : found.group(1))));
    }

    /** Something that is there, for a variable's name or the first word of the address. */
    private String real(String name) {
        var known = Map.of("cohorts", world.cohort().toString(), "innovations", innovation.id().toString(), "person", world.leader().toString(),
                "agency", world.agency().id().toString(), "region", world.region().id().toString(), "position", world.position().toString(),
                "events", event.toString(), "tasks", journeys.openTasks(innovation.id()).get(0).id().toString(),
                "form", "drum-up-worksheet", "section", "1");
        return Map.of("stage", "DRUM_UP", "kind", "people", "key", "lab-3-hari", "number", "1", "format", "csv").getOrDefault(name, known.getOrDefault(name, "1"));
    }

    private static List<String> parameters(HandlerMethod handler) {
        return Stream.of(handler.getMethod().getParameters()).flatMap(UnknownIdsWebTests::names).distinct().toList();
    }

    private static Stream<String> names(Parameter parameter) {
        if (parameter.isAnnotationPresent(RequestParam.class)) {
            var given = parameter.getAnnotation(RequestParam.class).value();
            return Stream.of(given.isEmpty() ? parameter.getName() : given);
        }
        var isForm = parameter.getType().isRecord() && parameter.getType().getName().startsWith("id.labinov.") && parameter.getAnnotations().length == 0
                && !parameter.getType().getSimpleName().equals("CurrentPerson");
        return isForm ? Stream.of(parameter.getType().getRecordComponents()).map(RecordComponent::getName) : Stream.empty();
    }
}
