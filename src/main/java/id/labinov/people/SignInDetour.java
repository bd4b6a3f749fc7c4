package id.labinov.people;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/** Leads to the sign-in page and back to the page asked for. */
@Component
class SignInDetour {

    private static final String SIGN_IN = "/sign-in";

    void toSignIn(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if ("true".equals(request.getHeader("HX-Request"))) {
            // The fragment's address is no page: come back to the page that holds it.
            response.setHeader("HX-Redirect", address(local(request.getHeader("HX-Current-URL"))));
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        } else if (!wantsPage(request)) {
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        } else {
            keepForm(request);
            response.sendRedirect(address("GET".equals(request.getMethod()) ? asked(request) : local(request.getHeader(HttpHeaders.REFERER))));
        }
    }

    private static void keepForm(HttpServletRequest request) {
        KeptForm.refused(request).ifPresent(form -> {
            throw new SignInNeeded(form, local(request.getHeader(HttpHeaders.REFERER)));
        });
    }

    /** Scripts get 401 instead of a page: an autosave then keeps the text on the device. */
    private static boolean wantsPage(HttpServletRequest request) {
        var accept = Optional.ofNullable(request.getHeader(HttpHeaders.ACCEPT)).orElse("text/html");
        return accept.contains("text/html") && !"XMLHttpRequest".equals(request.getHeader("X-Requested-With"));
    }

    private static String asked(HttpServletRequest request) {
        return request.getRequestURI() + (request.getQueryString() == null ? "" : "?" + request.getQueryString());
    }

    private static String address(String back) {
        return "/".equals(back) ? SIGN_IN : UriComponentsBuilder.fromPath(SIGN_IN).queryParam("to", "{to}").build(back).toString();
    }

    private static String local(String url) {
        try {
            var uri = new URI(url == null ? "/" : url);
            return safe(uri.getRawPath() + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery()));
        } catch (URISyntaxException noAddress) {
            return "/";
        }
    }

    /** An address of ours, or the home page: sign-in must not become a springboard to other sites. */
    static String safe(String to) {
        var ours = to != null && to.startsWith("/") && !to.startsWith("//") && !to.startsWith(SIGN_IN) && to.length() <= 2000
                && to.chars().noneMatch(letter -> letter == '\\' || letter < ' ');
        return ours ? to : "/";
    }
}
