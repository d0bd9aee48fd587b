package io.turnout.web.api.http;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletException;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import tools.jackson.databind.json.JsonMapper;

class RateLimitTests {

    private final RateLimitFilter filter =
            new RateLimitFilter(new ProblemWriter(new JsonMapper()), new ApiSettings(10, 1000, 1000));

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void moreThanTheLimitIsRefusedWithATimeToWaitAndOthersAreNotHeldUp() throws Exception {
        for (int i = 0; i < 10; i++) {
            assertThat(callAs("crm").getStatus()).isEqualTo(200);
        }
        MockHttpServletResponse refused = callAs("crm");
        assertThat(refused.getStatus()).isEqualTo(429);
        assertThat(refused.getHeader("Retry-After")).isNotNull();
        assertThat(refused.getContentType()).isEqualTo("application/problem+json");
        assertThat(callAs("monitoring").getStatus()).isEqualTo(200);
    }

    private MockHttpServletResponse callAs(String name) throws ServletException, IOException {
        SecurityContextHolder.getContext()
                .setAuthentication(new TestingAuthenticationToken(name, "", "ROLE_integrator"));
        MockHttpServletResponse response = new MockHttpServletResponse();
        filter.doFilter(new MockHttpServletRequest("GET", "/api/v1/cases"), response, new MockFilterChain());
        return response;
    }
}
