package id.labinov.people;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Devices on which somebody signed in before: they count their own wrong tries, so that a stranger's guessing does not lock the owner out. */
@Component
class Devices {

    private static final String COOKIE = "labinov-device";

    private final JdbcClient db;
    private final Clock clock;

    Devices(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** The counter of this device for this person, if the person signed in on it before. */
    Optional<String> key(HttpServletRequest request, PersonId person) {
        return token(request).map(Tokens::hash)
                .filter(hash -> db.sql("select count(*) from known_device where token_hash = ? and person = ?")
                        .params(hash, person.value()).query(Integer.class).single() > 0)
                .map(hash -> "device:" + Tokens.hash(hash + person).substring(0, 64));
    }

    void remember(HttpServletRequest request, HttpServletResponse response, PersonId person) {
        var token = token(request).orElseGet(Tokens::next);
        db.sql("merge into known_device d using (select cast(:hash as varchar(64)) as h, cast(:person as uuid) as p) n "
                + "on d.token_hash = n.h and d.person = n.p "
                + "when matched then update set seen_at = :now "
                + "when not matched then insert (token_hash, person, seen_at) values (:hash, :person, :now)")
                .param("hash", Tokens.hash(token)).param("person", person.value()).param("now", Timestamp.from(Instant.now(clock))).update();
        response.addHeader(HttpHeaders.SET_COOKIE, ResponseCookie.from(COOKIE, token).httpOnly(true).secure(request.isSecure())
                .sameSite("Lax").path("/").maxAge(Duration.ofDays(365)).build().toString());
    }

    private static Optional<String> token(HttpServletRequest request) {
        return Optional.ofNullable(request.getCookies()).map(Arrays::stream).orElseGet(Stream::empty)
                .filter(cookie -> COOKIE.equals(cookie.getName())).map(Cookie::getValue).filter(token -> token.length() == 20).findFirst();
    }
}
