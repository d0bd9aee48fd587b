package io.turnout.web.api;

import io.turnout.web.application.SwitchSettings;
import java.time.Clock;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.persistence.autoconfigure.EntityScan;
import org.springframework.context.annotation.Bean;
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
@EntityScan("io.turnout")
@EnableJpaRepositories("io.turnout")
@EnableConfigurationProperties(SwitchSettings.class)
public class ApiTestApplication {

    @Bean
    FakeEngine engine() {
        return new FakeEngine();
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
