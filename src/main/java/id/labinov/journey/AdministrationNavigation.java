package id.labinov.journey;

import id.labinov.people.Role;
import id.labinov.people.SignedIn;
import id.labinov.web.NavigationEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What administrators keep of the path. */
@Configuration(proxyBeanMethods = false)
class AdministrationNavigation {

    private record Entry(String messageKey, String href, int order, SignedIn signedIn) implements NavigationEntry {

        @Override
        public boolean visible() {
            return signedIn.person().filter(me -> me.event().isEmpty() && me.has(Role.ADMINISTRATOR)).isPresent();
        }
    }

    @Bean
    NavigationEntry returnReasonsEntry(SignedIn signedIn) {
        return new Entry("journey.reasons.title", "/admin/return-reasons", 850, signedIn);
    }

    @Bean
    NavigationEntry pathHealthEntry(SignedIn signedIn) {
        return new Entry("journey.operation.title", "/admin/paths", 860, signedIn);
    }
}
