package id.labinov.journey;

import id.labinov.form.DecisionForms;
import id.labinov.people.CurrentPerson;
import id.labinov.web.InvalidInput;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartRequest;

/** Completes a task as a page sent it. What cannot be taken comes back together with what was sent: nobody types it twice. */
@Component
class SentAnswers {

    private final TaskCompletion completion;
    private final JourneyAccess access;
    private final DecisionForms forms;

    SentAnswers(TaskCompletion completion, JourneyAccess access, DecisionForms forms) {
        this.completion = completion;
        this.access = access;
        this.forms = forms;
    }

    /** Answers with the files that came along. */
    record Sent(Map<String, Object> answers, Map<String, String[]> parameters) {}

    /** @param sent empty where nothing was asked */
    record NotTaken(InvalidInput why, Optional<Sent> sent) {}

    Optional<NotTaken> complete(CurrentPerson me, OpenTask task, NativeWebRequest request) {
        if (!completion.isWorksheet(task)) {
            return decide(me, task, request, answers -> completion.decide(me, task, answers));
        }
        try {
            completion.handIn(me, task);
            return Optional.empty();
        } catch (InvalidInput wrong) {
            return Optional.of(new NotTaken(wrong, Optional.empty()));
        }
    }

    Optional<NotTaken> decide(CurrentPerson me, OpenTask task, NativeWebRequest request, Consumer<Map<String, Object>> act) {
        var form = completion.form(task);
        var sent = new Sent(forms.answers(form, request.getParameterMap()), request.getParameterMap());
        try {
            sent = new Sent(forms.answers(task.innovation(), form, request.getParameterMap(), uploads(request), access.actor(me, task)),
                    request.getParameterMap());
            act.accept(sent.answers());
            return Optional.empty();
        } catch (InvalidInput wrong) {
            // Files that came along are stored by then: what cannot be taken is another answer, and they need not be sent again.
            return Optional.of(new NotTaken(wrong, Optional.of(sent)));
        }
    }

    private static MultiValueMap<String, MultipartFile> uploads(NativeWebRequest request) {
        return Optional.ofNullable(request.getNativeRequest(MultipartRequest.class)).map(MultipartRequest::getMultiFileMap)
                .orElseGet(LinkedMultiValueMap::new);
    }
}
