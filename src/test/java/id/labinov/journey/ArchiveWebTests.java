package id.labinov.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import id.labinov.Unzipped;
import id.labinov.innovation.InnovationId;
import id.labinov.journey.JourneyWorlds.World;
import id.labinov.journey.JourneyWorlds.Worlds;
import id.labinov.people.Actor;
import id.labinov.people.People;
import id.labinov.people.PersonId;
import id.labinov.people.SignedInAs;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@JourneyPages
class ArchiveWebTests {

    @Autowired
    private MockMvc web;
    @Autowired
    private Worlds worlds;
    @Autowired
    private Journeys journeys;
    @Autowired
    private People people;

    @Test
    void archiveTellsWhoDidWhatInTheWordsOfThePage() throws Exception {
        var world = worlds.aWorld();
        var innovation = worlds.anInnovation(world, "Antre dari Rumah", "DRUM_UP").id();
        journeys.complete(journeys.openTasks(innovation).get(0).id(), Map.of(), false, Actor.of(world.leader()));

        var history = archive(innovation, world.leader()).get("riwayat.txt");

        assertThat(after(history, "Jalur dimulai di tahap Drum-up.")).isEqualTo(name(world, world.leader()));
        assertThat(after(history, "Lembar kerja Drum-up: selesai.")).isEqualTo(name(world, world.leader()));
    }

    private Map<String, String> archive(InnovationId innovation, PersonId reader) throws Exception {
        return Unzipped.texts(web.perform(get("/innovations/" + innovation + "/archive").with(SignedInAs.person(reader))).andReturn().getResponse()
                .getContentAsByteArray());
    }

    /** Who stands below a sentence. */
    private static String after(String history, String sentence) {
        var lines = List.of(history.split("\n"));
        return lines.get(lines.indexOf(sentence) + 1);
    }

    private String name(World world, PersonId person) {
        return people.names(List.of(person)).get(person);
    }
}
