package io.turnout.engine;

import io.camunda.client.CamundaClient;
import java.time.Clock;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.scheduling.annotation.EnableScheduling;

/** The engine module alone, against the real engine of the tests. */
@SpringBootApplication
@EnableScheduling
class EngineTestApplication {

    @Bean
    CamundaClient camundaClient() {
        return EngineForTests.client(EngineForTests.shared());
    }

    @Bean
    Clock clock() {
        return new BusinessClock();
    }
}
