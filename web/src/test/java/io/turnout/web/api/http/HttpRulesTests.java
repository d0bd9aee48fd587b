package io.turnout.web.api.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.turnout.engine.EngineAway;
import io.turnout.kernel.CurrentActor;
import io.turnout.kernel.PostgresForTests;
import io.turnout.web.tokens.ApiTokens;
import io.turnout.web.tokens.IssuedToken;
import io.turnout.web.tokens.NewToken;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.joda.money.Money;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.WebApplicationContext;

@SpringBootTest
class HttpRulesTests {

    private static final String PATH = "/api/v1/probes";

    @SpringBootApplication
    @ComponentScan({"io.turnout.web.api.http", "io.turnout.web.tokens"})
    @Import(Probes.class)
    static class Application {}

    record Probe(String name, Money price) {}

    @RestController
    @RequestMapping(PATH)
    static class Probes {

        final AtomicInteger effects = new AtomicInteger();
        volatile CountDownLatch entered = new CountDownLatch(0);
        volatile CountDownLatch release = new CountDownLatch(0);
        private final JdbcClient database;

        Probes(JdbcClient database) {
            this.database = database;
            database.sql("create table if not exists probe (name text, by_whom text)")
                    .update();
        }

        @PostMapping
        ResponseEntity<Probe> create(IdempotentRequest request, @RequestBody Probe probe) {
            return request.once(Probe.class, () -> {
                effects.incrementAndGet();
                entered.countDown();
                await();
                database.sql("insert into probe values (:name, :by)")
                        .param("name", probe.name())
                        .param("by", CurrentActor.get().toString())
                        .update();
                if (probe.name().equals("engine-away")) {
                    throw new EngineAway("gone", null);
                }
                return ResponseEntity.accepted()
                        .location(java.net.URI.create(PATH + "/" + probe.name()))
                        .body(probe);
            });
        }

        private void await() {
            try {
                release.await();
            } catch (InterruptedException stopped) {
                throw new IllegalStateException(stopped);
            }
        }

        @PutMapping
        Probe change(IfMatch match, @RequestBody Probe probe) {
            match.check("probe", probe.name(), 7);
            return probe;
        }

