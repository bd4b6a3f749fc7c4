package id.labinov.people;

import id.labinov.people.Allow.Who;
import id.labinov.web.Refused;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.boot.web.servlet.error.ErrorController;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** The outer wall: a handler without a rule is denied to everybody. */
@Component
class AllowInterceptor implements HandlerInterceptor {

    private final SignedIn signedIn;
    private final SignInDetour detour;
    private final HeadDoor headDoor;

    AllowInterceptor(SignedIn signedIn, SignInDetour detour, HeadDoor headDoor) {
        this.signedIn = signedIn;
        this.detour = detour;
        this.headDoor = headDoor;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) throws IOException {
        // Static files are public; the error page of a refusal must not be refused itself.
        if (!(handler instanceof HandlerMethod method) || ErrorController.class.isAssignableFrom(method.getBeanType())) {
            return true;
        }
        // Made now: while a long page is written it would be too late for the cookie.
        Optional.ofNullable((CsrfToken) request.getAttribute(CsrfToken.class.getName())).ifPresent(CsrfToken::getToken);
        var rule = rule(method).orElseThrow(() -> new Refused("people.access.no-rule"));
        if (rule.value() == Who.EVERYBODY) {
            return true;
        }
        if (rule.value() == Who.HEAD_LINK) {
            return headDoor.admits(request, response);
        }
        var person = signedIn.person().filter(me -> isMeant(request, me));
        if (person.isEmpty()) {
            detour.toSignIn(request, response);
            return false;
        }
        refuse(rule, person.get());
        return true;
    }

    /** Scripts say for whom they send what a device has kept: if somebody else sits there now, it waits. */
    private static boolean isMeant(HttpServletRequest request, CurrentPerson me) {
        var account = request.getHeader("Labinov-Account");
        return account == null || account.equals(me.id().toString());
    }

    static Optional<Allow> rule(HandlerMethod method) {
        return Optional.ofNullable(AnnotatedElementUtils.findMergedAnnotation(method.getMethod(), Allow.class))
                .or(() -> Optional.ofNullable(AnnotatedElementUtils.findMergedAnnotation(method.getBeanType(), Allow.class)));
    }

    private static void refuse(Allow rule, CurrentPerson person) {
        if (rule.value() != Who.EVENT_GUESTS && person.event().isPresent()) {
            throw new Refused("people.access.event-only");
        }
        if (rule.value() == Who.ROLES && Stream.of(rule.roles()).noneMatch(person::has)) {
            throw new Refused("people.access.role-missing");
        }
    }
}
