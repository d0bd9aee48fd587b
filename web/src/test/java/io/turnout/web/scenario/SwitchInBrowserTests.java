package io.turnout.web.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A whole switch on the screens: every task by a person whose work it is, in their own session of a real browser. */
class SwitchInBrowserTests extends SwitchScenario {

    private Chromium chromium;
    private ScreenHands people;

    @BeforeEach
    void startBrowser() {
        chromium = Chromium.start();
        people = new ScreenHands(chromium, "http://localhost:" + port, this::reference);
    }

    @AfterEach
    void stopBrowser() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @Test
    void everybodyDoesTheirPartOnTheScreensUntilTheOldLineIsRetired() {
        String reference = startOnScreen("ALT-0001");
        UUID caseId = UUID.fromString(
                items("cases?q=" + reference).getFirst().path("id").asString());

        JsonNode ended = driver().by(people)
                .answer("Task_ApproveNotice", task -> {
                    refuseUnlessReadableInEveryLanguage(reference);
                    return Map.of("noticeApproved", true);
                })
                .workUntil(caseId, SwitchScenario::hasEnded);

        assertThat(ended.path("outcome").asString()).isEqualTo("switched");
        assertThat(circuit(ended.path("oldCircuitId").asString())).isEqualTo("decommissioned");
        assertThat(documentKinds(caseId)).contains("signed-contract");
        assertThat(people.workers()).contains("anna", "petra", "lars", "fiona", "nils", "frida", "carl");
        Page page = people.of("anna");
        page.navigate("/cases/" + reference);
        assertThat(page.locator(".title-line .chip").innerText()).containsIgnoringCase("completed");
        assertThat(page.locator("[data-opens=message-dialog]").count()).isZero();
        assertThat(people.complaints()).isEmpty();
    }

    private void refuseUnlessReadableInEveryLanguage(String reference) {
        for (String language : List.of("en", "pl", "ru", "fa", "es", "zh-CN")) {
            APIResponse letter = people.of("anna")
                    .request()
                    .get("http://localhost:" + port + "/cases/" + reference + "/notice-letter?language=" + language);
            assertThat(letter.status()).as(language).isEqualTo(200);
            assertThat(new String(letter.body(), 0, 5, StandardCharsets.US_ASCII))
                    .isEqualTo("%PDF-");
        }
    }

    private String reference(UUID caseId) {
        return api.get("cases/" + caseId).expect(200).body().path("reference").asString();
    }

    private String startOnScreen(String providerCircuitId) {
        JsonNode circuit = circuitNumbered(providerCircuitId);
        Page page = people.of("anna");
        page.navigate("/switches/new");
        page.selectOption("#siteId", circuit.path("siteId").asString());
        page.locator("#circuitId option[value='" + circuit.path("id").asString() + "']")
                .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
        page.selectOption("#circuitId", circuit.path("id").asString());
        page.fill("#reason", "Slow and often down");
        page.fill("#targetDate", LocalDate.now(clock).plusDays(100).toString());
        page.fill("#budget", "1200");
        page.fill("#reservePercent", "10");
        page.locator("summary").last().click();
        Map.of("testWindow", "PT20S", "soak", "PT10S", "firstReviewAfter", "P2D", "secondReviewAfter", "P2D")
                .forEach((name, value) -> page.fill("#p-" + name, value));
        page.click("form[data-keep=switch] button[type=submit]");
        page.waitForURL("**/cases/*");
        return page.url().substring(page.url().lastIndexOf('/') + 1);
    }
}
