package id.labinov.browser;

import id.labinov.people.PersonId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Lets people join an event as their phones would, without a browser for each. */
final class JoinDeskOverHttp {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    private final HttpClient http = HttpClient.newHttpClient();
    private final String server;

    JoinDeskOverHttp(int port) {
        this.server = "http://localhost:" + port;
    }

    /** @return where the person was led */
    String join(String code, PersonId person, String pin) {
        try {
            var address = URI.create(server + "/join/" + code + "/" + person);
            var page = http.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
            var token = TOKEN.matcher(page.body());
            if (!token.find()) {
                throw new AssertionError("no form to join with: " + page.body());
            }
            var sent = HttpRequest.newBuilder(address).header("Cookie", cookies(page)).header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(BodyPublishers.ofString("pin=" + pin + "&_csrf=" + token.group(1))).build();
            return http.send(sent, BodyHandlers.ofString()).headers().firstValue("Location").orElse("nowhere").replace(server, "");
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private static String cookies(HttpResponse<String> page) {
        return page.headers().allValues("Set-Cookie").stream().map(cookie -> cookie.split(";")[0]).collect(Collectors.joining("; "));
    }
}
