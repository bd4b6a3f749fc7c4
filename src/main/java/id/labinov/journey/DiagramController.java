package id.labinov.journey;

import id.labinov.innovation.InnovationAccess;
import id.labinov.innovation.InnovationId;
import id.labinov.people.Allow;
import id.labinov.people.Allow.Who;
import id.labinov.people.CurrentPerson;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The drawing of the path with the present place, and the same in words. */
@Controller
@Allow(Who.SIGNED_IN)
class DiagramController {

    private final InnovationAccess dossiers;
    private final PathReader paths;

    DiagramController(InnovationAccess dossiers, PathReader paths) {
        this.dossiers = dossiers;
        this.paths = paths;
    }

    @GetMapping("/innovations/{id}/diagram")
    String diagram(CurrentPerson me, @PathVariable InnovationId id, Model model) {
        var innovation = dossiers.mustSee(me, id);
        var path = paths.of(me, id);
        model.addAttribute("innovation", innovation).addAttribute("path", path.orElse(null))
                .addAttribute("places", path.map(walked -> walked.waiting().stream().flatMap(line -> Stream.of(line.task().key(), line.task().stage()))
                        .distinct().collect(Collectors.joining(" "))).orElse(""));
        return "journey/diagram";
    }

    /** The model as it is drawn: the same for everybody, without anybody's data. */
    @GetMapping("/journey-model.bpmn")
    ResponseEntity<Resource> model() {
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_XML).body(new ClassPathResource("bpmn/innovation-journey.bpmn"));
    }
}
