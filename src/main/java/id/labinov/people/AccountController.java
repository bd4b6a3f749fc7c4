package id.labinov.people;

import id.labinov.people.Allow.Who;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

@Controller
@Allow(Who.SIGNED_IN)
class AccountController {

    @GetMapping("/account")
    String show(CurrentPerson me, Model model) {
        model.addAttribute("me", me);
        return "people/account";
    }
}
