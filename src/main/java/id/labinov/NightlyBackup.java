package id.labinov;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Copies the database file each night while the laboratory runs; the copies of the last seven nights stay. PostgreSQL has its own tools. */
@Component
@ConditionalOnExpression("'${spring.datasource.url}'.startsWith('jdbc:h2:file:')")
class NightlyBackup {

    private static final int KEPT = 7;

    private final JdbcClient jdbc;
    private final Path folder;
    private final Clock clock;

    NightlyBackup(JdbcClient jdbc, @Value("${labinov.backup.folder}") Path folder, Clock clock) {
        this.jdbc = jdbc;
        this.folder = folder;
        this.clock = clock;
    }

    /** A copy has its name only once it is whole. */
    @Scheduled(cron = "${labinov.backup.when}")
    void copy() throws IOException {
        Files.createDirectories(folder);
        var part = folder.resolve("unfinished.zip").toAbsolutePath();
        Files.deleteIfExists(part);
        jdbc.sql("backup to ?").param(part.toString()).update();
        Files.move(part, folder.resolve("labinov-" + LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC) + ".zip"), StandardCopyOption.REPLACE_EXISTING);
        for (var old : copies().stream().skip(KEPT).toList()) {
            Files.delete(old);
        }
    }

    /** The newest first. */
    private List<Path> copies() throws IOException {
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().matches("labinov-\\d{4}-\\d\\d-\\d\\d\\.zip"))
                    .sorted(Comparator.reverseOrder()).toList();
        }
    }
}
