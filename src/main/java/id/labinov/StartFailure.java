package id.labinov;

import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.validation.BindValidationException;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Says in one sentence which setting keeps the application from starting; before the framework's own words for it. */
@Order(Ordered.HIGHEST_PRECEDENCE)
class StartFailure implements FailureAnalyzer {

    /** What the operator writes, by what the framework calls it. */
    private static final Map<String, String> VARIABLES = Map.of("server.port", "LABINOV_PORT", "spring.datasource.url", "LABINOV_DB_URL",
            "labinov.backup.folder", "LABINOV_BACKUP_FOLDER");

    @Override
    public FailureAnalysis analyze(Throwable failure) {
        return setting(failure).or(() -> database(failure)).map(sentence -> new FailureAnalysis(sentence, null, failure)).orElse(null);
    }

    private static Optional<String> setting(Throwable failure) {
        var invalid = find(failure, BindValidationException.class).flatMap(cause -> cause.getValidationErrors().getAllErrors().stream().findFirst()
                .map(error -> "The setting " + cause.getValidationErrors().getName() + "." + field(error) + " " + error.getDefaultMessage() + "."));
        return invalid.or(() -> find(failure, BindException.class).map(cause -> unreadable(cause.getName().toString())))
                .or(() -> find(failure, InvalidConfigurationPropertyValueException.class).map(cause -> unreadable(cause.getName())));
    }

    private static String unreadable(String property) {
        return "The setting " + VARIABLES.getOrDefault(property, property) + " has a value that cannot be read.";
    }

    private static String field(org.springframework.validation.ObjectError error) {
        return error instanceof org.springframework.validation.FieldError field ? field.getField() : error.getObjectName();
    }

    private static Optional<String> database(Throwable failure) {
        var url = Stream.iterate(failure, cause -> cause != null, Throwable::getCause).map(Throwable::getMessage)
                .anyMatch(message -> message != null && (message.contains("claims to not accept jdbcUrl") || message.contains("Failed to load driver class")
                        || message.contains("Failed to determine a suitable driver") || message.contains("'url' must start with \"jdbc\"")));
        if (url) {
            return Optional.of("The setting LABINOV_DB_URL is no address of an H2 or PostgreSQL database; it begins with jdbc:h2: or jdbc:postgresql:.");
        }
        return find(failure, SQLException.class).flatMap(cause -> sentence(cause.getSQLState() == null ? "" : cause.getSQLState(), cause.getErrorCode()));
    }

    private static Optional<String> sentence(String state, int code) {
        if (state.startsWith("28")) {
            return Optional.of("The database refuses the user or the password: correct the settings LABINOV_DB_USER and LABINOV_DB_PASSWORD.");
        }
        // 90020: H2's word for a file that another process has open.
        if (code == 90020) {
            return Optional.of("The database file is in use by another start of this application: stop that one, or give another file in LABINOV_DB_URL.");
        }
        return state.startsWith("08") || state.equals("3D000") || state.startsWith("90")
                ? Optional.of("The database cannot be reached: correct the setting LABINOV_DB_URL, or start the database.") : Optional.empty();
    }

    private static <T> Optional<T> find(Throwable failure, Class<T> type) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause).filter(type::isInstance).map(type::cast).findFirst();
    }
}
