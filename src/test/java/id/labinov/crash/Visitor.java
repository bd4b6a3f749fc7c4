package id.labinov.crash;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;

/** Somebody at a browser: cookies, forms with their token, no knowledge of the inside. */
final class Visitor {

    private final HttpClient http = HttpClient.newBuilder().cookieHandler(new CookieManager()).connectTimeout(Duration.ofSeconds(30)).build();
    private final ApplicationProcess application;
    private String token = "";

    private Visitor(ApplicationProcess application) {
        this.application = application;
    }

    static Visitor signedIn(ApplicationProcess application, String identifier) throws Exception {
        var visitor = new Visitor(application);
        visitor.token = visitor.tokenOf("/sign-in");
        var answer = visitor.post("/sign-in", Map.of("identifier", identifier, "secret", PreparedLaboratory.PASSPHRASE));
        if (answer.statusCode() != 302) {
            throw new AssertionError("sign-in of " + identifier + ": " + answer.statusCode());
        }
        visitor.token = visitor.tokenOf("/account");
        return visitor;
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return http.send(HttpRequest.newBuilder(application.address(path)).build(), BodyHandlers.ofString());
    }

    HttpResponse<String> post(String path, Map<String, String> fields) throws IOException, InterruptedException {
        var body = fields.entrySet().stream().map(field -> field.getKey() + "=" + encoded(field.getValue())).collect(Collectors.joining("&"));
        return http.send(HttpRequest.newBuilder(application.address(path)).timeout(Duration.ofMinutes(5))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body + "&_csrf=" + encoded(token))).build(), BodyHandlers.ofString());
    }

    /** Whether the act was answered with "done": the browser is sent on to another page, not to the sign-in. */
    static boolean accepted(HttpResponse<String> answer) {
        return answer.statusCode() == 302 && !answer.headers().firstValue("Location").map(URI::create).map(URI::getPath).orElse("").equals("/sign-in");
    }

    private String tokenOf(String path) throws IOException, InterruptedException {
        return Jsoup.parse(get(path).body()).select("input[name=_csrf]").attr("value");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
