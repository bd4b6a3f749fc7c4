package id.labinov.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** What a person wrote in a form whose act failed: nobody types it twice. */
final class Typed {

    private static final Pattern SECRET = Pattern.compile("(?i).*(csrf|pass|secret|pin$|token|code$).*");

    private Typed() {}

    /** The longer texts that were sent: answers of one word and ids are quickly given again. */
    static List<String> texts(HttpServletRequest request) {
        if (!"POST".equals(request.getMethod())) {
            return List.of();
        }
        return request.getParameterMap().entrySet().stream().filter(field -> !SECRET.matcher(field.getKey()).matches())
                .flatMap(field -> Arrays.stream(field.getValue())).filter(text -> text.strip().contains(" ")).toList();
    }

    /** The page from which the request came, if it is one of ours. */
    static String back(HttpServletRequest request) {
        var from = request.getHeader("Referer");
        if (from == null) {
            return "";
        }
        try {
            var page = URI.create(from);
            return request.getServerName().equals(page.getHost()) && page.getRawPath() != null && page.getRawPath().startsWith("/")
                    ? page.getRawPath().replaceFirst("^/+", "/") + (page.getRawQuery() == null ? "" : "?" + page.getRawQuery()) : "";
        } catch (IllegalArgumentException noAddress) {
            return "";
        }
    }
}
