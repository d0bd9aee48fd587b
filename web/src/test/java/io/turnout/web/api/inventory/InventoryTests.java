package io.turnout.web.api.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.hasItem;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.asyncDispatch;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import io.turnout.web.api.ApiTest;
import io.turnout.web.api.TestPortfolio.Place;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MvcResult;

class InventoryTests extends ApiTest {

    @Test
    void aThingIsCreatedReadAndChangedByTheVersionThatWasRead() throws Exception {
        String name = "New " + UUID.randomUUID();
        MvcResult created = send("/customers", "{\"name\":\"%s\"}".formatted(name))
                .andExpect(status().isCreated())
                .andExpect(header().exists("Location"))
                .andExpect(header().exists("ETag"))
                .andReturn();
        String location = created.getResponse().getHeader("Location");
        String tag = created.getResponse().getHeader("ETag");
        assertThat(location).isNotNull();
        String path = location.substring(V1.length());
        read(path)
                .andExpect(header().string("ETag", tag))
                .andExpect(jsonPath("$.name").value(name));
        mvc.perform(signed(put(location))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"name\":\"Other\"}"))
                .andExpect(status().isPreconditionRequired());
        String renamed = "Renamed " + UUID.randomUUID();
        mvc.perform(signed(put(location))
                        .header("If-Match", tag)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"name\":\"%s\"}".formatted(renamed)))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.name").value(renamed));
        mvc.perform(signed(put(location))
                        .header("If-Match", tag)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"name\":\"Third\"}"))
                .andExpect(status().isPreconditionFailed());
    }

    @Test
    void everyFieldThatIsWrongIsNamed() throws Exception {
        send("/sites", "{\"customerId\":\"%s\",\"name\":\"\",\"operatedBy\":\"nobody\"}".formatted(UUID.randomUUID()))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[*].pointer", hasItem("/name")))
                .andExpect(jsonPath("$.errors[*].pointer", hasItem("/operatedBy")));
    }

    @Test
    void aCircuitIsFoundByTheProvidersNumberAndItsStatusReadsInLowerCase() throws Exception {
        Place place = portfolio.place();
        read("/circuits?providerCircuitId=" + place.circuit().providerCircuitId())
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.items[0].status").value("active"))
                .andExpect(jsonPath("$.items[0].role").value("primary"));
        read("/circuits?colour=red").andExpect(status().isBadRequest());
        read("/circuits?status=sleeping").andExpect(status().isBadRequest());
    }

    @Test
    void aCircuitOfAnUnknownSiteIsRefusedByItsField() throws Exception {
        Place place = portfolio.place();
        send("/circuits", """
                        {"siteId":"%s","providerId":"%s","commitRateKbps":1000}""".formatted(UUID.randomUUID(), place.circuit().providerId()))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[0].pointer").value("/siteId"));
    }

    @Test
    void theCsvSiblingHasTheSameRows() throws Exception {
        Place place = portfolio.place();
        MvcResult started = read("/circuits.csv?siteId=" + place.site().id()).andReturn();
        mvc.perform(asyncDispatch(started))
                .andExpect(status().isOk())
                .andExpect(content().contentType("text/csv;charset=UTF-8"))
                .andExpect(result -> assertThat(result.getResponse().getContentAsString())
                        .startsWith("id,siteId,providerId,providerCircuitId,role,status,")
                        .contains(place.circuit().id() + "," + place.site().id())
                        .hasLineCount(2));
    }

    @Test
    void aCustomerSeesWhatIsTheirsOnly() throws Exception {
        Place mine = portfolio.place();
        Place others = portfolio.place();
        signInAs("customer", mine.customerId());
        read("/sites")
                .andExpect(jsonPath(
                        "$.items[*].id", containsInAnyOrder(mine.site().id().toString())));
        read("/sites/" + others.site().id()).andExpect(status().isNotFound());
        read("/circuits/" + others.circuit().id()).andExpect(status().isNotFound());
        read("/circuits/" + mine.circuit().id()).andExpect(status().isOk());
        read("/circuits").andExpect(status().isForbidden());
        read("/circuits?siteId=" + others.site().id()).andExpect(status().isForbidden());
        read("/customers").andExpect(status().isForbidden());
        read("/providers").andExpect(status().isForbidden());
        send("/customers", "{\"name\":\"x\"}").andExpect(status().isForbidden());
    }

    @Test
    void theSameKeyCreatesOneThing() throws Exception {
        String body = "{\"name\":\"Once %s\"}".formatted(UUID.randomUUID());
        String first =
                send("/customers", body, "once").andReturn().getResponse().getContentAsString();
        String again =
                send("/customers", body, "once").andReturn().getResponse().getContentAsString();
        assertThat((String) JsonPath.read(again, "$.id")).isEqualTo(JsonPath.read(first, "$.id"));
    }
}
