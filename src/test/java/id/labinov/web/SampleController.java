package id.labinov.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Pages that show what the layout and the fields can do, for the tests of this module. */
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

    private static String page(Model model, Map<String, Object> typed) {
        model.addAttribute("typed", typed);
        model.addAttribute("choices", List.of(Choice.of("a", "Satu"), new Choice("b", "Dua", "Keterangan")));
        return "sample/fields";
    }
}
