package io.turnout.web.api.http;

import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import io.turnout.kernel.PostgresForTests;
import io.turnout.web.api.ApiTest;
import io.turnout.web.api.TestPortfolio.Place;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.ResultActions;

/** JWTs of an OpenID provider, whose discovery document and keys are fetched over HTTP. */
@ContextConfiguration(initializers = IssuedTokensTests.OwnDatabase.class)
@DirtiesContext
class IssuedTokensTests extends ApiTest {

    private static final RSAKey KEY = newKey();
    private static final HttpServer PROVIDER = provider();
    private static final String ISSUER =
            "http://127.0.0.1:" + PROVIDER.getAddress().getPort();

    /** Another application than the one the API's other tests share, so it has another database. */
    static final class OwnDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            TestPropertyValues.of(Map.of("spring.datasource.url", PostgresForTests.newDatabase()))
                    .applyTo(context);
        }
    }

    @DynamicPropertySource
    static void issuer(DynamicPropertyRegistry registry) {
        registry.add("turnout.oidc.issuer", () -> ISSUER);
        registry.add("turnout.oidc.roles-claim", () -> "realm_access.roles");
    }

    @AfterAll
    static void stop() {
        PROVIDER.stop(0);
    }

    @Test
    void aTokenOfTheIssuerMayWhatItsRolesAndScopesSay() throws Exception {
        String reads = signedWith(
                KEY, claims("integrator").claim("scope", "openid turnout.read").build());
        with(reads, "/cases").andExpect(status().isOk());
        mvc.perform(post(V1 + "/switches")
                        .header("Authorization", "Bearer " + reads)
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{}"))
                .andExpect(status().isForbidden());
        with(reads, "/tokens").andExpect(status().isForbidden());
        with(signedWith(KEY, claims("integrator").build()), "/cases").andExpect(status().isForbidden());
    }

    @Test
    void anAdministratorsTokenWithoutScopesReadsAndIssuesNoTokens() throws Exception {
        with(signedWith(KEY, claims("admin").build()), "/tokens").andExpect(status().isForbidden());
        String reads =
                signedWith(KEY, claims("admin").claim("scope", "turnout.read").build());
        with(reads, "/tokens").andExpect(status().isOk());
        mvc.perform(post(V1 + "/tokens")
                        .header("Authorization", "Bearer " + reads)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"name\":\"mine\",\"roles\":[\"admin\"],\"scopes\":[\"read\",\"write\"]}"))
                .andExpect(status().isForbidden());
    }

    @Test
    void aCustomersTokenShowsThatCustomerAlone() throws Exception {
        Place mine = portfolio.place();
        UUID own = startedCase(mine);
        UUID foreign = startedCase();
        String token = signedWith(
                KEY,
                claims("customer")
                        .claim("scope", "turnout.read")
                        .claim("customer_id", mine.customerId().toString())
                        .build());
        with(token, "/cases/" + own).andExpect(status().isOk());
        with(token, "/cases/" + foreign).andExpect(status().isNotFound());
        with(signedWith(KEY, claims("customer").claim("scope", "turnout.read").build()), "/cases")
                .andExpect(status().isUnauthorized())
                .andExpect(jsonPath("$.detail", containsString("customer_id")));
    }

    @Test
    void whatIsNotMeantForUsOrNotTrueIsRefusedWithTheReason() throws Exception {
        Instant past = Instant.now().minusSeconds(3600);
        refused(signedWith(newKey(), read().build()), "JWT is not valid here");
        refused(signedWith(KEY, read().audience("another").build()), "aud");
        refused(signedWith(KEY, read().issuer("https://elsewhere.example").build()), "iss");
        refused(
                signedWith(
                        KEY,
                        read().issueTime(Date.from(past.minusSeconds(60)))
                                .expirationTime(Date.from(past))
                                .build()),
                "expired");
        refused(signedWith(KEY, read().subject(null).build()), "subject");
        refused(
                signedWith(
                        KEY,
                        read().claim("realm_access", Map.of("roles", List.of("root")))
                                .build()),
                "realm_access.roles");
        refused("eyJhbGciOiJub25lIn0.eyJzdWIiOiJhZG1pbiJ9.", "JWT is not valid here");
    }

    private void refused(String token, String reason) throws Exception {
        with(token, "/cases")
                .andExpect(status().isUnauthorized())
                .andExpect(header().string("WWW-Authenticate", "Bearer"))
                .andExpect(jsonPath("$.detail", containsString(reason)));
    }

    private ResultActions with(String token, String path) throws Exception {
        return mvc.perform(get(V1 + path).header("Authorization", "Bearer " + token));
    }

    private static JWTClaimsSet.Builder read() {
        return claims("integrator").claim("scope", "turnout.read");
    }

    private static JWTClaimsSet.Builder claims(String role) {
        Instant now = Instant.now();
        return new JWTClaimsSet.Builder()
                .issuer(ISSUER)
                .subject("provisioning-robot")
                .audience(List.of("turnout", "account"))
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(300)))
                .claim("realm_access", Map.of("roles", List.of(role, "offline_access")));
    }

    private static String signedWith(RSAKey key, JWTClaimsSet claims) throws JOSEException {
        SignedJWT jwt = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(KEY.getKeyID()).build(), claims);
        jwt.sign(new RSASSASigner(key));
        return jwt.serialize();
    }

    private static RSAKey newKey() {
        try {
            return new RSAKeyGenerator(2048).keyID("k1").generate();
        } catch (JOSEException noRsa) {
            throw new IllegalStateException(noRsa);
        }
    }

    private static HttpServer provider() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            String issuer = "http://127.0.0.1:" + server.getAddress().getPort();
            answer(server, "/.well-known/openid-configuration", """
                    {"issuer":"%1$s","jwks_uri":"%1$s/keys","subject_types_supported":["public"],
                     "authorization_endpoint":"%1$s/auth","token_endpoint":"%1$s/token",
                     "response_types_supported":["code"],"id_token_signing_alg_values_supported":["RS256"]}""".formatted(issuer));
            answer(server, "/keys", new JWKSet(KEY.toPublicJWK()).toString());
            server.start();
            return server;
        } catch (IOException noPort) {
            throw new UncheckedIOException(noPort);
        }
    }

    private static void answer(HttpServer server, String path, String json) {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        server.createContext(path, exchange -> {
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
    }
}