        @GetMapping
        String list(@RequestParam(required = false) String colour, @RequestParam(defaultValue = "50") int limit) {
            if ("boom".equals(colour)) {
                throw new IllegalStateException("secret inner words");
            }
            return "[]";
        }
    }

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry registry) {
        String url = PostgresForTests.newDatabase();
        registry.add("spring.datasource.url", () -> url);
        registry.add("spring.flyway.out-of-order", () -> true);
    }

    @Autowired
    WebApplicationContext context;

    @Autowired
    ApiTokens tokens;

    @Autowired
    Probes probes;

    @Autowired
    JdbcClient database;

    private MockMvc mvc;
    private IssuedToken token;

    @BeforeEach
    void signIn() {
        mvc = MockMvcBuilders.webAppContextSetup(context)
                .addFilters(context.getBean(TraceIdFilter.class))
                .apply(springSecurity())
                .build();
        token = issue("read", "write");
        probes.effects.set(0);
        probes.entered = new CountDownLatch(0);
        probes.release = new CountDownLatch(0);
    }

    private IssuedToken issue(String... scopes) {
        return tokens.issue(new NewToken("t-" + UUID.randomUUID(), Set.of("integrator"), Set.of(scopes), null, null));
    }

    private MockHttpServletRequestBuilder signed(MockHttpServletRequestBuilder request) {
        return request.header("Authorization", "Bearer " + token.secret());
    }

    private MockHttpServletRequestBuilder create(String key, String name) {
        return signed(post(PATH))
                .header("Idempotency-Key", key)
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"name\":\"%s\",\"price\":{\"amount\":\"642.86\",\"currency\":\"CNY\"}}".formatted(name));
    }

    @Test
    void aCallWithoutATokenIsRefusedWithAProblemDocument() throws Exception {
        mvc.perform(get(PATH))
                .andExpect(status().isUnauthorized())
                .andExpect(content().contentType("application/problem+json"))
                .andExpect(header().string("WWW-Authenticate", "Bearer"))
                .andExpect(jsonPath("$.status").value(401))
                .andExpect(jsonPath("$.traceId").value(matchesPattern("[0-9a-f]{32}")));
    }

    @Test
    void anUnknownOrRevokedTokenIsRefused() throws Exception {
        mvc.perform(get(PATH).header("Authorization", "Bearer nobody")).andExpect(status().isUnauthorized());
        mvc.perform(signed(get(PATH))).andExpect(status().isOk());
        tokens.revoke(token.token().id());
        mvc.perform(signed(get(PATH))).andExpect(status().isUnauthorized());
    }

    @Test
    void aTokenThatMayOnlyReadIsForbiddenToWrite() throws Exception {
        token = issue("read");
        mvc.perform(create("k", "x"))
                .andExpect(status().isForbidden())
                .andExpect(content().contentType("application/problem+json"));
    }

    @Test
    void onlyTheHashOfASecretIsStored() {
        String row = database.sql("select row_to_json(t)::text from web.api_token t where id = :id")
                .param("id", token.token().id())
                .query(String.class)
                .single();
        assertThat(row).doesNotContain(token.secret());
    }

    @Test
    void unknownPathsMethodsAndMediaTypesAreProblems() throws Exception {
        mvc.perform(signed(get("/api/v1/nowhere")))
                .andExpect(status().isNotFound())
                .andExpect(content().contentType("application/problem+json"))
                .andExpect(jsonPath("$.instance").value("/api/v1/nowhere"));
        mvc.perform(signed(delete(PATH)))
                .andExpect(status().isMethodNotAllowed())
                .andExpect(header().exists("Allow"))
                .andExpect(content().contentType("application/problem+json"));
        mvc.perform(create("k2", "x").contentType("application/xml"))
                .andExpect(status().isUnsupportedMediaType())
                .andExpect(content().contentType("application/problem+json"));
    }

    @Test
    void aFaultOfOursTellsATraceIdAndNothingFromInside() throws Exception {
        mvc.perform(signed(get(PATH).param("colour", "boom"))
                        .header("traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01"))
                .andExpect(status().isInternalServerError())
                .andExpect(jsonPath("$.traceId").value("0af7651916cd43dd8448eb211c80319c"))
                .andExpect(content().string(not(containsString("secret inner words"))))
                .andExpect(content().string(not(containsString("Exception"))));
    }

    @Test
    void malformedJsonAndUnknownFieldsAreRefused() throws Exception {
        mvc.perform(create("k3", "x").content("{\"name\":"))
                .andExpect(status().isBadRequest())
                .andExpect(content().contentType("application/problem+json"));
        mvc.perform(create("k4", "x").content("{\"name\":\"x\",\"colour\":\"red\"}"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[0].pointer").value("/colour"));
        mvc.perform(create("k5", "x").content("{\"name\":\"x\",\"price\":{\"amount\":\"1.005\",\"currency\":\"CNY\"}}"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[0].pointer").value("/price"))
                .andExpect(jsonPath("$.errors[0].detail").value("has more decimals than its currency"));
        assertThat(probes.effects).hasValue(0);
    }

    @Test
    void anUnknownFilterIsRefusedAndTheKnownOnesAreNamed() throws Exception {
        mvc.perform(signed(get(PATH).param("color", "red")))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.detail").value(containsString("colour")));
        mvc.perform(signed(get(PATH).param("limit", "many")))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.errors[0].pointer").value("/limit"));
    }

    @Test
    void aCreatingPostWithoutAKeyIsRefused() throws Exception {
        mvc.perform(signed(post(PATH)).contentType(MediaType.APPLICATION_JSON).content("{}"))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.detail").value(containsString("Idempotency-Key")));
    }

    @Test
    void theSameKeyAndBodyGiveTheFirstAnswerAgain() throws Exception {
        String key = UUID.randomUUID().toString();
        String first = mvc.perform(create(key, "one"))
                .andExpect(status().isAccepted())
                .andExpect(header().doesNotExist("Idempotency-Replayed"))
                .andReturn()
                .getResponse()
                .getContentAsString();
        String again = mvc.perform(create(key, "one"))
                .andExpect(status().isAccepted())
                .andExpect(header().string("Location", PATH + "/one"))
                .andExpect(header().string("Idempotency-Replayed", "true"))
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(again).isEqualTo(first).contains("\"price\":{\"amount\":\"642.86\",\"currency\":\"CNY\"}");
        assertThat(probes.effects).hasValue(1);
    }

    @Test
    void theSameKeyWithAnotherBodyIsRefused() throws Exception {
        mvc.perform(create("other-body", "one")).andExpect(status().isAccepted());
        mvc.perform(create("other-body", "two")).andExpect(status().isUnprocessableContent());
        assertThat(probes.effects).hasValue(1);
    }

    @Test
    void aKeyWhoseFirstRequestIsStillInFlightIsAConflict() throws Exception {
        probes.entered = new CountDownLatch(1);
        probes.release = new CountDownLatch(1);
        try (ExecutorService pool = Executors.newSingleThreadExecutor()) {
            Future<?> first =
                    pool.submit(() -> mvc.perform(create("busy", "one")).andExpect(status().isAccepted()));
            probes.entered.await();
            mvc.perform(create("busy", "one")).andExpect(status().isConflict());
            probes.release.countDown();
            first.get();
        }
        mvc.perform(create("busy", "one")).andExpect(header().string("Idempotency-Replayed", "true"));
        assertThat(probes.effects).hasValue(1);
    }

    @Test
    void aRequestThatFailedLeavesNeitherItsEffectNorItsKey() throws Exception {
        mvc.perform(create("retry", "engine-away"))
                .andExpect(status().isServiceUnavailable())
                .andExpect(header().exists("Retry-After"));
        assertThat(database.sql("select count(*) from probe where name = 'engine-away'")
                        .query(Integer.class)
                        .single())
                .isZero();
        mvc.perform(create("retry", "fine")).andExpect(status().isAccepted());
    }

    @Test
    void theProgramOfTheTokenIsTheActor() throws Exception {
        mvc.perform(create(UUID.randomUUID().toString(), "by-whom")).andExpect(status().isAccepted());
        assertThat(database.sql("select by_whom from probe where name = 'by-whom'")
                        .query(String.class)
                        .single())
                .contains("PROGRAM", token.token().name());
    }

    @Test
    void aChangeNeedsTheVersionThatWasRead() throws Exception {
        MockHttpServletRequestBuilder change =
                signed(put(PATH)).contentType(MediaType.APPLICATION_JSON).content("{\"name\":\"x\"}");
        mvc.perform(change).andExpect(status().isPreconditionRequired());
        mvc.perform(change.header("If-Match", "\"6\"")).andExpect(status().isPreconditionFailed());
        mvc.perform(signed(put(PATH))
                        .header("If-Match", "\"7\"")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"name\":\"x\"}"))
                .andExpect(status().isOk());
    }

    @Test
    void aBodyBeyondTheLimitIsRefusedBeforeItIsParsed() throws Exception {
        mvc.perform(create("big", "x".repeat(2_000_000))).andExpect(status().isContentTooLarge());
    }
}
