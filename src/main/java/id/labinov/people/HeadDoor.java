package id.labinov.people;

import id.labinov.web.NotFound;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.HandlerMapping;

/** Admits to the pages behind a personal link (their addresses carry its token) and gives them their {@link HeadDesk}. */
@Component
class HeadDoor implements HandlerMethodArgumentResolver {

    private static final String OPEN = HeadDesk.class.getName();

    private final HeadLinks links;
    private final HeadDesks desks;

    HeadDoor(HeadLinks links, HeadDesks desks) {
        this.links = links;
        this.desks = desks;
    }

    /** Leads to the question for the PIN where nothing is open; a form that was sent then is kept meanwhile.
     * @throws NotFound if the link is over */
    boolean admits(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var token = token(request);
        var link = links.behind(token).orElseThrow(NotFound::new);
        var desk = desks.at(link, token, request);
        if (desk.isPresent()) {
            request.setAttribute(OPEN, desk.get());
            return true;
        }
        KeptForm.refused(request).ifPresent(form -> {
            throw new PinNeeded(token, form);
        });
        response.sendRedirect(HeadDesk.PATH + token);
        return false;
    }

    private static String token(HttpServletRequest request) {
        return request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> parts
                ? String.valueOf(parts.get("token")) : "";
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == HeadDesk.class;
    }

    @Override
    public Object resolveArgument(MethodParameter parameter, ModelAndViewContainer model, NativeWebRequest request, WebDataBinderFactory binder) {
        return Optional.ofNullable(request.getAttribute(OPEN, RequestAttributes.SCOPE_REQUEST))
                .orElseThrow(() -> new IllegalStateException("a handler without Who.HEAD_LINK asks for HeadDesk: " + parameter));
    }
}
