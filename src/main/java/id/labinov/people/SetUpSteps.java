package id.labinov.people;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What this module has to ask after the first start. */
@Configuration(proxyBeanMethods = false)
class SetUpSteps {

    private record Step(int order, String titleKey, String helpKey, java.util.function.Function<RegionId, String> address,
            java.util.function.Predicate<RegionId> isDone) implements SetUpStep {

        @Override
        public String href(RegionId region) {
            return address.apply(region);
        }

        @Override
        public boolean done(RegionId region) {
            return isDone.test(region);
        }
    }

    @Bean
    SetUpStep regionStep(Regions regions) {
        return new Step(10, "people.set-up.region", "people.set-up.region-help", region -> "/regions/" + region,
                region -> regions.find(region).filter(known -> !SetUp.NO_CODE_YET.equals(known.code())).isPresent());
    }

    @Bean
    SetUpStep agenciesStep(Agencies agencies) {
        return new Step(20, "people.set-up.agencies", "people.set-up.agencies-help", region -> "/imports/agencies?region=" + region,
                region -> !agencies.in(region).isEmpty());
    }

    @Bean
    SetUpStep peopleStep(People people) {
        return new Step(30, "people.set-up.people", "people.set-up.people-help", region -> "/imports/people?region=" + region,
                region -> !people.withRole(region, Role.INNOVATOR).isEmpty());
    }
}
