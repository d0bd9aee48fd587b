package io.turnout.inventory;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.Instant;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Bean;

/** The module alone on a real PostgreSQL, from the morning of 2026-11-21 on. */
@SpringBootApplication
class InventoryTestApplication {

    static final Instant NOW = Instant.parse("2026-11-21T08:00:00Z");

    @Bean
    HandSetClock clock() {
        return new HandSetClock(NOW);
    }

    /** Marks a test of the whole module. */
    @Target(ElementType.TYPE)
    @Retention(RetentionPolicy.RUNTIME)
    @SpringBootTest(
            classes = InventoryTestApplication.class,
            properties = {"spring.jpa.hibernate.ddl-auto=validate", "spring.jpa.open-in-view=false"})
    @interface InventoryTest {}
}
