package id.labinov.notification;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import id.labinov.people.PersonId;
import id.labinov.people.RegionId;
import id.labinov.people.SignedInAs;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Hears who is told what by an act, and acts as people do. */
@TestComponent
class Ears {

    private final JdbcClient jdbc;
    private final MockMvc web;

    Ears(JdbcClient jdbc, MockMvc web) {
        this.jdbc = jdbc;
        this.web = web;
    }

    interface Act {
        void run() throws Exception;
    }

    public record Heard(UUID id, String kind, PersonId person) {}

    /** Who learns of which kind by the act. */
    Map<String, Set<PersonId>> by(RegionId region, Act act) throws Exception {
        var before = all(region);
        act.run();
        return all(region).stream().filter(heard -> !before.contains(heard))
                .collect(Collectors.groupingBy(Heard::kind, TreeMap::new, Collectors.mapping(Heard::person, Collectors.toSet())));
    }

    Set<Heard> all(RegionId region) {
        return Set.copyOf(jdbc.sql("select id, kind, person from notice where region = ? and gone_at is null").param(region.value()).query(Heard.class).list());
    }

    MockHttpServletResponse ask(PersonId person, MockHttpServletRequestBuilder request) throws Exception {
        return web.perform(request.with(SignedInAs.person(person)).with(csrf())).andReturn().getResponse();
    }
}
