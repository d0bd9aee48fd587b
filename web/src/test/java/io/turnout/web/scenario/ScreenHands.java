package io.turnout.web.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/** The people of the demo, each at a screen of their own: who works on a task is one of its candidate groups. */
final class ScreenHands implements Hands {

    private static final Map<String, String> PEOPLE = Map.of(
            "project-managers", "anna",
            "procurement", "petra",
            "legal", "lars",
            "finance", "fiona",
            "network", "nils",
            "noc-l2", "noc2",
            "field-service", "frida",
            "customer-care", "carl");

    private final Chromium chromium;
    private final String address;
    private final Function<UUID, String> references;
    private final Map<String, Page> pages = new HashMap<>();
    private final List<String> complaints = new ArrayList<>();
    private final List<String> signed = new ArrayList<>();

    /** @param references the reference of a case, which its page is found by */
    ScreenHands(Chromium chromium, String address, Function<UUID, String> references) {
        this.chromium = chromium;
        this.address = address;
        this.references = references;
    }

    /** What scripts and the policy of the pages complained about. */
    List<String> complaints() {
        return complaints;
    }

    /** Who completed a task, in order. */
    List<String> workers() {
        return signed;
    }

    Page of(String login) {
        return pages.computeIfAbsent(login, this::signIn);
    }

    private Page signIn(String login) {
        Page page = chromium.signedIn(address, login, new Browser.NewContextOptions());
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(login + " at " + page.url() + ": " + message.text());
            }
        });
        page.onPageError(error -> complaints.add(login + " at " + page.url() + ": " + error));
        return page;
    }

    @Override
    public Object paper(String caseId) {
        return new FilePayload("signed.pdf", "application/pdf", "%PDF-1.4 signed".getBytes(StandardCharsets.US_ASCII));
    }

    @Override
    public void complete(JsonNode task, Map<String, Object> values) {
        String login = personFor(task);
        Page page = of(login);
        page.navigate("/inbox?list=group&sort=newest");
        page.click("a.row-title[href='/tasks/" + task.path("key").asString() + "']");
        Locator form = page.locator("form[data-keep^=task-]");
        for (JsonNode field : task.path("form").path("fields")) {
            Object value = values.get(field.path("key").asString());
            if (value != null) {
                fill(form, field.path("type").asString(), field.path("key").asString(), value);
            }
        }
        form.locator("button[type=submit]").click();
        page.waitForURL(url -> url.contains("/cases/") || url.endsWith("/completion"));
        assertThat(page.locator(".field-error, .flash.is-bad").allInnerTexts())
                .as("%s completes %s with %s", login, task.path("name").asString(), values)
                .isEmpty();
        assertThat(page.locator(".flash").first().innerText())
                .contains(task.path("name").asString());
        signed.add(login);
    }

    private static String personFor(JsonNode task) {
        String group = task.path("candidateGroups").path(0).asString();
        return Objects.requireNonNull(PEOPLE.get(group), () -> "nobody of the demo is in the group of " + task);
    }

    private static void fill(Locator form, String type, String key, Object value) {
        Locator field = form.locator("[name='" + key + "']");
        switch (type) {
            case "filepicker" -> form.locator("[name='" + key + "--file']").setInputFiles((FilePayload) value);
            case "checkbox" -> field.setChecked((Boolean) value);
            case "radio" -> choose(form, key, value.toString());
            case "checklist" -> ((List<?>) value).forEach(each -> choose(form, key, each.toString()));
            case "select" -> field.selectOption(value.toString());
            default -> field.fill(typed(field, value.toString()));
        }
    }

    private static void choose(Locator form, String key, String option) {
        form.locator("[name='" + key + "'][value='" + option + "']").check();
    }

    private static String typed(Locator field, String value) {
        boolean withTime = "datetime-local".equals(field.getAttribute("type")) && !value.contains("T");
        return withTime ? value + "T09:00" : value;
    }

    /** What a provider told somebody in procurement. */
    @Override
    public void send(UUID caseId, String message, Map<String, Object> body) {
        Page page = of("petra");
        page.navigate("/cases/" + references.apply(caseId));
        page.click("[data-opens=message-dialog]");
        page.selectOption("#message-name", message);
        body.forEach((field, value) -> page.fill("#m-" + message + "-" + field, value.toString()));
        page.click("#message-dialog button[type=submit]");
        page.locator(".flash").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.VISIBLE));
        assertThat(page.locator(".flash.is-bad").allInnerTexts()).as(message).isEmpty();
    }

    /** The demo page moves to what runs out next; that is the timer that the driver waits for, with one case there. */
    @Override
    public void advance(Duration time) {
        Page page = of("anna");
        page.navigate("/demo");
        page.click("form[action='/demo/clock/next'] button");
        page.waitForLoadState();
    }
}
