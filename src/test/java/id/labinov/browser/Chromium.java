package id.labinov.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** The one browser of the browser tests: the machine's own Chromium or Chrome. Where there is none, the tests are skipped with
 * how to install one; {@code -Dbrowser.required=true} turns that into a failure. */
public final class Chromium {

    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome");
    private static final String ADVICE = "No Chromium or Chrome on the PATH: install one, for example `apt-get install chromium`, "
            + "or set CHROMIUM to its program, to run the browser tests.";
    private static Browser browser;

    private Chromium() {}

    public static synchronized Browser open() {
        if (browser == null) {
            var program = program();
            if (program.isEmpty() && Boolean.getBoolean("browser.required")) {
                throw new AssertionError(ADVICE);
            }
            Assumptions.assumeTrue(program.isPresent(), ADVICE);
            var playwright = Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            browser = playwright.chromium().launch(new BrowserType.LaunchOptions().setExecutablePath(program.get()).setArgs(List.of(
                    "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync")));
            Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
        }
        return browser;
    }

    private static Optional<Path> program() {
        var named = Optional.ofNullable(System.getenv("CHROMIUM")).map(Path::of);
        var onPath = Stream.of(System.getenv().getOrDefault("PATH", "").split(":")).map(Path::of)
                .flatMap(folder -> NAMES.stream().map(folder::resolve));
        var onMac = Stream.of(Path.of("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"));
        return Stream.of(named.stream(), onPath, onMac).flatMap(places -> places).filter(Files::isExecutable).findFirst();
    }
}
