package io.turnout.web.api.sourcing;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.asyncDispatch;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import io.turnout.web.api.ApiTest;
import io.turnout.web.api.TestPortfolio.Place;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.ResultActions;

class ContractsTests extends ApiTest {

    @Test
    void aContractOfAnotherManagersCaseIsNotToBeSeen() throws Exception {
        Place place = portfolio.place();
        UUID caseId = startedCase(place);
        String open = contract(place);
        String ofCase = contract(place);
        database.sql("update sourcing.contract set case_id = :case where id = :id::uuid")
                .param("case", caseId)
                .param("id", ofCase)
                .update();
        String list = "/contracts?providerId=" + place.circuit().providerId();
        read(list).andExpect(jsonPath("$.items.length()").value(2));
        signInAs("manager", null);
        read(list).andExpect(jsonPath("$.items[*].id", contains(open)));
        mvc.perform(asyncDispatch(read(list.replace("?", ".csv?")).andReturn()))
                .andExpect(content().string(containsString(open)))
                .andExpect(content().string(not(containsString(ofCase))));
        read("/contracts/" + open).andExpect(status().isOk());
        read("/contracts/" + ofCase).andExpect(status().isNotFound());
        read("/contracts/" + ofCase + "/notice").andExpect(status().isNotFound());
        book(ofCase, "\"0\"").andExpect(status().isNotFound());
        book(open, "\"0\"").andExpect(status().isOk());
        book(open, "\"0\"").andExpect(status().isPreconditionFailed());
    }

    private String contract(Place place) throws Exception {
        String created = send("/contracts", """
                        {"customerId":"%s","providerId":"%s","start":"2098-04-01","end":"2099-03-31",
                         "noticePeriod":"P1M","noticeTo":"term-end",
                         "monthlyCharge":{"amount":"1000.00","currency":"CNY"}}""".formatted(
                                place.customerId(), place.circuit().providerId()))
                .andExpect(status().isCreated())
                .andReturn()
                .getResponse()
                .getContentAsString();
        return JsonPath.read(created, "$.id");
    }

    private ResultActions book(String id, String tag) throws Exception {
        return mvc.perform(signed(put(V1 + "/contracts/" + id))
                .header("If-Match", tag)
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"purchaseOrder\":\"PO-1\"}"));
    }
}
