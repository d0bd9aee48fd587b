package io.turnout.web.api.sourcing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import io.turnout.inventory.Providers;
import io.turnout.kernel.Cursor;
import io.turnout.sourcing.Evaluations;
import io.turnout.web.api.ApiTest;
import io.turnout.web.api.TestPortfolio.Place;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

class SourcingTests extends ApiTest {

    @Autowired
    private Evaluations evaluations;

    @Autowired
    private Providers providers;

    private UUID caseWithBudget(Place place, String amount) throws Exception {
        String answer = send("/switches", """
                        {"siteId":"%s","circuitId":"%s","reason":"Slow","targetDate":"2099-03-01",
                         "budget":{"amount":"%s","currency":"CNY"},"reservePercent":10,
                         "requirements":{"weights":{"price":50,"support":30,"reputation":20}}}""".formatted(
                                place.site().id(), place.circuit().id(), amount))
                .andExpect(status().isAccepted())
                .andReturn()
                .getResponse()
                .getContentAsString();
        return UUID.fromString(JsonPath.read(answer, "$.id"));
    }

    private static String offer(
            UUID provider, String name, String monthly, String oneOff, int support, String reputation) {
        return """
                {"providerId":"%s","packageName":"%s","monthly":{"amount":"%s","currency":"CNY"},
                 "oneOff":{"amount":"%s","currency":"CNY"},"termMonths":12,"validUntil":"2099-12-31",
                 "bandwidthDownKbps":100000,"slaAvailability":99.5,"supportScore":%d,"reputation":%s,"deliveryDays":7}""".formatted(provider, name, monthly, oneOff, support, reputation);
    }

    /** The worked figures: offers A, B and C, budget 1200. */
    @Test
    void offersAreComparedByTheWorkedFiguresAndOtherWeightsAreOnlyTried() throws Exception {
        Place place = portfolio.place();
        UUID id = caseWithBudget(place, "1200.00");
        String offers = "/cases/" + id + "/evaluation/offers";
        send(offers, offer(portfolio.place().circuit().providerId(), "A", "1000.00", "0.00", 9, "4.6"))
                .andExpect(status().isCreated())
                .andExpect(header().exists("ETag"));
        send(offers, offer(portfolio.place().circuit().providerId(), "B", "500.00", "300.00", 5, "3.9"))
                .andExpect(status().isCreated());
        send(offers, offer(portfolio.place().circuit().providerId(), "C", "800.00", "500.00", 8, "4.4"))
                .andExpect(status().isCreated());
        evaluations.open(id, evaluations.eligibilities(id));
        evaluations.score(id);
        String found = read("/cases/" + id + "/evaluation")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.offers[*].packageName", contains("C", "B", "A")))
                .andExpect(jsonPath("$.offers[0].score").value(56.79))
                .andExpect(jsonPath("$.offers[0].monthly.amount").value("800.00"))
                .andReturn()
                .getResponse()
                .getContentAsString();
        String evaluation = JsonPath.read(found, "$.id");
        act("/evaluations/" + evaluation + "/what-if", "{\"weights\":{\"price\":60,\"support\":20,\"reputation\":20}}")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.saved").value(false))
                .andExpect(jsonPath("$.offers[0].packageName").value("B"));
        read("/evaluations/" + evaluation)
                .andExpect(jsonPath("$.offers[0].packageName").value("C"));
        act("/evaluations/" + evaluation + "/what-if", "{\"weights\":{\"price\":99}}")
                .andExpect(status().isUnprocessableContent());
    }

    @Test
    void anOfferOfAnotherManagersCaseIsNotToBeSeen() throws Exception {
        UUID id = caseWithBudget(portfolio.place(), "1200.00");
        String entered = send(
                        "/cases/" + id + "/evaluation/offers",
                        offer(portfolio.place().circuit().providerId(), "A", "1000.00", "0.00", 9, "4.6"))
                .andReturn()
                .getResponse()
                .getContentAsString();
        String offer = JsonPath.read(entered, "$.id");
        read("/offers/" + offer).andExpect(status().isOk());
        signInAs("manager", null);
        read("/offers/" + offer).andExpect(status().isNotFound());
        read("/offers").andExpect(jsonPath("$.items[*].id", not(hasItem(offer))));
    }

    @Test
    void requirementsOfACaseAreChangedWithoutTouchingWhatIsNotNamed() throws Exception {
        UUID id = caseWithBudget(portfolio.place(), "900.00");
        String path = "/cases/" + id + "/evaluation/requirements";
        String tag = read(path)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.budget.monthly.amount").value("900.00"))
                .andReturn()
                .getResponse()
                .getHeader("ETag");
        require(path, tag)
                .andExpect(status().isOk())
                .andExpect(header().string("ETag", not(tag)))
                .andExpect(jsonPath("$.budget.monthly.amount").value("900.00"))
                .andExpect(jsonPath("$.dataResidency").value("CN"));
    }

    @Test
    void requirementsAreOnlyChangedByWhoeverHasReadThem() throws Exception {
        String path = "/cases/" + caseWithBudget(portfolio.place(), "900.00") + "/evaluation/requirements";
        String tag = read(path).andReturn().getResponse().getHeader("ETag");
        require(path, null).andExpect(status().isPreconditionRequired());
        require(path, tag).andExpect(status().isOk());
        require(path, tag).andExpect(status().isPreconditionFailed());
    }

