package io.turnout.web.tokens;

import java.util.Set;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The token {@code demo-token} (integrator), which exists in the profile demo only; that profile listens on loopback. */
@Component
@Profile("demo")
class DemoToken implements ApplicationRunner {

    private static final String SECRET = "demo-token";

    private final ApiTokens tokens;

    DemoToken(ApiTokens tokens) {
        this.tokens = tokens;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        tokens.ensure(
                new NewToken("demo", Set.of("integrator"), Set.of(ApiTokens.READ, ApiTokens.WRITE), null, null),
                SECRET);
    }
}
