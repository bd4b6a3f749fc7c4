package id.labinov.people;

import id.labinov.people.Allow.Who;
import id.labinov.people.HeadPins.PinForm;
import id.labinov.people.SignInController.SignInForm;
import id.labinov.web.FieldErrors;
import id.labinov.web.InvalidInput;
import id.labinov.web.NotFound;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Where a head's personal link leads. Programs that open every link of a mail change nothing here. */
@Controller
@Allow(Who.EVERYBODY)
class HeadDoorController {

    private final HeadLinks links;
    private final HeadDesks desks;
    private final HeadPins pins;
    private final HeadPinPage page;

    HeadDoorController(HeadLinks links, HeadDesks desks, HeadPins pins, HeadPinPage page) {
        this.links = links;
        this.desks = desks;
        this.pins = pins;
        this.page = page;
    }

    @GetMapping("/h/{token}")
    ModelAndView show(@PathVariable String token, HttpServletRequest request) {
        var open = links.behind(token).filter(link -> desks.at(link, token, request).isPresent());
        return open.isPresent() ? new ModelAndView("redirect:" + list(token)) : page.page(token, Optional.empty(), FieldErrors.none(), HttpStatus.OK);
    }

    /** A form that was kept over the PIN is shown once more before it is sent. */
    @PostMapping("/h/{token}")
    ModelAndView enter(@PathVariable String token, PinForm form, HttpServletRequest request) {
        var kept = KeptForm.brought(request).filter(brought -> brought.action().startsWith(HeadDesk.PATH + token + "/"));
        try {
            var link = links.behind(token).orElseThrow(NotFound::new);
            pins.prove(link, form, request);
            desks.begin(link, request);
        } catch (InvalidInput wrong) {
            return page.page(token, kept, FieldErrors.of(wrong), HttpStatus.UNPROCESSABLE_ENTITY).addObject("typedCode", form.code());
        }
        return kept.map(brought -> new ModelAndView("people/send-again").addObject("kept", brought).addObject("form", new SignInForm("", "", "", list(token))))
                .orElseGet(() -> new ModelAndView("redirect:" + list(token)));
    }

    /** These pages store nothing on the device but what the browser does by itself. What stands there otherwise is the drafts of whoever
     * owns the computer, and these stay. */
    @PostMapping("/h/{token}/leave")
    String leave(@PathVariable String token, HttpServletRequest request, HttpServletResponse response) {
        if (!desks.end(request) && links.behind(token).isEmpty()) {
            throw new NotFound();
        }
        response.setHeader("Clear-Site-Data", "\"cache\"");
        return "redirect:/h/closed";
    }

    @GetMapping("/h/closed")
    String closed() {
        return "people/head-desk-closed";
    }

    private static String list(String token) {
        return HeadDesk.PATH + token + "/approvals";
    }
}
