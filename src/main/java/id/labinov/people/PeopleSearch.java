package id.labinov.people;

import id.labinov.web.SearchSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** People, for those who administer them. */
@Component
class PeopleSearch implements SearchSource {

    private final SignedIn signedIn;
    private final PeopleAccess access;
    private final Directory directory;

    PeopleSearch(SignedIn signedIn, PeopleAccess access, Directory directory) {
        this.signedIn = signedIn;
        this.access = access;
        this.directory = directory;
    }

    @Override
    public String messageKey() {
        return "people.search.people";
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public List<Hit> search(String text, int limit) {
        return signedIn.person().stream().flatMap(me -> access.administered(me).stream()).flatMap(region -> in(region, text)).limit(limit).toList();
    }

    private Stream<Hit> in(Region region, String text) {
        return directory.page(region.id(), text, Optional.empty(), 1).rows().stream().filter(Directory.PersonRow::home)
                .map(row -> new Hit(row.name(), row.agencies(), "/people/" + row.id()));
    }
}
