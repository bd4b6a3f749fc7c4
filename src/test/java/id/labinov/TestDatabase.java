package id.labinov;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.Map;
import java.util.TimeZone;
import java.util.UUID;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.env.EnvironmentPostProcessor;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/** Gives every application context of the tests a database of its own: H2 in memory, or with {@code -Dtest.database=postgresql} a real PostgreSQL. */
public class TestDatabase implements EnvironmentPostProcessor {

    private static EmbeddedPostgres postgres;

    static {
        TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
    }

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        if (environment.getProperty("test.database.own") != null) {
            return;
        }
        var name = "test_" + UUID.randomUUID().toString().replace("-", "");
        environment.getPropertySources().addFirst(new MapPropertySource("test-database",
                "postgresql".equals(System.getProperty("test.database")) ? postgresql(name) : h2(name)));
    }

    private static Map<String, Object> h2(String name) {
        return Map.of("spring.datasource.url", "jdbc:h2:mem:" + name + ";DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_DELAY=-1",
                "spring.datasource.username", "sa", "spring.datasource.password", "");
    }

    private static synchronized Map<String, Object> postgresql(String name) {
        try {
            if (postgres == null) {
                // Its own hook would take the server away while the contexts close, and each then waits half a minute for a connection.
                postgres = EmbeddedPostgres.builder().setServerConfig("max_connections", "300").setRegisterShutdownHook(false).start();
                SpringApplication.getShutdownHandlers().add(TestDatabase::stop);
            }
            try (var connection = postgres.getPostgresDatabase().getConnection(); var statement = connection.createStatement()) {
                statement.execute("create database " + name);
            }
            return Map.of("spring.datasource.url", postgres.getJdbcUrl("postgres", name),
                    "spring.datasource.username", "postgres", "spring.datasource.password", "postgres");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void stop() {
        try {
            postgres.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
