package io.turnout.web.bench;

import io.camunda.client.CamundaClient;
import io.turnout.engine.BusinessClock;
import io.turnout.engine.CaseClaims;
import io.turnout.engine.EffectLedger;
import io.turnout.engine.EngineSettings;
import io.turnout.engine.ProcessStarter;
import io.turnout.web.installation.Plant;
import io.turnout.web.platform.EmbeddedDatabase;
import java.time.Duration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.task.TaskExecutionAutoConfiguration;
import org.springframework.boot.autoconfigure.task.TaskSchedulingAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.scheduling.annotation.EnableAsync;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.transaction.support.TransactionOperations;

/** The product's engine module with its settings of production, and the client that its peers use as well. */
record EngineModule(
        ConfigurableApplicationContext context,
        CamundaClient client,
        ProcessStarter starter,
        CaseClaims claims,
        EffectLedger ledger,
        TransactionOperations transactions)
        implements AutoCloseable {

    /** No configuration by annotation: the application would find it in its tests. */
    @EnableAsync
    @EnableScheduling
    @ComponentScan(
            basePackages = "io.turnout.engine",
            excludeFilters = @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*Test.*"))
    @ImportAutoConfiguration({
        DataSourceAutoConfiguration.class,
        DataSourceTransactionManagerAutoConfiguration.class,
        TransactionAutoConfiguration.class,
        JdbcTemplateAutoConfiguration.class,
        JdbcClientAutoConfiguration.class,
        FlywayAutoConfiguration.class,
        JacksonAutoConfiguration.class,
        TaskExecutionAutoConfiguration.class,
        TaskSchedulingAutoConfiguration.class
    })
    static class Beans {

        @Bean
        BusinessClock clock() {
            return new BusinessClock();
        }
    }

    static EngineModule of(Plant plant) {
        CamundaClient client = client(plant.engineSettings());
        ConfigurableApplicationContext context = new SpringApplicationBuilder(Beans.class)
                .web(WebApplicationType.NONE)
                .initializers(fresh -> fresh.getBeanFactory().registerSingleton("camundaClient", client))
                .run(
                        "--spring.datasource.url=" + plant.jdbcUrl(),
                        "--spring.datasource.username=" + EmbeddedDatabase.USER,
                        "--spring.datasource.password=" + EmbeddedDatabase.PASSWORD);
        return new EngineModule(
                context,
                client,
                context.getBean(ProcessStarter.class),
                context.getBean(CaseClaims.class),
                context.getBean(EffectLedger.class),
                context.getBean(TransactionOperations.class));
    }

    /** With as many threads as the product's settings give it. */
    static CamundaClient client(EngineSettings engine) {
        return CamundaClient.newClientBuilder()
                .grpcAddress(engine.grpcAddress())
                .restAddress(engine.restAddress())
                .preferRestOverGrpc(false)
                .numJobWorkerExecutionThreads(8)
                .defaultRequestTimeout(Duration.ofMinutes(1))
                .build();
    }

    @Override
    public void close() {
        context.close();
        client.close();
    }
}
