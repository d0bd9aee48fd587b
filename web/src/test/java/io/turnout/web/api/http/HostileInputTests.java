package io.turnout.web.api.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.turnout.kernel.Cursor;
import io.turnout.web.api.ApiTest;
import io.turnout.web.api.TestPortfolio.Place;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.ResultActions;

/** What nobody sends by accident: it is refused with the field's name, and costs neither time nor an alarm. */
class HostileInputTests extends ApiTest {

    private static final String HUGE = "1e100000000";
    private static final String NO_MOMENT = "+1000000000-12-31T23:59:59Z";
    private static final String TOO_LONG = "x".repeat(5000);

    private ResultActions startWith(String field) throws Exception {
        Place place = portfolio.place();
        return send(
                "/switches", """
                        {"siteId":"%s","circuitId":"%s","reason":"Slow","targetDate":"2099-03-01",%s}""".formatted(place.site().id(), place.circuit().id(), field));
    }

    private static void refused(ResultActions answer, String pointer) throws Exception {
        answer.andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[*].pointer", hasItem(pointer)));
    }

    @Test
    void aNumberWithAHugeExponentIsRefusedBeforeAnybodyReckonsWithIt() throws Exception {
        refused(startWith("\"budget\":{\"amount\":\"%s\",\"currency\":\"CNY\"}".formatted(HUGE)), "/budget");
        refused(startWith("\"reservePercent\":" + HUGE), "/reservePercent");
        refused(startWith("\"reservePercent\":1e-100000000"), "/reservePercent");
        refused(
                startWith("\"requirements\":{\"weights\":{\"price\":%s,\"support\":100}}".formatted(HUGE)),
                "/requirements/weights/price");
        refused(
                send(
                        "/cases/" + startedCase() + "/messages/termination-confirmed",
                        "{\"fee\":{\"amount\":\"%s\",\"currency\":\"CNY\"}}".formatted(HUGE)),
                "/fee");
        String form = """
                {"id":"decide-on-failed-test","components":[{"type":"number","key":"price","label":"Price"}]}""";
        String key = rows.task(startedCase(), "network", form);
        refused(
                act("/tasks/" + key + "/completion", "{\"variables\":{\"price\":\"%s\"}}".formatted(HUGE)),
                "/variables/price");
        assertThat(engine.starts).hasSize(2);
    }

    @Test
    void aNumberThatItsColumnCannotHoldIsTheCallersFault() throws Exception {
        startWith(
                        "\"budget\":{\"amount\":\"1.00\",\"currency\":\"CNY\"},\"requirements\":{\"minSlaAvailability\":123456789}")
                .andExpect(status().isUnprocessableContent());
    }

    @Test
    void theTermsOfAContractLieWithinReason() throws Exception {
        Place place = portfolio.place();
        String contract = """
                {"customerId":"%s","providerId":"%s","start":"2098-04-01","end":"2099-03-31","noticeTo":"term-end",
                 "monthlyCharge":{"amount":"1.00","currency":"CNY"},"noticePeriod":"%%s","renewalPeriod":"%%s"}""".formatted(place.customerId(), place.circuit().providerId());
        refused(send("/contracts", contract.formatted("P2000000000D", "P1M")), "/noticePeriod");
        refused(send("/contracts", contract.formatted("P10Y1D", "P1M")), "/noticePeriod");
        refused(send("/contracts", contract.formatted("P-1M", "P1M")), "/noticePeriod");
        refused(send("/contracts", contract.formatted("P1M", "P1D")), "/renewalPeriod");
        refused(send("/contracts", contract.formatted("P1M", "P2M-2000000000D")), "/renewalPeriod");
        refused(send("/contracts", contract.formatted("P1M", "P2000000000Y")), "/renewalPeriod");
        send("/contracts", contract.formatted("P90D", "P1M")).andExpect(status().isCreated());
    }

    @Test
    void aTextThatIsTooLongIsRefusedByItsField() throws Exception {
        UUID id = startedCase();
        String key = rows.task(id, "network", null);
        String assignment = "{\"assignee\":\"anna\",\"reason\":\"%s\"}".formatted(TOO_LONG);
        refused(act("/tasks/" + key + "/assignment", assignment), "/reason");
        refused(act("/tasks/" + key + "/delegation", assignment), "/reason");
        String incident = rows.incident(id, "Stuck");
        String reason = "{\"caseId\":\"%s\",\"reason\":\"%s\"}".formatted(id, TOO_LONG);
        refused(act("/incidents/" + incident + "/resolution", "{\"reason\":\"%s\"}".formatted(TOO_LONG)), "/reason");
        refused(act("/incidents/resolutions", reason), "/reason");
        assertThat(engine.resolved).isEmpty();
        refused(
                mvc.perform(signed(multipart(V1 + "/cases/" + id + "/documents")
                                .file(new MockMultipartFile(
                                        "file", "a.txt", "text/plain", "x".getBytes(StandardCharsets.UTF_8))))
                        .param("kind", "k".repeat(51))
                        .header("Idempotency-Key", UUID.randomUUID().toString())),
                "/kind");
    }

