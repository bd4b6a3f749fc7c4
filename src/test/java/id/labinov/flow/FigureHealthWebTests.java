package id.labinov.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import id.labinov.innovation.InnovationId;
import id.labinov.journey.JourneyPages;
import id.labinov.journey.JourneyWorlds.World;
import id.labinov.journey.JourneyWorlds.Worlds;
import id.labinov.journey.Journeys;
import id.labinov.people.Actor;
import id.labinov.people.PersonId;
import id.labinov.people.SignedInAs;
import id.labinov.web.Ids;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** Differences are named to those whom they concern; making the tables anew goes on where it broke off, and loses nothing of what happens meanwhile. */
@JourneyPages
class FigureHealthWebTests {

    @Autowired
    ApplicationContext application;
    @Autowired
    MockMvc web;
    @Autowired
    JdbcClient jdbc;
    @Autowired
    Worlds worlds;
    @Autowired
    Journeys journeys;
    @Autowired
    ProjectionRebuild rebuild;
    @Autowired
    ProjectionCheck check;

    private Document posted(PersonId me, String path) throws Exception {
        return Jsoup.parse(web.perform(post("/administration/figures/" + path).with(csrf()).with(SignedInAs.person(me))).andReturn().getResponse().getContentAsString());
    }

    @Test
    void differencesAreNamedToTheirAdministratorsOnly() throws Exception {
        var example = WorkedExampleInCohort.in(application);
        jdbc.sql("update stage_visit set stage = 'DISPLAY' where innovation = ? and stage = 'DESIGN'").param(example.innovation("INV-07").value()).update();

        assertThat(posted(example.world().administrator(), "check").select("main li").eachText()).hasSize(1).allMatch(text -> text.contains("INV-07"));
        assertThat(posted(worlds.aWorld().administrator(), "check").select("main li")).isEmpty();

        posted(example.world().administrator(), "rebuild");
        rebuild.run();

        assertThat(posted(example.world().administrator(), "check").select("main li")).isEmpty();
        assertThat(rebuild.progress().doneAt()).isPresent();
        assertThat(jdbc.sql("select count(*) from audit_entry where action = 'figures-rebuild-ordered' and person = ?")
                .param(example.world().administrator().value()).query(Long.class).single()).isEqualTo(1);
    }

    @Test
    void brokenRebuildGoesOnWhereItWas() {
        var world = worlds.aWorld();
        for (var number = 0; number < 201; number++) {
            pathWithoutEvents(world);
        }
        var example = WorkedExampleInCohort.in(application);
        var all = rebuild.progress().innovations();
        var stolen = rowOfAnotherInnovation(example.innovation("INV-09"));

        rebuild.order();
        assertThatThrownBy(rebuild::run).isInstanceOf(DuplicateKeyException.class);
        var broken = rebuild.progress();
        giveBack(example.innovation("INV-09"), stolen);
        assertThat(rebuild.run()).as("another node has it").isZero();
        jdbc.sql("update projection_rebuild set leased_until = ? where id = 1").param(Timestamp.from(Instant.EPOCH)).update();
        var rest = rebuild.run();

        assertThat(broken.doneAt()).isEmpty();
        assertThat(broken.innovations()).isPositive().isLessThan(all);
        assertThat(broken.innovations() + rest).isEqualTo(all);
        assertThat(rebuild.progress().innovations()).isEqualTo(all);
        assertThat(check.differences(5)).isEmpty();
    }

    private void pathWithoutEvents(World world) {
        jdbc.sql("insert into journey (id, innovation, region, cohort, practice, status, visit, walked, started, ended, process_version, version)"
                + " values (?, ?, ?, ?, false, 'ENDED', 0, 'DESIGN', ?, ?, 1, 0)").params(Ids.next(), InnovationId.next().value(), world.region().id().value(),
                        world.cohort().value(), Timestamp.from(Instant.EPOCH), Timestamp.from(Instant.EPOCH)).update();
    }

    /** Its key stands in the way when the rows of its owner are written. */
    private UUID rowOfAnotherInnovation(InnovationId innovation) {
        var task = jdbc.sql("select task from task_fact where innovation = ? order by created fetch first 1 row only").param(innovation.value()).query(UUID.class).single();
        jdbc.sql("update task_fact set innovation = ? where task = ?").params(UUID.randomUUID(), task).update();
        return task;
    }

    private void giveBack(InnovationId innovation, UUID task) {
        jdbc.sql("update task_fact set innovation = ? where task = ?").params(innovation.value(), task).update();
    }

    @Test
    void actsDuringARebuildAreNotLost() throws Exception {
        var world = worlds.aWorld();
        var threads = Executors.newFixedThreadPool(1);
        try {
            var acts = threads.submit(() -> {
                for (var number = 0; number < 12; number++) {
                    var innovation = worlds.anInnovation(world, "Inovasi " + number, "DESIGN").id();
                    journeys.claim(journeys.openTasks(innovation).get(0).id(), Actor.of(world.leader()));
                }
            });
            var rebuilt = rebuildUntil(acts);
            acts.get();

            assertThat(rebuilt).isPositive();
            assertThat(check.differences(5)).isEmpty();
            assertThat(jdbc.sql("select count(*) from holding h join task_fact t on t.task = h.task where t.cohort = ? and h.person = ? and h.to_at is null")
                    .params(world.cohort().value(), world.leader().value()).query(Long.class).single()).isEqualTo(12);
        } finally {
            threads.shutdownNow();
        }
    }

    private int rebuildUntil(Future<?> over) {
        var times = 0;
        do {
            rebuild.order();
            rebuild.run();
            times++;
        } while (!over.isDone());
        return times;
    }
}
