package io.pledgedesk;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The machine's own Chromium, for tests that look at pages as people do. One for all tests of a run. */
public final class Browser {

    private static final com.microsoft.playwright.Browser CHROMIUM = Playwright.create(
                    new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")))
            .chromium()
            .launch(new BrowserType.LaunchOptions()
                    .setExecutablePath(Path.of("/usr/bin/chromium"))
                    .setArgs(List.of(
                            "--no-sandbox",
                            "--disable-gpu",
                            "--disable-dev-shm-usage",
                            "--disable-background-networking",
                            "--disable-component-update",
                            "--no-first-run")));

    private Browser() {}

    /** A window of its own with its own cookies; close it after use. */
    public static Window open(String baseUrl, Look look) {
        BrowserContext context = CHROMIUM.newContext(new NewContextOptions()
                .setBaseURL(baseUrl)
                .setViewportSize(look.width, look.height)
                .setColorScheme(look.dark ? ColorScheme.DARK : ColorScheme.LIGHT)
                .setJavaScriptEnabled(look.script)
                .setLocale("en-GB")
                .setTimezoneId("Europe/Berlin"));
        context.setDefaultTimeout(10_000);
        return new Window(context, look, baseUrl);
    }

    /** In which light, on which screen, with or without script. */
    public record Look(String name, int width, int height, boolean dark, boolean script) {
        public static final Look DESKTOP = new Look("desktop-light", 1440, 900, false, true);
        public static final Look DESKTOP_DARK = new Look("desktop-dark", 1440, 900, true, true);
        public static final Look MOBILE = new Look("mobile-light", 390, 844, false, true);
        public static final Look MOBILE_DARK = new Look("mobile-dark", 390, 844, true, true);
        public static final Look NARROWEST = new Look("narrowest", 320, 844, false, true);
        public static final List<Look> ALL = List.of(DESKTOP, DESKTOP_DARK, MOBILE, MOBILE_DARK);

        public Look withoutScript() {
            return new Look(name + "-noscript", width, height, dark, false);
        }
    }

    /** A page and what its console complained of. */
    public record Window(BrowserContext context, Page page, Look look, String base, List<String> complaints)
            implements AutoCloseable {

        Window(BrowserContext context, Look look, String base) {
            this(context, context.newPage(), look, base, new ArrayList<>());
            page.onConsoleMessage(this::listen);
            page.onPageError(complaints::add);
        }

        /** Signed in: with the cookie of a session. */
        public Window carrying(String session) {
            context.addCookies(List.of(new Cookie("pledge", session).setUrl(base)));
            return this;
        }

        private void listen(ConsoleMessage message) {
            boolean isRefusedForm = message.text().contains("status of 422");
            if (message.type().equals("error") && !isRefusedForm) {
                complaints.add(message.text());
            }
        }

        /**
         * Rules of WCAG 2.2 AA (and best practice) that the page breaks, with the elements that break them. Asked in the page
         * itself, four times as fast as from a page beside it, which only frames of other origins would need, and without the
         * elements that keep the rules.
         */
        public List<String> barriers() {
            requireScript();
            AxeRunOptions options = new AxeRunOptions();
            options.setResultTypes(List.of("violations"));
            return new AxeBuilder(page)
                            .options(options)
                            .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"))
                            .setLegacyMode(true)
                            .analyze()
                            .getViolations()
                            .stream()
                            .map(Window::describe)
                            .toList();
        }

        /** Without script a page can't be asked: the question would wait for ever. */
        private void requireScript() {
            if (!look.script) {
                throw new IllegalStateException("This window runs no script.");
            }
        }

        private static String describe(Rule rule) {
            return rule.getId() + ": " + rule.getHelp() + " at "
                    + rule.getNodes().stream()
                            .map(node -> node.getHtml() + " " + node.getFailureSummary())
                            .limit(5)
                            .toList();
        }

        /** Takes a picture and holds the page against what every page owes to everybody. */
        public void examine(String name) {
            shoot(name + "-" + look.name());
            assertThat(barriers()).as("barriers of %s, %s", name, look.name()).isEmpty();
            assertThat(complaints).as("console of %s, %s", name, look.name()).isEmpty();
            assertThat(overhang()).as("overhang of %s, %s", name, look.name()).isZero();
        }

        /** How far the page is wider than the window; 0 when it fits. */
        public int overhang() {
            requireScript();
            return ((Number) page.evaluate("() => document.documentElement.scrollWidth - window.innerWidth"))
                    .intValue();
        }

        /** For people who compare: {@code target/screens/name.png}. A picture that a busy machine can't take fails no test. */
        public void shoot(String name) {
            try {
                page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "screens", name + ".png")));
            } catch (PlaywrightException noPicture) {
                System.err.println("No picture of " + name + ": " + noPicture.getMessage());
            }
        }

        @Override
        public void close() {
            context.close();
        }
    }
}
