package io.turnout.web.platform;

import io.turnout.engine.BusinessClock;
import io.turnout.engine.ClockControl;
import java.net.URI;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The clock that every module asks. Production's is the real one; where it may be moved, its offset survives restarts. */
@Configuration(proxyBeanMethods = false)
class ClockConfiguration {

    @Bean
    BusinessClock clock() {
        return new BusinessClock();
    }

    @Bean(initMethod = "restore")
    @ConditionalOnProperty("turnout.clock.movable")
    ClockControl clockControl(
            @Value("${turnout.engine.management-address}") URI management, JdbcClient jdbc, BusinessClock clock) {
        return new ClockControl(management, jdbc, clock);
    }
}
