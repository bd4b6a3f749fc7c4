package id.labinov;

import java.io.File;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;

/** For tests that start the application as a process of its own. */
public final class ApplicationClassPath {

    private ApplicationClassPath() {}

    /** Test classes would bring their database along, and the calendars' reader of the tests says something on the first stream of whatever it lies beside. */
    public static String withoutTests() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(entry -> Path.of(entry).toAbsolutePath())
                .filter(entry -> !entry.endsWith("test-classes")).map(Path::toString).filter(entry -> !entry.contains("ical4j")).collect(Collectors.joining(File.pathSeparator));
    }
}
