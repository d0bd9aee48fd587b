package io.turnout.web.api.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import io.turnout.cases.CaseRecord;
import io.turnout.kernel.Actor;
import io.turnout.kernel.Ids;
import io.turnout.web.api.ApiTest;
import io.turnout.web.api.FakeEngine;
import io.turnout.web.api.TestPortfolio.Place;
import io.turnout.web.application.Reader;
import io.turnout.web.application.SwitchRequest;
import io.turnout.web.application.SwitchStarts;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.ResultActions;

class SwitchesTests extends ApiTest {

    @Autowired
    SwitchStarts starts;

    static String body(UUID siteId, UUID circuitId, String more) {
        return """
                {"siteId":"%s","circuitId":"%s","reason":"The line drops every evening","targetDate":"2099-03-01",
                 "budget":{"amount":"1200.00","currency":"CNY"},"reservePercent":10%s}""".formatted(siteId, circuitId, more);
    }

    private int cases() {
        return database.sql("select count(*) from cases.case_file")
                .query(Integer.class)
                .single();
    }

    private ResultActions startAt(Place place, String more) throws Exception {
        return send("/switches", body(place.site().id(), place.circuit().id(), more));
    }

    @Test
    void aSwitchIsAcceptedAndTheEngineAskedToStartIt() throws Exception {
        Place place = portfolio.place();
        String answer = startAt(place, ",\"parameters\":{\"testWindow\":\"PT2M\"}")
                .andExpect(status().isAccepted())
                .andExpect(jsonPath("$.state").value("accepted"))
                .andExpect(jsonPath("$.reference").exists())
                .andReturn()
                .getResponse()
                .getContentAsString();
        UUID id = UUID.fromString(JsonPath.read(answer, "$.id"));
        assertThat(engine.starts).singleElement().satisfies(start -> {
            assertThat(start.caseId()).isEqualTo(id);
            assertThat(start.message()).isEqualTo("switch-requested");
            assertThat(start.variables())
                    .containsEntry("testWindow", "PT2M")
                    .containsEntry("caseId", id.toString())
                    .containsEntry("managerId", "manager")
                    .containsEntry("soak", "P2D");
        });
        read("/cases/" + id)
                .andExpect(status().isOk())
                .andExpect(header().exists("ETag"))
                .andExpect(jsonPath("$.customer").exists())
                .andExpect(jsonPath("$.siteId").value(place.site().id().toString()))
                .andExpect(jsonPath("$.health").value("on-track"))
                .andExpect(jsonPath("$.targetDate").value("2099-03-01"))
                .andExpect(jsonPath("$.links.timeline").exists());
        read("/cases/" + id + "/timeline")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.items[*].actor.kind", hasItem("program")));
    }

    @Test
    void theSameKeyStartsOneSwitch() throws Exception {
        Place place = portfolio.place();
        String body = body(place.site().id(), place.circuit().id(), "");
        String key = UUID.randomUUID().toString();
        String first = send("/switches", body, key).andReturn().getResponse().getContentAsString();
        String again = send("/switches", body, key)
                .andExpect(status().isAccepted())
                .andExpect(header().string("Idempotency-Replayed", "true"))
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(again).isEqualTo(first);
        assertThat(engine.starts).extracting(FakeEngine.Start::caseId).hasSize(1);
    }

