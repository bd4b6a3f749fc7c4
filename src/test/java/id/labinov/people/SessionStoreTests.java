package id.labinov.people;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;

@PeopleWebTest
class SessionStoreTests {

    @Autowired
    private SessionRepository<?> sessions;

    @Test
    void twoTabsThatKeepTheSameThingAtOnceDoNotFail() {
        assertThat(kept(sessions)).isEqualTo("tab 2");
    }

    private static <S extends Session> String kept(SessionRepository<S> sessions) {
        var session = sessions.createSession();
        sessions.save(session);
        var first = sessions.findById(session.getId());
        var second = sessions.findById(session.getId());
        first.setAttribute("notice", "tab 1");
        second.setAttribute("notice", "tab 2");

        sessions.save(first);
        sessions.save(second);

        return sessions.findById(session.getId()).getAttribute("notice");
    }
}
