package id.labinov.people;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** A form that was sent after the session had ended. It travels in the sign-in page and back, never through the server's memory, and is
 * offered to be sent again: nobody types it twice. Secrets do not travel, nor does what is larger than any of our forms.
 * @param upload whether the form carried files; those have to be chosen again */
record KeptForm(String action, boolean upload, List<Field> fields) {

    static final String ACTION = "kept-action";
    private static final String UPLOAD = "kept-upload";
    private static final String PREFIX = "kept.";
    private static final int MOST_BYTES = 6 * 1024 * 1024;
    private static final int MOST_FIELDS = 4_500;
    private static final Pattern SECRET = Pattern.compile("(?i)_csrf|current|repeated|.*(pass|secret|pin$|token).*");

    /** One value of one field. */
    record Field(String name, String value) {

        public String kept() {
            return PREFIX + name;
        }
    }

    /** The form that this request sent, if it can be sent again. */
    static Optional<KeptForm> refused(HttpServletRequest request) {
        var query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
        var type = Optional.ofNullable(request.getContentType()).orElse("");
        return kept(request.getRequestURI() + query, type.startsWith("multipart/"), fields(request, ""))
                .filter(form -> "POST".equals(request.getMethod()) && request.getContentLengthLong() <= MOST_BYTES);
    }

    /** The form that came along with the sign-in. */
    static Optional<KeptForm> brought(HttpServletRequest request) {
        return Optional.ofNullable(request.getParameter(ACTION))
                .flatMap(action -> kept(action, "true".equals(request.getParameter(UPLOAD)), fields(request, PREFIX)));
    }

    private static Optional<KeptForm> kept(String action, boolean upload, List<Field> fields) {
        return Optional.of(new KeptForm(SignInDetour.safe(action), upload, fields))
                .filter(form -> !"/".equals(form.action()) && !fields.isEmpty() && fields.size() <= MOST_FIELDS);
    }

    private static List<Field> fields(HttpServletRequest request, String prefix) {
        return request.getParameterMap().entrySet().stream().filter(field -> field.getKey().startsWith(prefix))
                .flatMap(field -> Arrays.stream(field.getValue()).map(value -> new Field(field.getKey().substring(prefix.length()), value)))
                .filter(field -> !SECRET.matcher(field.name()).matches()).toList();
    }
}