    private ResultActions require(String path, @Nullable String tag) throws Exception {
        MockHttpServletRequestBuilder change = signed(put(V1 + path))
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"requirements\":{\"dataResidency\":\"CN\"}}");
        return mvc.perform(tag == null ? change : change.header("If-Match", tag));
    }

    @Test
    void theFirstToSetTheRequirementsOfACaseIsHeardAlone() throws Exception {
        Place place = portfolio.place();
        UUID id = startedCase(place);
        caseWithBudget(portfolio.place(), "900.00");
        database.sql("""
                        insert into sourcing.requirement
                        select gen_random_uuid(), :site, null, budget_monthly, currency, reserve_percent,
                               horizon_months, min_bandwidth_down_kbps, min_sla_availability, data_residency,
                               attestations, max_term_months, latest_delivery, overlap_estimate, fee_estimate,
                               credits_expected, 0
                        from sourcing.requirement where case_id is not null limit 1""").param("site", place.site().id()).update();
        database.sql("insert into sourcing.requirement_weight"
                        + " select id, 'PRICE', 100 from sourcing.requirement where site_id = :site")
                .param("site", place.site().id())
                .update();
        String path = "/cases/" + id + "/evaluation/requirements";
        String tag =
                read(path).andExpect(status().isOk()).andReturn().getResponse().getHeader("ETag");
        require(path, tag).andExpect(status().isOk());
        require(path, tag).andExpect(status().isPreconditionFailed());
    }

    @Test
    void weightsThatDoNotSumTo100StopTheStart() throws Exception {
        Place place = portfolio.place();
        send("/switches", """
                        {"siteId":"%s","circuitId":"%s","reason":"Slow","targetDate":"2099-03-01",
                         "budget":{"amount":"1.00","currency":"CNY"},
                         "requirements":{"weights":{"price":50}}}""".formatted(place.site().id(), place.circuit().id()))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[*].pointer", hasItem("/requirements/weights")));
        assertThat(engine.starts).isEmpty();
    }

    @Test
    void aContractTellsWhenItsNoticeMustGoOut() throws Exception {
        Place place = portfolio.place();
        String created = send("/contracts", """
                        {"customerId":"%s","providerId":"%s","circuitId":"%s","start":"2098-04-01","end":"2099-03-31",
                         "noticePeriod":"P1M","noticeTo":"term-end","renewalPeriod":"P12M",
                         "earlyTerminationRule":"percent-of-remaining","earlyTerminationValue":50,
                         "monthlyCharge":{"amount":"1000.00","currency":"CNY"}}""".formatted(
                                place.customerId(),
                                place.circuit().providerId(),
                                place.circuit().id()))
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.noticePeriod").value("P1M"))
                .andReturn()
                .getResponse()
                .getContentAsString();
        String id = JsonPath.read(created, "$.id");
        read("/contracts/" + id + "/notice")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.dates.latestReceipt").value("2099-02-28"))
                .andExpect(jsonPath("$.moneyAtRisk.amount").value("6000.00"));
        read("/contracts?providerId=" + place.circuit().providerId())
                .andExpect(jsonPath("$.items[*].id", contains(id)));
        send("/contracts", "{\"noticeTo\":\"never\"}")
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[*].pointer", hasItem("/monthlyCharge")));
    }

    @Test
    void aCursorThatSomebodyMadeUpIsRefused() throws Exception {
        String madeUp = Cursor.of("no id").encode();
        for (String list : new String[] {"/offers", "/contracts", "/windows", "/freezes"}) {
            read(list + "?cursor=" + madeUp).andExpect(status().isBadRequest());
        }
    }

    @Test
    void customersReportForTheirOwnSitesOnly() throws Exception {
        Place mine = portfolio.place();
        Place others = portfolio.place();
        signInAs("customer", mine.customerId());
        String body = """
                {"siteId":"%s","type":"performance","category":"speed","manifestation":"网络连接缓慢"}""";
        send("/feedback", body.formatted(mine.site().id())).andExpect(status().isCreated());
        send("/feedback", body.formatted(others.site().id())).andExpect(status().isUnprocessableContent());
        read("/contracts").andExpect(status().isForbidden());
        read("/offers").andExpect(status().isForbidden());
    }

    @Test
    void anInvoiceOfASupplierIsRecordedOnceAndWakesTheCase() throws Exception {
        Place place = portfolio.place();
        UUID id = startedCase(place);
        engine.waitingFor.add("supplier-invoice-received");
        String body = """
                {"caseId":"%s","providerId":"%s","number":"F-1","invoicedOn":"2027-02-28",
                 "total":{"amount":"357.14","currency":"CNY"},
                 "lines":[{"kind":"recurring","description":"Line","firstDay":"2027-02-01","lastDay":"2027-02-10",
                           "amount":{"amount":"357.14","currency":"CNY"}}]}""".formatted(id, place.circuit().providerId());
        send("/supplier-invoices", body)
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.state").value("recorded"));
        assertThat(engine.messages)
                .singleElement()
                .satisfies(sent -> assertThat(sent.caseId()).isEqualTo(id));
        send(
                        "/supplier-invoices",
                        body.replace(
                                "357.14\",\"currency\":\"CNY\"},\n \"lines",
                                "300.00\",\"currency\":\"CNY\"},\n \"lines"))
                .andExpect(status().isUnprocessableContent());
    }

    @Test
    void anInvoiceWithAnIncompleteLineIsRefusedByField() throws Exception {
        String body = """
                {"providerId":"%s","number":"F-2","invoicedOn":"2027-02-28",
                 "total":{"amount":"1.00","currency":"CNY"},"lines":[{"kind":"other","description":"?"}]}""".formatted(portfolio.place().circuit().providerId());
        send("/supplier-invoices", body)
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[0].pointer").value("/lines/0/amount"));
    }
}
