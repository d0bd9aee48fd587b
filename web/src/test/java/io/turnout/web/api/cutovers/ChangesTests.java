package io.turnout.web.api.cutovers;

import static org.hamcrest.Matchers.contains;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import io.turnout.web.api.ApiTest;
import io.turnout.web.api.TestPortfolio.Place;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ChangesTests extends ApiTest {

    @Test
    void aWindowIsMadeListedAndRemovedByItsVersion() throws Exception {
        UUID site = portfolio.place().site().id();
        String made = send("/windows", """
                        {"siteId":"%s","weekday":"saturday","from":"01:00","to":"05:00","kind":"window"}""".formatted(site))
                .andExpect(status().isCreated())
                .andReturn()
                .getResponse()
                .getContentAsString();
        String id = JsonPath.read(made, "$.id");
        read("/windows?siteId=" + site).andExpect(jsonPath("$.items[*].id", contains(id)));
        mvc.perform(signed(delete(V1 + "/windows/" + id))).andExpect(status().isPreconditionRequired());
        mvc.perform(signed(delete(V1 + "/windows/" + id)).header("If-Match", "\"99\""))
                .andExpect(status().isPreconditionFailed());
        mvc.perform(signed(delete(V1 + "/windows/" + id)).header("If-Match", "\"0\""))
                .andExpect(status().isNoContent());
    }

    @Test
    void aFreezeEndsAfterItBegins() throws Exception {
        send("/freezes", """
                        {"startsAt":"2099-12-20T00:00:00Z","endsAt":"2099-12-01T00:00:00Z","reason":"New year"}""")
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[0].pointer").value("/endsAt"));
        send("/freezes", """
                        {"startsAt":"2099-12-20T00:00:00Z","endsAt":"2100-01-05T00:00:00Z","reason":"New year"}""")
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.endsAt").value("2100-01-05T00:00:00Z"));
    }

    @Test
    void aCustomerReadsNeitherCutOversNorLineTests() throws Exception {
        Place mine = portfolio.place();
        UUID id = startedCase(mine);
        read("/cases/" + id + "/cutovers").andExpect(status().isOk());
        signInAs("customer", mine.customerId());
        read("/cases/" + id).andExpect(status().isOk());
        read("/cases/" + id + "/cutovers").andExpect(status().isForbidden());
        read("/cutovers/" + UUID.randomUUID()).andExpect(status().isForbidden());
        read("/tests/" + UUID.randomUUID()).andExpect(status().isForbidden());
    }

    @Test
    void whatIsNotThereIsNotFound() throws Exception {
        read("/cutovers/" + UUID.randomUUID()).andExpect(status().isNotFound());
        read("/tests/" + UUID.randomUUID()).andExpect(status().isNotFound());
        read("/addresses/203.0.113.7/history?at=2027-03-01T10:15:00Z")
                .andExpect(jsonPath("$.items").isEmpty());
        read("/addresses/nonsense/history").andExpect(status().isBadRequest());
    }
}
