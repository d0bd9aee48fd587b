package io.turnout.web.api;

import io.turnout.engine.UnsettledEffects;
import io.turnout.sourcing.evaluation.EligibilityDecision;
import io.turnout.sourcing.evaluation.EligibilityResult;
import io.turnout.web.application.RelayForTests;
import io.turnout.web.application.SwitchSettings;
import java.time.Clock;
import java.util.List;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.persistence.autoconfigure.EntityScan;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.data.jpa.repository.config.EnableJpaRepositories;

/** The API over the real modules and a real PostgreSQL; only the engine is a fake. */
@SpringBootApplication(
        scanBasePackages = {
            "io.turnout.web.api",
            "io.turnout.web.application",
            "io.turnout.web.tokens",
            "io.turnout.web.security",
            "io.turnout.web.forms",
            "io.turnout.cases",
            "io.turnout.inventory",
            "io.turnout.sourcing",
            "io.turnout.cutover",
            "io.turnout.billing",
            "io.turnout.snmp",
            "io.turnout.view"
        })
@TestComponent
@Import({ChoosesProvider.class, EngineRows.class, TestPortfolio.class, RelayForTests.class, UnsettledEffects.class})
@EntityScan("io.turnout")
@EnableJpaRepositories("io.turnout")
@EnableConfigurationProperties(SwitchSettings.class)
public class ApiTestApplication {

    @Bean
    FakeEngine engine() {
        return new FakeEngine();
    }

    /** Every offer may be chosen: the table itself is tested with the models. */
    @Bean
    EligibilityDecision eligibility() {
        return facts -> new EligibilityResult(true, List.of(), List.of());
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
