package io.turnout.cutover;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.persistence.autoconfigure.EntityScan;
import org.springframework.context.annotation.Bean;
import org.springframework.context.event.EventListener;
import org.springframework.data.jpa.repository.config.EnableJpaRepositories;

/** The module with the inventory on a real PostgreSQL, on the morning of Monday 2027-02-01. */
@SpringBootApplication(scanBasePackages = {"io.turnout.cutover", "io.turnout.inventory"})
@EntityScan({"io.turnout.cutover", "io.turnout.inventory"})
@EnableJpaRepositories({"io.turnout.cutover", "io.turnout.inventory"})
class CutoverTestApplication {

    static final Instant NOW = Instant.parse("2027-02-01T08:00:00Z");

    /** What the clock shows; a test that moves it puts it back. */
    volatile Instant now = NOW;

    final List<CutoverStepChanged> published = new ArrayList<>();

    @Bean
    Clock clock() {
        return new Clock() {
            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return Clock.fixed(now, zone);
            }

            @Override
            public Instant instant() {
                return now;
            }
        };
    }

    @EventListener
    void keep(CutoverStepChanged event) {
        published.add(event);
    }
}
