package io.turnout.web.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The checked-in contract is what the application says. After a wanted change run this test with
 * {@code -Dturnout.test.write-openapi=true} and commit the file.
 */
class OpenApiTests extends ApiTest {

    private static final Path CHECKED_IN =
            Path.of(System.getProperty("turnout.test.root", ".."), "docs", "openapi.json");

    private final JsonMapper json = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT, SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    private String spoken() throws Exception {
        byte[] document = mvc.perform(get(V1 + "/openapi.json"))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        return json.writeValueAsString(json.treeToValue(json.readTree(document), Object.class)) + "\n";
    }

    @Test
    void theCheckedInContractIsWhatTheApplicationSays() throws Exception {
        String spoken = spoken();
        if (Boolean.getBoolean("turnout.test.write-openapi")) {
            Files.writeString(CHECKED_IN, spoken, StandardCharsets.UTF_8);
        }
        assertThat(spoken).isEqualTo(Files.readString(CHECKED_IN, StandardCharsets.UTF_8));
    }

    @Test
    void theContractIsOpenApi31AndHasTheResources() throws Exception {
        JsonNode document = json.readTree(spoken());
        assertThat(document.path("openapi").asString()).startsWith("3.1");
        assertThat(document.path("paths").propertyNames())
                .containsAll(List.of(
                        "/api/v1/switches",
                        "/api/v1/cases",
                        "/api/v1/cases/{id}/timeline",
                        "/api/v1/cases/{id}/messages/{name}",
                        "/api/v1/tasks/{key}/completion",
                        "/api/v1/incidents/resolutions",
                        "/api/v1/imports/{type}",
                        "/api/v1/contracts/{id}/notice",
                        "/api/v1/events"));
    }

    @Test
    void thePageToTryItIsReachable() throws Exception {
        mvc.perform(get(V1 + "/try-it")).andExpect(status().is3xxRedirection());
        mvc.perform(get(V1 + "/swagger-ui/index.html")).andExpect(status().isOk());
    }
}
