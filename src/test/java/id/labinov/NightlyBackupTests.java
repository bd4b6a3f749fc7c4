package id.labinov;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.zip.ZipInputStream;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

class NightlyBackupTests {

    private static final Instant FIRST_NIGHT = Instant.parse("2026-01-05T17:30:00Z");

    @TempDir
    private Path folder;

    @Test
    void copyOpensAsTheDatabaseThatItWas() throws Exception {
        var jdbc = JdbcClient.create(database(folder.resolve("labinov")));
        jdbc.sql("create table word (text varchar(100))").update();
        jdbc.sql("insert into word values ('tidak satu kata pun hilang')").update();

        night(jdbc, 0);
        jdbc.sql("delete from word").update();
        unpack(folder.resolve("backup/labinov-2026-01-05.zip"), folder.resolve("restored"));

        var restored = JdbcClient.create(database(folder.resolve("restored/labinov")));
        assertThat(restored.sql("select text from word").query(String.class).list()).containsExactly("tidak satu kata pun hilang");
    }

    @Test
    void copiesOfTheLastSevenNightsStay() throws Exception {
        var jdbc = JdbcClient.create(database(folder.resolve("labinov")));

        for (var number = 0; number < 9; number++) {
            night(jdbc, number);
        }

        assertThat(names()).containsExactly("labinov-2026-01-07.zip", "labinov-2026-01-08.zip", "labinov-2026-01-09.zip", "labinov-2026-01-10.zip",
                "labinov-2026-01-11.zip", "labinov-2026-01-12.zip", "labinov-2026-01-13.zip");
    }

    private void night(JdbcClient jdbc, int number) throws IOException {
        new NightlyBackup(jdbc, folder.resolve("backup"), Clock.fixed(FIRST_NIGHT.plus(Duration.ofDays(number)), ZoneOffset.UTC)).copy();
    }

    private List<String> names() throws IOException {
        try (var files = Files.list(folder.resolve("backup"))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private static DataSource database(Path file) {
        var database = new JdbcDataSource();
        database.setURL("jdbc:h2:file:" + file + ";DB_CLOSE_DELAY=-1");
        database.setUser("sa");
        return database;
    }

    private static void unpack(Path zip, Path into) throws IOException {
        Files.createDirectories(into);
        try (var content = new ZipInputStream(Files.newInputStream(zip))) {
            for (var entry = content.getNextEntry(); entry != null; entry = content.getNextEntry()) {
                Files.copy(content, into.resolve(entry.getName()));
            }
        }
    }
}
