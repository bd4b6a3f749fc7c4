package id.labinov.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.TimeoutError;
import id.labinov.browser.Towns.Citizen;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;

/** Somebody at a device. Every page that he comes to is looked at: no fault, no barrier found by axe, light enough for a phone's line. */
final class Visitor implements AutoCloseable {

    private static final int PATIENCE = 90_000;
    private static final int HEAVIEST = 150_000;
    /** What the page and all it loaded weigh as sent, images apart; the drawing of the path is loaded on demand and exempt. */
    private static final String WEIGHT = """
            () => [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')]
                .filter(entry => entry.initiatorType !== 'img' && !/\\.(svg|png|jpe?g|webp)(\\?|$)|bpmn/.test(entry.name))
                .reduce((sum, entry) => sum + entry.encodedBodySize, 0)""";

    private final String server;
    private final BrowserContext context;
    private final boolean script;
    private boolean weighed = true;
    private Set<String> examined = new HashSet<>();
    private Page page;

    private Visitor(int port, NewContextOptions device, boolean script) {
        this.server = "http://localhost:" + port;
        this.script = script;
        this.context = Chromium.open().newContext(device.setLocale("id-ID").setTimezoneId("Asia/Makassar").setJavaScriptEnabled(script));
        this.context.setDefaultTimeout(PATIENCE);
        this.page = context.newPage();
    }

    static Visitor onPhone(int port) {
        return new Visitor(port, new NewContextOptions().setViewportSize(360, 740), true);
    }

    static Visitor atDesk(int port) {
        return new Visitor(port, new NewContextOptions().setViewportSize(1280, 800), true);
    }

    static Visitor withoutScript(int port) {
        return new Visitor(port, new NewContextOptions().setViewportSize(360, 740), false);
    }

    /** Of a crowd that comes to the same pages each kind is examined once. */
    Visitor oneOf(Set<String> examinedByAll) {
        this.examined = examinedByAll;
        return this;
    }

    /** The network goes away under the device, or comes back. */
    void line(boolean there) {
        context.setOffline(!there);
    }

    /** What the page does after some time happens now. */
    void timePasses(String time) {
        page.clock().fastForward(time);
    }

    /** From here on time is the story's; such a page tells no longer what it weighs. */
    void keepsTime() {
        weighed = false;
        page.clock().install();
    }

    Visitor signIn(Citizen citizen) {
        open("/sign-in");
        page.fill("#identifier", citizen.email());
        page.fill("#secret", Towns.PASSPHRASE);
        press("main form .btn-primary");
        assertThat(address()).doesNotContain("/sign-in");
        return this;
    }

    Page page() {
        return page;
    }

    /** Goes on in another tab of the same browser. */
    Page anotherTab() {
        return context.newPage();
    }

    void forgetSession() {
        context.clearCookies(new BrowserContext.ClearCookiesOptions().setName("labinov"));
    }

    byte[] file(String address) {
        return page.request().get(url(address)).body();
    }

    /** The text of a paper, as this visitor gets it. */
    String paper(String address) {
        try (var paper = Loader.loadPDF(file(address))) {
            return new PDFTextStripper().getText(paper).replaceAll("\\s+", " ");
        } catch (IOException noPaper) {
            throw new UncheckedIOException(address, noPaper);
        }
    }

    /** Path and query of the page. */
    String address() {
        return page.url().substring(server.length());
    }

    String url(String path) {
        return server + path;
    }

    String text() {
        return page.locator("body").innerText();
    }

    Visitor open(String path) {
        arrived(page.navigate(server + path));
        return this;
    }

    Visitor press(String selector) {
        return press(page.locator(selector).first());
    }

    /** Presses what leads to another page. */
    Visitor press(Locator button) {
        arrived(sent(button));
        return this;
    }

    /** As {@link #press}, and the page answers that something is to be mended. */
    Visitor send(String selector) {
        assertThat(sent(page.locator(selector).first()).status()).as(text()).isEqualTo(422);
        return this;
    }

    private Response sent(Locator button) {
        Response[] last = {null};
        page.onResponse(response -> {
            if (response.request().isNavigationRequest() && response.frame() == page.mainFrame()) {
                last[0] = response;
            }
        });
        try {
            page.waitForNavigation(button::click);
        } catch (TimeoutError nothing) {
            throw new AssertionError(button + " led nowhere on " + page.url() + ": " + text(), nothing);
        }
        return last[0];
    }

    private void arrived(Response response) {
        if (response != null) {
            assertThat(response.status()).as("%s: %s", page.url(), page.locator("main").innerText()).isLessThan(400);
        }
        var kind = address().replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "*").replaceAll("\\?.*", "");
        if (script && examined.add(kind)) {
            examine();
        }
    }

    private void examine() {
        var found = new AxeBuilder(page).setLegacyMode(true).analyze().getViolations();
        assertThat(found.stream().flatMap(rule -> rule.getNodes().stream().map(node -> rule.getId() + ": " + node.getHtml())).toList())
                .as(page.url()).isEmpty();
        if (weighed && !address().endsWith("/diagram")) {
            assertThat(((Number) page.evaluate(WEIGHT)).intValue()).as("weight of " + page.url()).isBetween(1, HEAVIEST);
        }
        assertThat(page.evaluate("() => document.documentElement.scrollWidth <= window.innerWidth")).as("no sideways scrolling on " + page.url()).isEqualTo(true);
    }

    @Override
    public void close() {
        context.close();
    }
}
