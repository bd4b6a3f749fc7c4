package id.labinov.bench;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
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

    /** Reads a page. */
    String read(String path) throws IOException {
        return ask(path, null, 200).body();
    }

    /** Sends a form whose page was opened before.
     * @param token of that page */
    void act(String path, Map<String, String> fields, String token) throws IOException {
        send(path, with(fields, token));
    }

    /** Saves as the script of a form does, in the background.
     * @return what was answered */
    String autosave(String path, Map<String, String> fields, String token) throws IOException {
        return ask(path, encoded(with(fields, token)), 200).body();
    }

    private static Map<String, String> with(Map<String, String> fields, String token) {
        var all = new HashMap<>(fields);
        all.put("_csrf", token);
        return all;
    }

    /** @return the token of the page */
    String open(String path) throws IOException {
        var page = ask(path, null, 200);
        var token = TOKEN.matcher(page.body());
        if (!token.find()) {
            throw new IOException(path + " has no form");
        }
        return token.group(1);
    }

    private void send(String path, Map<String, String> fields) throws IOException {
        ask(path, encoded(fields), 302);
    }

    private static String encoded(Map<String, String> fields) {
        return fields.entrySet().stream().map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    /** @param form what is posted; a null asks for the page */
    private Answer ask(String path, String form, int status) throws IOException {
        var connection = (HttpURLConnection) URI.create(address + path).toURL().openConnection();
        connection.setInstanceFollowRedirects(false);
        connection.setRequestProperty("Accept", path.endsWith("/autosave") ? "application/json" : "text/html");
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
