package io.turnout.web.tokens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.security.authentication.AuthenticationServiceException;

/** Where no OpenID provider is named, or where it is away. */
class IssuerTokensTests {

    private static final String JWT = "eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiJhIn0.c2ln";

    @Test
    void noJwtIsTakenUnlessAnIssuerIsNamed() {
        assertThat(tokens(null).mayHaveIssued(JWT)).isFalse();
        assertThat(tokens("").mayHaveIssued(JWT)).isFalse();
        assertThat(tokens("https://id.example").mayHaveIssued(JWT)).isTrue();
        assertThat(tokens("https://id.example").mayHaveIssued("tno_our-own")).isFalse();
    }

    @Test
    void anIssuerThatIsAwayIsNoFaultOfTheToken() throws IOException {
        int nobody;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            nobody = free.getLocalPort();
        }
        IssuerTokens tokens = tokens("http://127.0.0.1:" + nobody);
        assertThatExceptionOfType(AuthenticationServiceException.class).isThrownBy(() -> tokens.authenticate(JWT));
    }

    private static IssuerTokens tokens(@Nullable String issuer) {
        return new IssuerTokens(new IssuerSettings(issuer, "turnout", "roles", "customer_id"));
    }
}
