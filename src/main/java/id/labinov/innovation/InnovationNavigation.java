package id.labinov.innovation;

import id.labinov.people.CurrentPerson;
import id.labinov.people.Role;
import id.labinov.people.SignedIn;
import id.labinov.web.HomePanel;
import id.labinov.web.NavigationEntry;
import id.labinov.web.SearchSource;
import java.util.List;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Where innovations stand in the menu, on the home page and in the search. */
@Configuration(proxyBeanMethods = false)
class InnovationNavigation {

    /** What the home page shows of one's own innovations, or else of those of one's agencies.
     * @param scope of the list
     * @param more whether the list has others */
    record Mine(String scope, List<InnovationList.Row> rows, boolean more, List<TeamPage.Offer> offers) {}

    private static final int ON_HOME = 5;

    @Bean
    NavigationEntry innovationsEntry(SignedIn signedIn) {
        return new NavigationEntry() {
            @Override
            public String messageKey() {
                return "innovation.list.title";
            }

            @Override
            public String href() {
                return "/innovations";
            }

            @Override
            public int order() {
                return 30;
            }

            @Override
            public boolean visible() {
                return signedIn.person().isPresent();
            }
        };
    }

    @Bean
    HomePanel myInnovations(SignedIn signedIn, InnovationList list, TeamPage team) {
        return new HomePanel() {
            @Override
            public int order() {
                return 40;
            }

            @Override
            public Optional<Block> block() {
                return signedIn.person().flatMap(me -> mine(me)).map(mine -> new Block("innovation/home", mine));
            }

            private Optional<Mine> mine(CurrentPerson me) {
                var offers = me.event().isPresent() ? List.<TeamPage.Offer>of() : team.offersTo(me);
                var operates = me.regions().stream().anyMatch(region -> me.has(Role.OPERATOR, region));
                var scope = operates && list.page(me, of("mine"), 1).isEmpty() ? "agency" : "mine";
                var page = list.page(me, of(scope), 1);
                return page.isEmpty() && offers.isEmpty() ? Optional.empty()
                        : Optional.of(new Mine(scope, page.rows().stream().limit(ON_HOME).toList(), page.total() > ON_HOME, offers));
            }

            private static ListFilter of(String scope) {
                return new ListFilter(scope, "", "", "", "");
            }
        };
    }

    @Bean
    SearchSource innovationSearch(SignedIn signedIn, InnovationList list) {
        return source("innovation.list.title", 10, (text, limit) -> signedIn.person().map(me -> list
                .page(me, new ListFilter("all", text, "", "", ""), 1).rows().stream().limit(limit)
                .map(row -> new SearchSource.Hit(row.name(), row.number() + " · " + row.agency(), "/innovations/" + row.id())).toList())
                .orElse(List.of()));
    }

    @Bean
    SearchSource fileSearch(SignedIn signedIn, VisibleDossiers visible, JdbcClient jdbc) {
        return source("innovation.panel.files", 40, (text, limit) -> signedIn.person().map(me -> jdbc.sql("""
                select f.*, i.number dossier_number, i.name dossier_name from stored_file f join innovation i on i.id = f.innovation
                where f.latest and (lower(f.title) like :text escape '!' or lower(f.file_name) like :text escape '!') and
                """ + VisibleDossiers.CONDITION + " order by f.stored_at desc limit :most")
                .params(visible.parameters(me)).param("text", InnovationRows.pattern(text)).param("most", limit)
                .query((row, n) -> new SearchSource.Hit(row.getString("title"),
                        row.getString("dossier_number") + " · " + row.getString("dossier_name"), "/files/" + row.getString("id"))).list())
                .orElse(List.of()));
    }

    private interface Search {
        List<SearchSource.Hit> hits(String text, int limit);
    }

    private static SearchSource source(String messageKey, int order, Search search) {
        return new SearchSource() {
            @Override
            public String messageKey() {
                return messageKey;
            }

            @Override
            public int order() {
                return order;
            }

            @Override
            public List<Hit> search(String text, int limit) {
                return search.hits(text, limit);
            }
        };
    }
}