    @Test
    void theTextsOfInvoicesAndFeedbackAreBounded() throws Exception {
        Place place = portfolio.place();
        refused(send("/supplier-invoices", """
                        {"providerId":"%s","number":"%s","invoicedOn":"2027-02-28",
                         "total":{"amount":"1.00","currency":"CNY"},
                         "lines":[{"kind":"other","description":"?","amount":{"amount":"1.00","currency":"CNY"}}]}""".formatted(place.circuit().providerId(), TOO_LONG)), "/number");
        String feedback = """
                {"siteId":"%s","type":"performance","category":"%s","manifestation":"%s","impact":"%s"}""";
        UUID site = place.site().id();
        refused(send("/feedback", feedback.formatted(site, TOO_LONG, "Slow", "")), "/category");
        refused(send("/feedback", feedback.formatted(site, "speed", TOO_LONG, "")), "/manifestation");
        refused(send("/feedback", feedback.formatted(site, "speed", "Slow", TOO_LONG)), "/impact");
    }

    @Test
    void theCharacterThatNoTextHasIsRefusedEverywhere() throws Exception {
        UUID id = startedCase();
        read("/cases?q={q}", "a\0b").andExpect(status().isBadRequest());
        read("/tasks?q={q}", "\0").andExpect(status().isBadRequest());
        mvc.perform(signed(get(URI.create(V1 + "/cases/%00")))).andExpect(status().isBadRequest());
        refused(send("/cases/" + id + "/comments", "{\"text\":\"a\\u0000b\"}"), "/text");
        refused(startWith("\"parameters\":{\"soak\":\"\\u0000\"}"), "/parameters/soak");
        String key = rows.task(id, "network", null);
        act("/tasks/" + key + "/draft", "{\"variables\":{\"reason\":\"\\u0000\"}}")
                .andExpect(status().isUnprocessableContent());
        act("/tasks/" + key + "/draft", "{\"variables\":{\"\\u0000\":\"x\"}}")
                .andExpect(status().isUnprocessableContent());
    }

    @Test
    void aTimeOutsideOfTheYearsThatPeopleWriteIsRefused() throws Exception {
        read("/cases?updatedSince={at}", NO_MOMENT).andExpect(status().isBadRequest());
        read("/tasks?due={at}", NO_MOMENT).andExpect(status().isBadRequest());
        read("/addresses/203.0.113.7/history?at={at}", NO_MOMENT).andExpect(status().isBadRequest());
        read("/tasks?cursor=" + Cursor.of("DUE", NO_MOMENT, 7).encode()).andExpect(status().isBadRequest());
        read("/incidents?cursor=" + Cursor.of(NO_MOMENT, 7).encode()).andExpect(status().isBadRequest());
        read("/cases/" + startedCase() + "/comments?cursor="
                        + Cursor.of(NO_MOMENT, UUID.randomUUID()).encode())
                .andExpect(status().isBadRequest());
        refused(send("/freezes", """
                        {"startsAt":"2099-12-20T00:00:00Z","endsAt":"%s","reason":"New year"}""".formatted(NO_MOMENT)), "/endsAt");
        Place place = portfolio.place();
        refused(
                send("/switches", """
                        {"siteId":"%s","circuitId":"%s","reason":"Slow","targetDate":"+999999999-12-31"}""".formatted(
                                place.site().id(), place.circuit().id())),
                "/targetDate");
        refused(
                send(
                        "/cases/" + startedCase() + "/messages/termination-confirmed",
                        "{\"effectiveDate\":\"+999999999-12-31\"}"),
                "/effectiveDate");
    }

    @Test
    void nothingInsideOfAListIsTheCallersFault() throws Exception {
        refused(startWith("\"requirements\":{\"attestations\":[null]}"), "/requirements/attestations/0");
        refused(startWith("\"parameters\":{\"soak\":null}"), "/parameters/soak");
        refused(startWith("\"requirements\":{\"weights\":{\"price\":null}}"), "/requirements/weights/price");
        signInAs("admin", null);
        act("/tokens", "{\"name\":\"x\",\"roles\":[null]}")
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[*].pointer", everyItem(startsWith("/roles"))));
    }

    @Test
    void theNameOfATokenFitsIntoTheAuditTrail() throws Exception {
        signInAs("admin", null);
        act("/tokens", "{\"name\":\"%s\",\"roles\":[\"manager\"]}".formatted("x".repeat(101)))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[0].pointer").value("/name"));
    }

    @Test
    void aFieldOfAMessageOrATaskMayBeLeftEmpty() throws Exception {
        UUID id = startedCase();
        send("/cases/" + id + "/messages/termination-confirmed", "{\"effectiveDate\":null,\"reference\":null}")
                .andExpect(status().isConflict());
        String key = rows.task(id, "network", null);
        act("/tasks/" + key + "/draft", "{\"variables\":{\"reason\":null}}").andExpect(status().isOk());
    }

    @Test
    void aCircuitMayBeChangedWithoutAWordAboutItsEnds() throws Exception {
        UUID id = portfolio.place().circuit().id();
        String tag = read("/circuits/" + id).andReturn().getResponse().getHeader("ETag");
        mvc.perform(signed(put(V1 + "/circuits/" + id))
                        .header("If-Match", String.valueOf(tag))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"role\":\"primary\",\"commitRateKbps\":1000}"))
                .andExpect(status().isOk())
                .andExpect(content().contentTypeCompatibleWith(MediaType.APPLICATION_JSON));
    }
}
