package broken.rules;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.feel.api.FeelEngineApi;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;

/** Fixture of ArchitectureTests: breaks every rule once. */
@Controller
public class PublicController {

    @Autowired
    private ProcessEngine engine;

    long open(JdbcClient jdbc) {
        return jdbc.sql("select 1").query(Integer.class).stream().count();
    }

    Instant instant() {
        return Instant.now();
    }

    LocalDate day() {
        return LocalDate.now(ZoneOffset.UTC);
    }

    java.util.Date date() {
        return new java.util.Date(System.currentTimeMillis());
    }

    String name(FeelEngineApi feel) {
        return engine.getName() + feel;
    }
}
