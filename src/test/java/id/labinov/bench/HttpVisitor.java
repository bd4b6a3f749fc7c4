package id.labinov.bench;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A signed-in person's browser: keeps cookies and its connection, and sends forms with the token of the page they stand on. The client
 * that costs least: it runs on the machine that it measures. */
final class HttpVisitor {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    static {
        System.setProperty("http.maxConnections", "200");
    }

    private final Map<String, String> cookies = new ConcurrentHashMap<>();
    private final String address;

    private HttpVisitor(String address) {
        this.address = address;
    }

    private record Answer(int status, String body) {}

    static HttpVisitor signIn(String address, String identifier, String secret) throws IOException {
        var visitor = new HttpVisitor(address);
        var token = visitor.open("/sign-in");
        visitor.send("/sign-in", Map.of("identifier", identifier, "secret", secret, "_csrf", token));
        return visitor;
    }

    /** Opens a task and completes it. */
    void complete(String task) throws IOException {
        send(task + "/complete", Map.of("_csrf", open(task)));
    }

    /** @return the token of the page */
    private String open(String path) throws IOException {
        var page = ask(path, null, 200);
        var token = TOKEN.matcher(page.body());
        if (!token.find()) {
            throw new IOException(path + " has no form");
        }
        return token.group(1);
    }

    private void send(String path, Map<String, String> fields) throws IOException {
        ask(path, fields.entrySet().stream().map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&")), 302);
    }

    /** @param form what is posted; a null asks for the page */
    private Answer ask(String path, String form, int status) throws IOException {
        var connection = (HttpURLConnection) URI.create(address + path).toURL().openConnection();
        connection.setInstanceFollowRedirects(false);
        connection.setRequestProperty("Accept", "text/html");
        connection.setRequestProperty("Cookie", cookies.entrySet().stream().map(cookie -> cookie.getKey() + "=" + cookie.getValue()).collect(Collectors.joining("; ")));
        if (form != null) {
            connection.setDoOutput(true);
            connection.setRequestProperty("Content-Type", "application/x-www-form-urlencoded");
            connection.getOutputStream().write(form.getBytes(StandardCharsets.UTF_8));
        }
        var answer = new Answer(connection.getResponseCode(), body(connection));
        connection.getHeaderFields().getOrDefault("Set-Cookie", List.of()).forEach(this::keep);
        if (answer.status() != status) {
            throw new IOException(path + " answered " + answer.status() + ": " + answer.body());
        }
        return answer;
    }

    private static String body(HttpURLConnection connection) throws IOException {
        try (var content = connection.getResponseCode() < 400 ? connection.getInputStream() : connection.getErrorStream()) {
            return content == null ? "" : new String(content.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private void keep(String cookie) {
        var named = cookie.split(";", 2)[0].split("=", 2);
        cookies.put(named[0], named[1]);
    }
}
