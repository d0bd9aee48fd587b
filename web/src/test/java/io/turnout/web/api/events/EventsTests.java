package io.turnout.web.api.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.turnout.cases.CaseEvents;
import io.turnout.cases.CaseScope;
import io.turnout.cases.Cases;
import io.turnout.cases.Phase;
import io.turnout.snmp.Judgement;
import io.turnout.snmp.LineTestJudged;
import io.turnout.snmp.LineTestSpec;
import io.turnout.web.api.ApiTest;
import io.turnout.web.api.TestPortfolio.Place;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.test.web.servlet.MvcResult;

class EventsTests extends ApiTest {

    @Autowired
    private Cases cases;

    @Autowired
    private CaseEvents events;

    @Autowired
    private ApplicationEventPublisher publisher;

    private MvcResult listen(String lastEventId) throws Exception {
        return mvc.perform(signed(get(V1 + "/events")).header("Last-Event-ID", lastEventId))
                .andExpect(status().isOk())
                .andReturn();
    }

    private static void expect(MvcResult stream, String text) {
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() ->
                        assertThat(stream.getResponse().getContentAsString()).contains(text));
    }

    @Test
    void aReaderIsToldWhatHappensInOrder() throws Exception {
        UUID id = startedCase();
        MvcResult stream = listen(Long.toString(events.latest()));
        cases.start(id);
        cases.enterPhase(id, Phase.EVALUATION);
        expect(stream, "case.phase-changed");
        String told = stream.getResponse().getContentAsString();
        assertThat(told.indexOf("case.started")).isLessThan(told.indexOf("case.phase-changed"));
        assertThat(told).contains(id.toString());
    }

    @Test
    void aReaderWhoComesBackMissesNothing() throws Exception {
        long before = events.latest();
        UUID id = startedCase();
        cases.start(id);
        await().until(() -> !events.after(before, CaseScope.everything(), 10).isEmpty());
        expect(listen(Long.toString(before)), id.toString());
    }

    @Test
    void theVerdictOnALineIsTold() throws Exception {
        UUID id = startedCase();
        MvcResult stream = listen(Long.toString(events.latest()));
        LineTestJudged judged = new LineTestJudged(
                UUID.randomUUID(), id, LineTestSpec.Purpose.LINE_TEST, "rtr-sz-01", Judgement.Verdict.FAIL);
        publisher.publishEvent(judged);
        expect(stream, "test.judged");
        assertThat(stream.getResponse().getContentAsString())
                .contains(judged.testId().toString(), "\"verdict\":\"fail\"");
    }

    @Test
    void aCustomerHearsOnlyOfOwnCases() throws Exception {
        Place mine = portfolio.place();
        UUID own = startedCase(mine);
        UUID foreign = startedCase();
        long before = events.latest();
        signInAs("customer", mine.customerId());
        MvcResult stream = listen(Long.toString(before));
        cases.start(foreign);
        cases.start(own);
        expect(stream, own.toString());
        assertThat(stream.getResponse().getContentAsString()).doesNotContain(foreign.toString());
    }

    @Test
    void nobodyListensWithoutSigningIn() throws Exception {
        mvc.perform(get(V1 + "/events")).andExpect(status().isUnauthorized());
    }
}
