package id.labinov.bench;

import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A signed-in person's browser: keeps cookies, and sends forms with the token of the page they stand on. */
final class HttpVisitor {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(new CookieManager(null, CookiePolicy.ACCEPT_ALL)).build();
    private final String address;

    private HttpVisitor(String address) {
        this.address = address;
    }

    static HttpVisitor signIn(String address, String identifier, String secret) throws IOException, InterruptedException {
        var visitor = new HttpVisitor(address);
        var token = visitor.open("/sign-in");
        visitor.send("/sign-in", Map.of("identifier", identifier, "secret", secret, "_csrf", token));
        return visitor;
    }

    /** Opens a task and completes it. */
    void complete(String task) throws IOException, InterruptedException {
        send(task + "/complete", Map.of("_csrf", open(task)));
    }

    /** @return the token of the page */
    private String open(String path) throws IOException, InterruptedException {
        var page = client.send(HttpRequest.newBuilder(URI.create(address + path)).header("Accept", "text/html").build(), BodyHandlers.ofString());
        mustBe(200, page);
        var token = TOKEN.matcher(page.body());
        if (!token.find()) {
            throw new IOException(path + " has no form");
        }
        return token.group(1);
    }

    private void send(String path, Map<String, String> fields) throws IOException, InterruptedException {
        var body = fields.entrySet().stream().map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        mustBe(302, client.send(HttpRequest.newBuilder(URI.create(address + path)).header("Content-Type", "application/x-www-form-urlencoded")
                .header("Accept", "text/html").POST(HttpRequest.BodyPublishers.ofString(body)).build(), BodyHandlers.ofString()));
    }

    private static void mustBe(int status, HttpResponse<String> response) throws IOException {
        if (response.statusCode() != status) {
            throw new IOException(response.request().uri() + " answered " + response.statusCode() + ": " + response.body());
        }
    }
}
