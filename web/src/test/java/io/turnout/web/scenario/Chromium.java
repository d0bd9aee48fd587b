package io.turnout.web.scenario;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The browser of this machine, started without a window; a test is skipped where there is none. */
record Chromium(Playwright playwright, Browser browser) implements AutoCloseable {

    private static final Path PROGRAM = Path.of("/usr/bin/chromium");

    static Chromium start() {
        assumeTrue(Files.isExecutable(PROGRAM), "Chromium is not installed at " + PROGRAM);
        Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        Browser browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(PROGRAM)
                        .setArgs(List.of(
                                "--headless",
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-quic",
                                "--no-first-run",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync")));
        return new Chromium(playwright, browser);
    }

    /** A page of this person, signed in, in a session of its own. */
    Page signedIn(String address, String login, Browser.NewContextOptions options) {
        Page page = browser.newContext(options.setBaseURL(address)).newPage();
        page.navigate("/login");
        page.fill("#username", login);
        page.fill("#password", "demo");
        page.click("button[type=submit]");
        page.waitForURL(url -> !url.contains("login"));
        return page;
    }

    @Override
    public void close() {
        playwright.close();
    }
}
