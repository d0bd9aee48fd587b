package io.turnout.cases;

import io.turnout.kernel.PostgresForTests;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.test.context.DynamicPropertyRegistry;

/** The module alone on a real database, with a clock that tests move. */
@SpringBootApplication
class CasesTestApplication {

    static final String URL = PostgresForTests.newDatabase();

    static void database(DynamicPropertyRegistry registry) {
        registry.add("spring.datasource.url", () -> URL);
        registry.add("spring.jpa.hibernate.ddl-auto", () -> "validate");
        registry.add("spring.jpa.open-in-view", () -> "false");
    }

    @Bean
    MovableClock clock() {
        return new MovableClock();
    }

    /** Stands still until it is moved. */
    static final class MovableClock extends Clock {

        private Instant now = Instant.parse("2026-11-21T10:00:00Z");

        void move(Duration by) {
            now = now.plus(by);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException();
        }
    }
}
