package io.turnout.web.api.http;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.turnout.web.api.ApiTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SessionTests extends ApiTest {

    @Test
    void theStreamOfEventsTakesTheSessionOfTheScreensAndNothingElseDoes() throws Exception {
        mvc.perform(get(V1 + "/events").with(user("anna").roles("manager"))).andExpect(status().isOk());
        mvc.perform(get(V1 + "/cases").with(user("anna").roles("manager"))).andExpect(status().isForbidden());
        mvc.perform(post(V1 + "/switches")
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .with(user("anna").roles("manager")))
                .andExpect(status().isForbidden());
    }

    @Test
    void metricsAreForTokensOfIntegratorsAndAdministrators() throws Exception {
        mvc.perform(get("/actuator/prometheus")).andExpect(status().isUnauthorized());
        signInAs("procurement", null);
        mvc.perform(signed(get("/actuator/prometheus"))).andExpect(status().isForbidden());
    }

    @Test
    void aTokenThatMayNotReadGetsNeitherTheStreamNorTheMetrics() throws Exception {
        signInAs("integrator", null, "write");
        mvc.perform(signed(get(V1 + "/events"))).andExpect(status().isForbidden());
        mvc.perform(signed(get("/actuator/prometheus"))).andExpect(status().isForbidden());
        signInAs("integrator", null, "read");
        mvc.perform(signed(get(V1 + "/events"))).andExpect(status().isOk());
        mvc.perform(signed(get("/actuator/prometheus"))).andExpect(status().isOk());
    }
}
