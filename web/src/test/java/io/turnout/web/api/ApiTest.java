package io.turnout.web.api;

import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import com.jayway.jsonpath.JsonPath;
import io.turnout.kernel.PostgresForTests;
import io.turnout.web.tokens.ApiTokens;
import io.turnout.web.tokens.NewToken;
import jakarta.servlet.Filter;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** Ground of the API's tests: one application, one database, a token and a site with its circuit per test. */
@SpringBootTest(classes = ApiTestApplication.class)
public abstract class ApiTest {

    protected static final String V1 = "/api/v1";
    private static final String DATABASE = PostgresForTests.newDatabase();

    @Autowired
    private WebApplicationContext context;

    @Autowired
    protected ApiTokens tokens;

    @Autowired
    protected FakeEngine engine;

    @Autowired
    protected JdbcClient database;

    @Autowired
    protected TestPortfolio portfolio;

    @Autowired
    protected EngineRows rows;

    protected MockMvc mvc;
    private String secret = "";

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry registry) {
        registry.add("spring.datasource.url", () -> DATABASE);
        registry.add("spring.flyway.out-of-order", () -> true);
        registry.add("spring.jpa.open-in-view", () -> false);
        registry.add("spring.jpa.hibernate.ddl-auto", () -> "validate");
    }

    @BeforeEach
    void start() {
        mvc = MockMvcBuilders.webAppContextSetup(context)
                .addFilters(context.getBean("traceIdFilter", Filter.class))
                .apply(springSecurity())
                .build();
        engine.reset();
        signInAs("integrator", null);
    }

    /** The name of the token is the login in the audit trail. */
    protected String signInAs(String role, @Nullable UUID customer) {
        return signInAs(role, customer, "read", "write");
    }

    protected String signInAs(String role, @Nullable UUID customer, String... scopes) {
        String name = role + "-" + UUID.randomUUID();
        secret = tokens.issue(new NewToken(name, Set.of(role), Set.of(scopes), customer, null))
                .secret();
        return name;
    }

    /** A switch that was just accepted. */
    protected UUID startedCase() throws Exception {
        return startedCase(portfolio.place());
    }

    protected UUID startedCase(TestPortfolio.Place place) throws Exception {
        String answer = send("/switches", """
                        {"siteId":"%s","circuitId":"%s","reason":"Drops every evening","targetDate":"2099-03-01"}""".formatted(
                                place.site().id(), place.circuit().id()))
                .andReturn()
                .getResponse()
                .getContentAsString();
        return UUID.fromString(JsonPath.read(answer, "$.id"));
    }

    /** A post that changes what is there and so needs no key. */
    protected ResultActions act(String path, String body) throws Exception {
        return mvc.perform(
                signed(post(V1 + path)).contentType(MediaType.APPLICATION_JSON).content(body));
    }

    protected <B extends AbstractMockHttpServletRequestBuilder<B>> B signed(B request) {
        return request.header("Authorization", "Bearer " + secret);
    }

    protected ResultActions read(String path, Object... variables) throws Exception {
        return mvc.perform(signed(get(V1 + path, variables)));
    }

    protected ResultActions send(String path, String body) throws Exception {
        return send(path, body, UUID.randomUUID().toString());
    }

    protected ResultActions send(String path, String body, String key) throws Exception {
        return mvc.perform(signed(post(V1 + path))
                .header("Idempotency-Key", key)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body));
    }
}
