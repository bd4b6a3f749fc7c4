package id.labinov.demo;

import id.labinov.web.NavigationEntry;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The demo's mailbox, last in the menu. */
@Component
@Profile("demo")
class DemoNavigation implements NavigationEntry {

    @Override
    public String messageKey() {
        return "demo.mailbox.title";
    }

    @Override
    public String href() {
        return "/demo/mailbox";
    }

    @Override
    public int order() {
        return 990;
    }

    @Override
    public boolean keeping() {
        return false;
    }

    @Override
    public boolean visible() {
        return true;
    }
}
