package id.labinov.bench;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.UUID;

/** The two databases as they are run: H2 in a file, and a PostgreSQL that waits for its disk at each commit. */
enum BenchDatabase {
    H2, POSTGRESQL;

    private static final Path FOLDER = Path.of("target/bench/data");

    private static EmbeddedPostgres postgres;

    /** Where to reach one fresh database. */
    record Address(String url, String user, String password) {}

    String suffix() {
        return "/" + name().toLowerCase();
    }

    Address fresh() {
        try {
            return this == H2 ? file() : server();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Once nobody uses it any more: a national host takes gigabytes. */
    static void drop(Address address) {
        try {
            if (address.url().startsWith("jdbc:h2:")) {
                Files.deleteIfExists(Path.of(address.url().replaceAll("jdbc:h2:file:([^;]+).*", "$1.mv.db")));
            } else {
                dropOnServer(address.url().replaceAll(".*(bench_[0-9a-f]+).*", "$1"));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void dropOnServer(String name) throws SQLException {
        try (var connection = postgres.getPostgresDatabase().getConnection(); var statement = connection.createStatement()) {
            statement.execute("drop database if exists " + name + " with (force)");
        }
    }

    private static Address file() throws IOException {
        return new Address("jdbc:h2:file:" + Files.createDirectories(FOLDER).toAbsolutePath() + "/" + UUID.randomUUID()
                + ";DEFAULT_NULL_ORDERING=HIGH;QUERY_CACHE_SIZE=512;TRACE_LEVEL_FILE=0;AUTO_SERVER=FALSE;DB_CLOSE_ON_EXIT=FALSE", "sa", "");
    }

    private static synchronized Address server() throws IOException, SQLException {
        if (postgres == null) {
            // The embedded server is set to forget commits in a crash; a real one is not.
            postgres = EmbeddedPostgres.builder().setServerConfig("synchronous_commit", "on").setServerConfig("shared_buffers", "256MB").start();
        }
        var name = "bench_" + UUID.randomUUID().toString().replace("-", "");
        try (var connection = postgres.getPostgresDatabase().getConnection(); var statement = connection.createStatement()) {
            statement.execute("create database " + name);
        }
        return new Address(postgres.getJdbcUrl("postgres", name), "postgres", "postgres");
    }
}
