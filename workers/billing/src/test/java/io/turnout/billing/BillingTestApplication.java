package io.turnout.billing;

import io.turnout.kernel.PostgresForTests;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.test.context.DynamicPropertyRegistry;

/** The module alone on a real database. */
@SpringBootApplication
class BillingTestApplication {

    static final String URL = PostgresForTests.newDatabase();

    static void database(DynamicPropertyRegistry registry) {
        registry.add("spring.datasource.url", () -> URL);
    }

    @Bean
    Clock clock() {
        return Clock.fixed(Instant.parse("2027-04-02T08:00:00Z"), ZoneOffset.UTC);
    }
}
