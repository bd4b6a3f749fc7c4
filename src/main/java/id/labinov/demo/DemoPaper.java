package id.labinov.demo;

import id.labinov.form.PaperPhotos;
import id.labinov.innovation.Innovation;
import id.labinov.innovation.Innovations;
import id.labinov.innovation.Innovations.TeamMember;
import id.labinov.people.Actor;
import id.labinov.people.RegionId;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.context.annotation.Profile;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** A team of the event that is held today wrote on paper; another team photographed the sheet, with a thumb on its code. The operator types it. */
@Component
@Profile("demo")
class DemoPaper {

    private static final String WRITES = "PRE-2024-0009";
    private static final String PHOTOGRAPHS = "PRE-2024-0001";
    private static final String WORKSHEET = "delivery-worksheet";
    private static final int SECTION = 3;

    private final PaperPhotos photos;
    private final Innovations innovations;

    DemoPaper(PaperPhotos photos, Innovations innovations) {
        this.photos = photos;
        this.innovations = innovations;
    }

    void send(RegionId region) {
        var sender = innovations.find(region, PHOTOGRAPHS).map(Innovation::id).flatMap(id -> innovations.team(id).stream().findFirst()).map(TeamMember::person);
        innovations.find(region, WRITES).ifPresent(team -> sender.ifPresent(by ->
                photos.place(team.id(), WORKSHEET, SECTION, "lembar-pemantauan.jpg", picture(), Actor.of(by))));
    }

    private static byte[] picture() {
        try {
            return new ClassPathResource("demo/paper-sheet.jpg").getContentAsByteArray();
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
