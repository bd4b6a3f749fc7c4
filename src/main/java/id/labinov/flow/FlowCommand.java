package id.labinov.flow;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The command {@code flow}: the figures of an event CSV as JSON, for checking against other tools. It starts no server and opens no database. */
public final class FlowCommand {

    private static final int DONE = 0;
    private static final int REFUSED = 2;

    private FlowCommand() {}

    /** What one of the two files becomes. */
    private interface Reading<T> {

        T read(InputStream file) throws IOException;
    }

    /** Answers the exit code. What is wrong is said on the second stream, and then nothing on the first. */
    public static int run(List<String> arguments, OutputStream out, OutputStream err) throws IOException {
        try (var says = new PrintStream(err, true, StandardCharsets.UTF_8)) {
            try {
                print(arguments, out);
                return DONE;
            } catch (RefusedInput refused) {
                says.println(refused.getMessage());
            } catch (InvalidPathException nowhere) {
                says.println("'" + ReadTime.shown(nowhere.getInput()) + "' is no name of a file");
            } catch (OutOfMemoryError full) {
                // Nothing is half done here: whatever was read is let go with this frame.
                says.println("the log is larger than the memory given: start java with a larger -Xmx");
            }
            return REFUSED;
        }
    }

    private static void print(List<String> arguments, OutputStream out) throws IOException {
        if (arguments.isEmpty()) {
            throw new RefusedInput(FlowArguments.USAGE);
        }
        var asked = FlowArguments.of(arguments);
        var path = read(asked.targets(), TargetsReader::read);
        var log = read(asked.log(), file -> log(file, path));
        var json = new BufferedOutputStream(out);
        FlowJson.write(StageTable.of(log, path, asked.period()), asked, json);
        json.flush();
    }

    private static FlowLog log(InputStream file, List<StageTarget> path) throws IOException {
        var builder = new EventLogBuilder();
        Set<String> stages = path.stream().map(StageTarget::stage).collect(Collectors.toSet());
        EventReader.read(file, stages, builder);
        return builder.build();
    }

    private static <T> T read(Path file, Reading<T> reading) {
        try (var in = Files.newInputStream(file)) {
            return reading.read(in);
        } catch (RefusedInput refused) {
            throw new RefusedInput(refused.sentence(file.getFileName().toString()));
        } catch (IOException unreadable) {
            throw new RefusedInput(file + " cannot be read: " + unreadable.getClass().getSimpleName());
        }
    }
}
