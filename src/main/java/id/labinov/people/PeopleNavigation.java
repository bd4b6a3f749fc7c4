package id.labinov.people;

import id.labinov.web.NavigationEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The items of the main navigation that this module gives. */
@Configuration(proxyBeanMethods = false)
class PeopleNavigation {

    private record Entry(String messageKey, String href, int order, SignedIn signedIn, Role... roles) implements NavigationEntry {

        @Override
        public boolean visible() {
            return signedIn.person().filter(person -> person.event().isEmpty())
                    .filter(person -> roles.length == 0 || java.util.Arrays.stream(roles).anyMatch(person::has)).isPresent();
        }
    }

    @Bean
    NavigationEntry homeEntry(SignedIn signedIn) {
        return new Entry("people.home.title", "/", 0, signedIn);
    }

    @Bean
    NavigationEntry agenciesEntry(SignedIn signedIn) {
        return new Entry("people.agencies.title", "/agencies", 800, signedIn, Role.MANAGER, Role.ADMINISTRATOR);
    }

    @Bean
    NavigationEntry peopleEntry(SignedIn signedIn) {
        return new Entry("people.people.title", "/people", 810, signedIn, Role.MANAGER, Role.ADMINISTRATOR);
    }

    @Bean
    NavigationEntry regionsEntry(SignedIn signedIn) {
        return new Entry("people.region.title", "/regions", 820, signedIn, Role.ADMINISTRATOR);
    }

    @Bean
    NavigationEntry auditEntry(SignedIn signedIn) {
        return new Entry("audit.page.title", "/audit", 900, signedIn, Role.ADMINISTRATOR);
    }
}
