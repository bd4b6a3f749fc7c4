package id.labinov.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
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

    @Test
    void whoWasSeenIsWrittenOnceAMinute() {
        assertThat(secondsBetweenWrites(sessions, List.of(30, 59, 61, 90, 122))).containsExactly(0L, 0L, 61L, 61L, 122L);
    }

    private static <S extends Session> List<Long> secondsBetweenWrites(SessionRepository<S> sessions, List<Integer> seen) {
        var session = sessions.createSession();
        sessions.save(session);
        var begun = sessions.findById(session.getId()).getLastAccessedTime();
        return seen.stream().map(seconds -> {
            var found = sessions.findById(session.getId());
            found.setLastAccessedTime(begun.plusSeconds(seconds));
            sessions.save(found);
            return Duration.between(begun, sessions.findById(session.getId()).getLastAccessedTime()).toSeconds();
        }).toList();
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
