package id.labinov.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Hygiene of everything typed, before anybody reads it: no NUL and no lone surrogates (PostgreSQL refuses them), one kind of line break,
 * no space around. A filter, not an editor: maps of parameters and the security chain see the same text. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class TextInputFilter extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (isBrokenUpload(request)) {
            response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
            return;
        }
        chain.doFilter(new CleanRequest(request), response);
    }

    /** Read here, for the container hides a refused upload: the form would arrive empty, and look like a form without its token. */
    private static boolean isBrokenUpload(HttpServletRequest request) throws ServletException, IOException {
        var type = request.getContentType();
        if (type == null || !type.toLowerCase().startsWith("multipart/form-data")) {
            return false;
        }
        try {
            request.getParts();
            return false;
        } catch (IllegalStateException tooLarge) {
            return true;
        }
    }

    static String clean(String text) {
        if (text == null) {
            return null;
        }
        var kept = new StringBuilder(text.length());
        text.replace("\r\n", "\n").replace('\r', '\n').codePoints().filter(TextInputFilter::isText).forEach(kept::appendCodePoint);
        return kept.toString().strip();
    }

    private static boolean isText(int point) {
        return point != 0 && (point < Character.MIN_SURROGATE || point > Character.MAX_SURROGATE);
    }

    private static final class CleanRequest extends HttpServletRequestWrapper {

        CleanRequest(HttpServletRequest request) {
            super(request);
        }

        @Override
        public String getParameter(String name) {
            return TextInputFilter.clean(super.getParameter(name));
        }

        @Override
        public String[] getParameterValues(String name) {
            return cleanAll(super.getParameterValues(name));
        }

        @Override
        public Map<String, String[]> getParameterMap() {
            var cleaned = new LinkedHashMap<String, String[]>();
            super.getParameterMap().forEach((name, values) -> cleaned.put(name, cleanAll(values)));
            return cleaned;
        }

        private static String[] cleanAll(String[] values) {
            return values == null ? null : Arrays.stream(values).map(TextInputFilter::clean).toArray(String[]::new);
        }
    }
}
