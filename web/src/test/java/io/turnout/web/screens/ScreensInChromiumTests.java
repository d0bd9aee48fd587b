package io.turnout.web.screens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import io.turnout.cases.CaseRecord;
import io.turnout.cases.Cases;
import io.turnout.cases.Deadline;
import io.turnout.cases.Health;
import io.turnout.cases.HealthAssessment;
import io.turnout.cases.Named;
import io.turnout.cases.NewCase;
import io.turnout.cases.Phase;
import io.turnout.kernel.Ids;
import io.turnout.kernel.PostgresForTests;
import io.turnout.sourcing.EvidenceRecord;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.joda.money.Money;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

@SpringBootTest(classes = ScreensForTests.class, webEnvironment = WebEnvironment.RANDOM_PORT)
@ActiveProfiles("demo")
class ScreensInChromiumTests {

    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");

    private static Playwright playwright;
    private static Browser browser;

    @LocalServerPort
    int port;

    @Autowired
    Cases cases;

    @Autowired
    io.turnout.sourcing.Evidence evidence;

    @Autowired
    JdbcClient database;

    private final List<String> complaints = new ArrayList<>();
    private CaseRecord record;

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry registry) {
        registry.add("spring.datasource.url", PostgresForTests::newDatabase);
    }

    @BeforeAll
    static void startBrowser() {
        assumeTrue(Files.isExecutable(CHROMIUM), "Chromium is not installed");
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(CHROMIUM)
                        .setArgs(List.of(
                                "--headless",
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-quic",
                                "--no-first-run",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync")));
    }

    @AfterAll
    static void stopBrowser() {
        if (playwright != null) {
            playwright.close();
        }
    }

    @BeforeEach
    void openCase() {
        UUID id = Ids.next();
        cases.open(new NewCase(
                id,
                "provider-switch",
                "anna",
                new Named(Ids.next(), "Lan Shan Trading"),
                new Named(Ids.next(), "HQ Shenzhen"),
                Ids.next(),
                new Named(Ids.next(), "Altnet Telecom"),
                LocalDate.of(2099, 3, 15),
                "Loss at noon",
                Map.of()));
        cases.start(id);
        cases.enterPhase(id, Phase.EVALUATION);
        record = cases.get(id);
    }

    @Test
    void no_page_breaks_its_own_policy_or_the_rules_of_accessibility() {
        Page page = signedIn("anna", new Browser.NewContextOptions());

        for (String path : List.of(
                "/",
                "/portfolio",
                "/portfolio?show=board",
                "/portfolio?show=timeline",
                "/portfolio?group=manager",
                "/portfolio?kiosk=on",
                "/cases/" + record.reference(),
                "/inbox",
                "/incidents",
                "/switches/new",
                "/cases/" + record.reference() + "/evaluation",
                "/cases/" + record.reference() + "/test",
                "/cases/" + record.reference() + "/cutover",
                "/demo")) {
            page.navigate(address(path));
            assertThat(seriousFaults(page)).as(path).isEmpty();
        }
        assertThat(complaints).isEmpty();
    }

    @Test
    void a_first_token_is_issued_on_a_page_that_fits_a_phone() {
        Page page = signedIn("admin", new Browser.NewContextOptions().setViewportSize(390, 844));
        page.navigate(address("/tokens"));
        assertThat(seriousFaults(page)).isEmpty();
        assertThat((int) page.evaluate("document.documentElement.scrollWidth")).isLessThanOrEqualTo(390);

        page.fill("#name", "billing-" + record.id());
        page.click("form[action='/tokens'] button[type=submit]");

        assertThat(page.locator("#secret").innerText()).startsWith("tno_");
        assertThat(seriousFaults(page)).isEmpty();
        assertThat((int) page.evaluate("document.documentElement.scrollWidth")).isLessThanOrEqualTo(390);
        assertThat(complaints).isEmpty();
    }

    @Test
    void the_portfolio_is_as_accessible_from_right_to_left_and_in_the_dark() {
        Page page = signedIn("anna", new Browser.NewContextOptions().setColorScheme(ColorScheme.DARK));

        page.navigate(address("/portfolio?lang=fa"));

        assertThat(page.locator("html").getAttribute("dir")).isEqualTo("rtl");
        assertThat(seriousFaults(page)).isEmpty();
    }

    @Test
    void a_row_moves_by_itself_when_its_case_does() {
        Page page = signedIn("anna", new Browser.NewContextOptions());
        page.navigate(address("/portfolio"));
        page.locator("[data-live-state=on]").waitFor();

        cases.assess(
                record.id(),
                new HealthAssessment(
                        Health.OFF_TRACK,
                        "The notice date was missed.",
                        new Deadline(Instant.now().plusSeconds(3600), "Renewal"),
                        Money.parse("CNY 6000.00")));

        page.locator("tr", new Page.LocatorOptions().setHasText(record.reference()))
                .locator(".chip.is-bad")
                .waitFor();
    }

    @Test
    void no_page_is_wider_than_a_phone() {
        Page page = signedIn("anna", new Browser.NewContextOptions().setViewportSize(390, 844));

        for (String path : List.of(
                "/",
                "/portfolio",
                "/portfolio?show=board",
                "/portfolio?show=timeline",
                "/cases/" + record.reference(),
                "/inbox",
                "/switches/new")) {
            page.navigate(address(path));
            assertThat(page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                    .as(path)
                    .isEqualTo(0);
        }
    }

    @Test
    void what_was_typed_is_there_for_who_typed_it_and_goes_with_who_signs_out() {
        Page page = signedIn("anna", new Browser.NewContextOptions());
        page.navigate(address("/switches/new"));
        page.fill("#reason", "Anna's own words");
        page.navigate(address("/switches/new"));
        assertThat(page.inputValue("#reason")).isEqualTo("Anna's own words");

        page.locator("form[data-leaves] button").evaluate("button => button.click()");
        page.waitForURL("**/login**");
        signIn(page, "anna");
        page.navigate(address("/switches/new"));

        assertThat(page.inputValue("#reason")).isEmpty();
        assertThat(complaints).isEmpty();
    }

    @Test
    void a_form_that_is_sent_twice_at_once_is_sent_once() {
        Page page = signedIn("anna", new Browser.NewContextOptions());
        page.navigate(address("/cases/" + record.reference()));
        page.fill("form[data-keep^=comment] textarea", "Said once");
        List<String> sent = new CopyOnWriteArrayList<>();
        page.onRequest(request -> {
            if (request.method().equals("POST")) {
                sent.add(request.url());
            }
        });

        page.locator("form[data-keep^=comment] button[type=submit]").dblclick();
        page.getByText("Said once").first().waitFor();

        assertThat(sent).hasSize(1);
        assertThat(database.sql("select count(*) from cases.comment where case_id = :id")
                        .param("id", record.id())
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void a_saved_view_opens_the_list_until_it_is_removed() {
        Page page = signedIn("anna", new Browser.NewContextOptions());
        page.onDialog(Dialog::accept);
        page.navigate(address("/portfolio?health=on-track&show=board&q=HQ"));
        page.locator(".views summary").click();
        page.fill("#view-name", "HQ goes well");
        page.locator(".menu-form input[type=checkbox]").check();
        page.locator(".menu-form button").click();
        page.locator(".flash").waitFor();

        page.navigate(address("/portfolio"));
        assertThat(page.url()).contains("health=on-track", "show=board", "q=HQ");
        assertThat(page.locator(".board-card").first().innerText()).contains("HQ Shenzhen");
        page.navigate(address("/portfolio?state=open"));
        assertThat(page.locator(".board-card").count()).isZero();

        page.locator(".views summary").click();
        page.locator(".views form[action$=removal] button").click();
        page.locator(".flash").waitFor();
        page.navigate(address("/portfolio"));
        assertThat(page.url()).endsWith("/portfolio");
        assertThat(complaints).isEmpty();
    }

    @Test
    void the_evaluation_shows_how_the_present_line_went() {
        UUID line = Objects.requireNonNull(record.oldCircuitId());
        Instant from = Instant.parse("2026-11-01T00:00:00Z");
        measured(line, from, 40);
        evidence.collect(
                record.id(),
                List.of(new EvidenceRecord(
                        "availability", new BigDecimal("97.5"), "%", from, from.plusSeconds(3600), "/rows")));
        Page page = signedIn("anna", new Browser.NewContextOptions());

        page.navigate(address("/cases/" + record.reference() + "/evaluation"));

        assertThat(page.locator(".chart rect.is-bad").count())
                .as("one piece was lost")
                .isEqualTo(1);
        assertThat(page.locator(".chart polyline").first().getAttribute("points"))
                .isNotBlank();
        assertThat(page.locator("main").innerText()).contains("97.5 %");
        assertThat(seriousFaults(page)).isEmpty();
        assertThat(complaints).isEmpty();
    }

    private void measured(UUID line, Instant from, int minutes) {
        database.sql("create table if not exists snmp.sample_of_test partition of snmp.sample"
                        + " for values from ('2026-11-01T00:00:00Z') to ('2026-12-01T00:00:00Z')")
                .update();
        for (int minute = 0; minute < minutes; minute++) {
            boolean answered = minute != 7;
            database.sql("insert into snmp.sample (circuit_id, at, watch_id, answered, round_trip_micros, oper_up)"
                            + " values (?, ?, ?, ?, ?, ?)")
                    .params(line, Timestamp.from(from.plusSeconds(60L * minute)), line, answered)
                    .param(answered ? 900L + minute : null)
                    .param(answered ? true : null)
                    .update();
        }
    }

    @Test
    void an_incident_has_somebody_who_looks_after_it() {
        long key = record.id().getLeastSignificantBits();
        database.sql("""
                insert into engine.incident (key, error_type, message, job_key, element_id, element_instance_key,
                    process_instance_key, process_id, definition_key, root_key, case_id, created)
                values (?, 'JOB_NO_RETRIES', 'The router is silent', 7, 'Task_StartTest', 8, 1, 'parallel-test', 4, 1, ?,
                    now())""").params(key, record.id()).update();
        Page page = signedIn("anna", new Browser.NewContextOptions());
        page.navigate(address("/incidents"));
        page.locator("input[name=key][value='" + key + "']").check();
        page.fill("[name=note]", "A new one is on its way");
        page.locator("button[formaction$=care]").click();
        page.locator(".flash").waitFor();

        assertThat(page.locator("tr", new Page.LocatorOptions().setHasText(record.reference()))
                        .innerText())
                .contains("anna looks after it", "A new one is on its way");
        assertThat(seriousFaults(page)).isEmpty();
        assertThat(complaints).isEmpty();
        database.sql("delete from engine.incident where key = ?").param(key).update();
    }

    private Page signedIn(String login, Browser.NewContextOptions options) {
        Page page = browser.newContext(options).newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(message.text());
            }
        });
        signIn(page, login);
        return page;
    }

    private void signIn(Page page, String login) {
        page.navigate(address("/login"));
        page.fill("#username", login);
        page.fill("#password", "demo");
        page.click("button[type=submit]");
        page.waitForURL(url -> !url.contains("login"));
    }

    private static List<String> seriousFaults(Page page) {
        return new AxeBuilder(page)
                .analyze().getViolations().stream()
                        .filter(rule -> List.of("serious", "critical").contains(rule.getImpact()))
                        .map(ScreensInChromiumTests::told)
                        .toList();
    }

    private static String told(Rule rule) {
        return rule.getId() + ": "
                + rule.getNodes().stream().limit(3).map(node -> node.getHtml()).toList();
    }

    private String address(String path) {
        return "http://localhost:" + port + path;
    }
}
