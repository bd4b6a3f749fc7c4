package id.labinov.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Pages that show what the layout and the fields can do, for the tests of this module. */
@TestComponent
@Controller
class SampleController {

    @GetMapping("/sample")
    String empty(Model model) {
        return page(model, new HashMap<>());
    }

    @PostMapping("/sample")
    String wrong(@RequestParam Map<String, Object> typed, Model model) {
        model.addAttribute("errors", FieldErrors.of(InvalidInput.of("title", "web.fields.words-least", 3)));
        return page(model, typed);
    }

    @GetMapping("/sample/parts")
    String parts(Model model) {
        model.addAttribute("flash", "web.formats.days").addAttribute("flashArguments", new Object[] {3});
        model.addAttribute("slice", new Slice<>(List.of("Satu", "Dua"), 2, 2, 5));
        model.addAttribute("steps", List.of(new Step("Drum-up", Step.State.DONE, "/sample", List.of("21 November 2023")),
                new Step("Diagnose", Step.State.CURRENT, null, List.of("Pelatih memutuskan")), new Step("Design", Step.State.WAITING, null, List.of())));
        return "sample/parts";
    }

    @GetMapping("/sample/failures/{kind}")
    String fail(@PathVariable String kind) {
        return failure(kind, "nothing typed");
    }

    @PostMapping("/sample/failures/{kind}")
    String failure(@PathVariable String kind, @RequestParam(required = false) String text) {
        throw switch (kind) {
            case "conflict" -> new Conflict("web.formats.days", 3);
            case "refused" -> new Refused("web.errors.403.sentence");
            case "not-found" -> new NotFound();
            case "invalid" -> InvalidInput.of("text", "web.fields.words-least", 3);
            case "collision" -> new DuplicateKeyException("row 17 of a_table");
            default -> new IllegalStateException("inner words of " + text);
        };
    }

    @GetMapping("/sample/things/{id}")
    String thing(@PathVariable SampleId id, @RequestParam(defaultValue = "0") int number) {
        throw new Conflict("web.formats.days", number);
    }

    record SampleId(UUID value) implements TypedId {}

    private static String page(Model model, Map<String, Object> typed) {
        model.addAttribute("typed", typed);
        model.addAttribute("choices", List.of(Choice.of("a", "Satu"), new Choice("b", "Dua", "Keterangan")));
        return "sample/fields";
    }
}
