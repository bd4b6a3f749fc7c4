package id.labinov.room;

import id.labinov.innovation.InnovationId;
import id.labinov.journey.Journeys;
import id.labinov.journey.OpenTask;
import id.labinov.journey.TaskId;
import id.labinov.people.CurrentPerson;
import id.labinov.people.SignedIn;
import id.labinov.web.Ids;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;

/** Hears that a team is there: a page of its dossier opened, a worksheet saved, a task touched, the event joined. It listens to requests and not to
 * what they publish, so that the sign lies outside of their transactions: it neither holds up an act nor undoes one. */
@Component
class SignListener implements HandlerInterceptor {

    private static final Logger LOG = LoggerFactory.getLogger(SignListener.class);

    private final SignedIn signedIn;
    private final SignsOfLife signs;
    private final Journeys journeys;

    SignListener(SignedIn signedIn, SignsOfLife signs, Journeys journeys) {
        this.signedIn = signedIn;
        this.signs = signs;
        this.journeys = journeys;
    }

    @Override
    public void afterCompletion(HttpServletRequest request, HttpServletResponse response, Object handler, Exception failure) {
        if (response.getStatus() < 500 && response.getStatus() != HttpServletResponse.SC_NOT_FOUND
                && request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE) instanceof String pattern) {
            try {
                hear(pattern, request);
            } catch (RuntimeException unheard) {
                LOG.warn("room: a sign of life was not noted", unheard);
            }
        }
    }

    private void hear(String pattern, HttpServletRequest request) {
        var person = signedIn.person().filter(ParticipantSign::works).filter(signs::listensTo);
        if (person.isPresent() && pattern.startsWith("/innovations/{id}")) {
            signs.on(person.get(), new InnovationId(Ids.parse(id(request))));
        } else if (person.isPresent() && pattern.startsWith("/tasks/{id}")) {
            task(person.get(), new TaskId(Ids.parse(id(request))));
        } else if (person.isPresent() && (pattern.equals("/") || pattern.equals("/events/{id}"))) {
            signs.on(person.get());
        }
    }

    /** A task that this request completed is gone: the page that follows is the next sign. */
    private void task(CurrentPerson me, TaskId task) {
        journeys.openTask(task).map(OpenTask::innovation).ifPresent(innovation -> signs.on(me, innovation));
    }

    private static String id(HttpServletRequest request) {
        return request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> variables ? String.valueOf(variables.get("id")) : "";
    }
}
