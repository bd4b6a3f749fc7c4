package id.labinov;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;

class StartFailureTests {

    @ParameterizedTest
    @MethodSource
    void wrongSettingIsNamedInOneSentence(Exception cause, String sentence) {
        var failure = new StartFailure().analyze(new IllegalStateException("a bean could not be made", cause));

        assertThat(failure.getDescription()).isEqualTo(sentence);
        assertThat(failure.getAction()).isNull();
    }

    static Stream<Arguments> wrongSettingIsNamedInOneSentence() {
        return Stream.of(
                Arguments.of(new InvalidConfigurationPropertyValueException("server.port", "abc", "not a number"),
                        "The setting LABINOV_PORT has a value that cannot be read."),
                Arguments.of(new InvalidConfigurationPropertyValueException("labinov.people.free-tries", "abc", "not a number"),
                        "The setting labinov.people.free-tries has a value that cannot be read."),
                Arguments.of(new RuntimeException("Failed to load driver class com.mysql.cj.jdbc.Driver"),
                        "The setting LABINOV_DB_URL is no address of an H2 or PostgreSQL database; it begins with jdbc:h2: or jdbc:postgresql:."),
                Arguments.of(new SQLException("password authentication failed", "28P01"),
                        "The database refuses the user or the password: correct the settings LABINOV_DB_USER and LABINOV_DB_PASSWORD."),
                Arguments.of(new SQLException("connection refused", "08001"),
                        "The database cannot be reached: correct the setting LABINOV_DB_URL, or start the database."),
                Arguments.of(new SQLException("already in use", "90020", 90020),
                        "The database file is in use by another start of this application: stop that one, or give another file in LABINOV_DB_URL."));
    }

    @Test
    void otherFailuresAreLeftToTheFramework() {
        assertThat(new StartFailure().analyze(new IllegalStateException("a fault of ours"))).isNull();
    }
}
