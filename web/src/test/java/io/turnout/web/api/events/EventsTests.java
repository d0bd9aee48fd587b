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
import io.turnout.web.application.RelayForTests;
import java.time.Duration;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.test.web.servlet.MvcResult;

class EventsTests extends ApiTest {

    /** More than two pages. */
    private static final int MANY = 450;

    @Autowired
    private RelayForTests relay;

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
    void everyOpenTaskAndIncidentIsToldOnceHoweverManyCameWhileNobodyListened() throws Exception {
        UUID id = startedCase();
        IntStream.rangeClosed(1, MANY).forEach(number -> {
            rows.task(id, "noc", null);
            rows.incident(id, "Device refuses us, " + number);
        });

        relay.lookAtTheEngine();
        relay.lookAtTheEngine();

        assertThat(told(id, "task.created")).isEqualTo(MANY);
        assertThat(told(id, "incident.raised")).isEqualTo(MANY);
    }

    @Test
    void aTaskThatIsOlderThanAPageOfKnownOnesIsToldWhenAllAreLookedThrough() throws Exception {
        UUID id = startedCase();
        String late = rows.task(id, "noc", null);
        IntStream.rangeClosed(1, MANY).forEach(number -> rows.task(id, "noc", null));
        relay.lookAtTheEngine();
        // As if the partition of this one had been written last.
        database.sql("update engine.user_task set created = now() - interval '1 day' where key = ?")
                .param(Long.valueOf(late))
                .update();
        database.sql("delete from web.event_seen where thing = ?")
                .param("task " + late)
                .update();

        relay.lookThroughTheEngine();

        assertThat(told(id, "task.created")).isEqualTo(MANY + 2);
    }

    @Test
    void whatIsOpenForLongIsNotForgottenAndToldAgain() throws Exception {
        UUID id = startedCase();
        String task = rows.task(id, "noc", null);
        relay.lookAtTheEngine();
        database.sql("update web.event_seen set seen_at = now() - interval '399 days' where thing = ?")
                .param("task " + task)
                .update();

        relay.lookThroughTheEngine();

        assertThat(database.sql("select seen_at > now() - interval '1 day' from web.event_seen where thing = ?")
                        .param("task " + task)
                        .query(Boolean.class)
                        .single())
                .isTrue();
        assertThat(told(id, "task.created")).isOne();
    }

    private int told(UUID caseId, String type) {
        return database.sql("select count(*) from cases.event where case_id = ? and type = ?")
                .params(caseId, type)
                .query(Integer.class)
                .single();
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
