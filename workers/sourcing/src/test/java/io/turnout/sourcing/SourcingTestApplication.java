package io.turnout.sourcing;

import io.turnout.kernel.PostgresForTests;
import io.turnout.sourcing.evaluation.EligibilityDecision;
import java.time.Instant;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.persistence.autoconfigure.EntityScan;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.data.jpa.repository.config.EnableJpaRepositories;
import org.springframework.test.context.DynamicPropertyRegistrar;

/** The module with the cases and inventory it stands on, on a real PostgreSQL, on the morning of 2026-11-21. */
@SpringBootConfiguration
@EnableAutoConfiguration
@ComponentScan({"io.turnout.sourcing", "io.turnout.cases", "io.turnout.inventory"})
@EntityScan("io.turnout")
@EnableJpaRepositories("io.turnout")
class SourcingTestApplication {

    static final Instant NOW = Instant.parse("2026-11-21T08:00:00Z");

    @Bean
    MovableClock clock() {
        return new MovableClock(NOW);
    }

    /** The table's rules as this module's tests need them; production asks the DMN. */
    @Bean
    EligibilityDecision eligibility() {
        return new EligibilityRules();
    }

    @Bean
    DynamicPropertyRegistrar database() {
        String url = PostgresForTests.newDatabase();
        return properties -> {
            properties.add("spring.datasource.url", () -> url);
            properties.add("spring.jpa.hibernate.ddl-auto", () -> "validate");
            properties.add("spring.jpa.open-in-view", () -> "false");
            properties.add("spring.jpa.properties.hibernate.default_batch_fetch_size", () -> "100");
            properties.add("spring.flyway.out-of-order", () -> "true");
        };
    }
}