    @Test
    void everythingThatIsWrongIsToldAtOnceAndNothingIsWritten() throws Exception {
        int before = cases();
        send("/switches", """
                        {"siteId":"%s","circuitId":"%s","reason":" ","targetDate":"2020-01-01",
                         "managerId":"nobody","budget":{"amount":"0.00","currency":"CNY"},"reservePercent":100,
                         "parameters":{"soak":"soon","colour":"P1D"}}""".formatted(UUID.randomUUID(), UUID.randomUUID()))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath(
                        "$.errors[*].pointer",
                        containsInAnyOrder(
                                "/siteId",
                                "/circuitId",
                                "/reason",
                                "/managerId",
                                "/budget",
                                "/reservePercent",
                                "/parameters/soak",
                                "/parameters/colour")));
        assertThat(cases()).isEqualTo(before);
        assertThat(engine.starts).isEmpty();
    }

    @Test
    void aTargetDateInThePastIsRefused() throws Exception {
        Place place = portfolio.place();
        send("/switches", body(place.site().id(), place.circuit().id(), "").replace("2099-03-01", "2020-03-01"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[0].pointer").value("/targetDate"));
    }

    @Test
    void aSiteWithoutADeviceAndACircuitOfAnotherSiteAreRefused() throws Exception {
        Place bare = portfolio.placeWithoutDevice();
        startAt(bare, "")
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[0].pointer").value("/siteId"));
        Place place = portfolio.place();
        send("/switches", body(place.site().id(), bare.circuit().id(), ""))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[0].pointer").value("/circuitId"));
    }

    @Test
    void aCustomerSeesOwnCasesAndStartsNone() throws Exception {
        Place mine = portfolio.place();
        Place others = portfolio.place();
        String own = JsonPath.read(startAt(mine, "").andReturn().getResponse().getContentAsString(), "$.id");
        String foreign =
                JsonPath.read(startAt(others, "").andReturn().getResponse().getContentAsString(), "$.id");
        signInAs("customer", mine.customerId());
        read("/cases").andExpect(status().isOk()).andExpect(jsonPath("$.items[*].id", containsInAnyOrder(own)));
        read("/cases/" + own).andExpect(status().isOk());
        read("/cases/" + foreign).andExpect(status().isNotFound());
        read("/cases/" + foreign + "/timeline").andExpect(status().isNotFound());
        read("/cases/" + foreign + "/documents").andExpect(status().isNotFound());
        read("/cases/" + own + "/comments").andExpect(status().isForbidden());
        read("/cases/" + own + "/timeline")
                .andExpect(jsonPath("$.items[0].title").isNotEmpty())
                .andExpect(jsonPath("$.items[*].after", everyItem(nullValue())));
        read("/cases/" + own + "/documents").andExpect(status().isForbidden());
        startAt(mine, "").andExpect(status().isForbidden());
    }

    @Test
    void aManagerSeesOnlyCasesThatTheyManage() throws Exception {
        startAt(portfolio.place(), "").andExpect(status().isAccepted());
        signInAs("manager", null);
        read("/cases").andExpect(status().isOk()).andExpect(jsonPath("$.items").isEmpty());
    }

    @Test
    void aFormThatIsSentTwiceOpensOneCaseAndFilledInAnewAnotherOne() {
        Place place = portfolio.place();
        Reader integrator = new Reader(Actor.program("form"), Set.of("integrator"), null);
        UUID form = Ids.next();

        CaseRecord first = starts.startOnce(form, request(place, "Often down"), integrator);

        assertThat(starts.startOnce(form, request(place, "Often down"), integrator))
                .isEqualTo(first);
        assertThat(starts.startOnce(form, request(place, "Too slow"), integrator)
                        .id())
                .isNotEqualTo(first.id());
    }

    private static SwitchRequest request(Place place, String reason) {
        return new SwitchRequest(
                place.site().id(),
                place.circuit().id(),
                reason,
                LocalDate.of(2099, 3, 1),
                null,
                null,
                null,
                null,
                Map.of("testWindow", "PT2M"));
    }

    @Test
    void theAddressOfTheNextPageHasTheSameFilter() throws Exception {
        for (int i = 0; i < 2; i++) {
            startAt(portfolio.place(), "").andExpect(status().isAccepted());
        }
        String link = read("/cases?limit=1&q={q}", "SW- ")
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getHeader("Link");
        assertThat(link).contains("q=SW-%20&cursor=");
    }

    @Test
    void listsArePagedFilteredAndRefuseWhatTheyDoNotKnow() throws Exception {
        Place place = portfolio.place();
        for (int i = 0; i < 3; i++) {
            startAt(place, "").andExpect(status().isAccepted());
        }
        String first = read("/cases?limit=2&customer=" + place.customerId())
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.items.length()").value(2))
                .andExpect(header().exists("Link"))
                .andReturn()
                .getResponse()
                .getContentAsString();
        String next = JsonPath.read(first, "$.next");
        read("/cases?limit=2&customer=" + place.customerId() + "&cursor=" + next)
                .andExpect(jsonPath("$.items.length()").value(1))
                .andExpect(jsonPath("$.next").isEmpty());
        read("/cases?colour=red").andExpect(status().isBadRequest());
        read("/cases?phase=nowhere").andExpect(status().isBadRequest());
        read("/cases?limit=201").andExpect(status().isBadRequest());
        read("/cases?sort=size").andExpect(status().isBadRequest());
        read("/cases?cursor=abc").andExpect(status().isBadRequest());
    }

    @Test
    void aCommentIsKeptOnceHoweverOftenItIsSent() throws Exception {
        String id = JsonPath.read(
                startAt(portfolio.place(), "").andReturn().getResponse().getContentAsString(), "$.id");
        send("/cases/" + id + "/comments", "{\"text\":\"Ask @anna\"}", "c1").andExpect(status().isCreated());
        send("/cases/" + id + "/comments", "{\"text\":\"Ask @anna\"}", "c1").andExpect(status().isCreated());
        read("/cases/" + id + "/comments")
                .andExpect(jsonPath("$.items.length()").value(1))
                .andExpect(jsonPath("$.items[0].mentions[0]").value("anna"));
    }
}
