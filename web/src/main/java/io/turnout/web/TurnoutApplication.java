package io.turnout.web;

import io.turnout.web.platform.EmbeddedPlatform;
import io.turnout.web.platform.RequiredSettings;
import io.turnout.web.platform.ShutdownLimit;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.persistence.autoconfigure.EntityScan;
import org.springframework.data.jpa.repository.config.EnableJpaRepositories;
import org.springframework.scheduling.annotation.EnableAsync;
import org.springframework.scheduling.annotation.EnableScheduling;

/** The application: REST API, screens, workers and, in the default run, the platform beneath them. */
@SpringBootApplication(scanBasePackages = "io.turnout")
@EntityScan("io.turnout")
@EnableJpaRepositories("io.turnout")
@ConfigurationPropertiesScan("io.turnout")
@EnableAsync
@EnableScheduling
public class TurnoutApplication {

    public static void main(String[] arguments) {
        SpringApplication application = new SpringApplication(TurnoutApplication.class);
        application.addInitializers(new RequiredSettings(), new EmbeddedPlatform());
        application.addListeners(new ShutdownLimit());
        application.run(arguments);
    }
}
