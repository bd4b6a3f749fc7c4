package access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import access.AccessWorld.Services;
import access.AccessWorld.Things;
import id.labinov.LabinovApplication;
import id.labinov.people.PersonId;
import id.labinov.people.Role;
import id.labinov.people.SignedInAs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.autoconfigure.web.servlet.MockMvcPrint;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.web.servlet.error.ErrorController;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Walks every route as every role, for what is one's own, another agency's, another region's, and compares with the table
 * {@code access/routes.txt}. A route that is not in the table fails. Lies outside the modules, for it uses all of them. */
@SpringBootTest(classes = LabinovApplication.class)
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccessTests {

    private static final List<Role> ROLES = List.of(Role.INNOVATOR, Role.OPERATOR, Role.AGENCY_HEAD, Role.COACH, Role.REVIEWER, Role.MANAGER,
            Role.ADMINISTRATOR, Role.OBSERVER);

    @Autowired
    private MockMvc web;
    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mapping;
    @Autowired
    private PlatformTransactionManager transactions;
    private AccessWorld world;
    private List<RequestPostProcessor> visitors;

    /** A line of the table.
     * @param expected one word for each kind of ownership, one letter for each visitor */
    record Route(String method, String address, List<String> expected) {

        static Route of(String line) {
            var words = line.strip().split("\\s+");
            return new Route(words[0], words[1], List.of(words).subList(2, words.length));
        }

        String pattern() {
            return method + " " + address.replaceFirst("\\?.*", "").replaceAll("\\{[^}]*}", "{}");
        }

        @Override
        public String toString() {
            return method + " " + address;
        }
    }

    @BeforeAll
    void twoRegions(@Autowired id.labinov.people.Regions regions, @Autowired id.labinov.people.Agencies agencies, @Autowired id.labinov.people.People people,
            @Autowired id.labinov.people.Positions positions, @Autowired id.labinov.cohort.CohortPlanning cohorts, @Autowired id.labinov.cohort.LabEvents events,
            @Autowired id.labinov.cohort.Participants participants, @Autowired id.labinov.innovation.Innovations innovations,
            @Autowired id.labinov.innovation.Files files, @Autowired id.labinov.journey.Journeys journeys, @Autowired JdbcClient db) {
        world = new AccessWorld(new Services(regions, agencies, people, positions, cohorts, events, participants, innovations, files, journeys));
        // An appointment ends the sessions of before; the visitors sign in as of the first one.
        db.sql("update person set session_version = 0").update();
        visitors = Stream.concat(ROLES.stream().map(world.people::get).map(AccessTests::signedIn),
                Stream.of(SignedInAs.guest(world.guest, world.event), nobody -> nobody)).toList();
    }

    private static RequestPostProcessor signedIn(PersonId person) {
        return SignedInAs.person(person);
    }

    static List<Route> table() throws IOException {
        return Files.readAllLines(Path.of("src/test/resources/access/routes.txt")).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#")).map(Route::of).toList();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("table")
    void routeIsOpenToThoseWhomTheTableNames(Route route) {
        var found = new ArrayList<String>();
        for (var things : List.of(world.own, world.other, world.foreign).subList(0, route.expected().size())) {
            found.add(visitors.stream().map(visitor -> letter(answer(route, things, visitor))).collect(Collectors.joining()));
        }

        assertThat(found).isEqualTo(route.expected());
    }

    @Test
    void everyRouteIsInTheTable() throws IOException {
        var known = table().stream().map(Route::pattern).collect(Collectors.toSet());
        var routes = new TreeSet<String>();
        mapping.getHandlerMethods().forEach((info, handler) -> {
            if (!ErrorController.class.isAssignableFrom(handler.getBeanType())) {
                info.getMethodsCondition().getMethods().forEach(method -> info.getPatternValues()
                        .forEach(pattern -> routes.add(method + " " + pattern.replaceAll("\\{[^{}/]*(\\{[^}]*}[^{}/]*)?}", "{}"))));
            }
        });

        assertThat(routes).isNotEmpty().containsExactlyInAnyOrderElementsOf(new TreeSet<>(known));
    }

    /** Undone afterwards: every visitor finds the same world. */
    private MockHttpServletResponse answer(Route route, Things things, RequestPostProcessor visitor) {
        var transaction = new TransactionTemplate(transactions);
        return transaction.execute(status -> {
            status.setRollbackOnly();
            try {
                return web.perform(asked(route, things).with(visitor).with(csrf())).andReturn().getResponse();
            } catch (Exception broken) {
                throw new AssertionError(route.toString(), broken);
            }
        });
    }

    private static org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder asked(Route route, Things things) {
        var parts = filled(route.address(), things.values()).split("\\?", 2);
        var upload = parts.length > 1 && parts[1].contains("=@");
        var asked = upload ? multipart(parts[0]).file(new MockMultipartFile(parts[1].replaceFirst(".*?(\\w+)=@.*", "$1"), "surat.txt", "text/plain",
                "isi".getBytes())) : request(HttpMethod.valueOf(route.method()), parts[0]);
        for (var parameter : parts.length > 1 ? parts[1].split("&") : new String[0]) {
            var sides = parameter.split("=", 2);
            if (!sides[1].equals("@")) {
                asked.param(sides[0], sides[1]);
            }
        }
        return asked;
    }

    private static String filled(String address, Map<String, String> values) {
        var filled = address;
        for (var value : values.entrySet()) {
            filled = filled.replace("{" + value.getKey() + "}", value.getValue());
        }
        return filled;
    }

    /** {@code ?} is never right: a request that was not understood says nothing about access. */
    private static String letter(MockHttpServletResponse answer) {
        return switch (answer.getStatus()) {
            case 200, 409, 413, 422 -> "o";
            case 302 -> answer.getRedirectedUrl().startsWith("/sign-in") ? "s" : "o";
            case 401 -> "s";
            case 403 -> "x";
            case 404 -> "-";
            default -> "?";
        };
    }
}
