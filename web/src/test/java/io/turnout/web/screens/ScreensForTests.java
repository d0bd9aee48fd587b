package io.turnout.web.screens;

import io.turnout.engine.BusinessClock;
import io.turnout.engine.CaseClaims;
import io.turnout.engine.EngineAway;
import io.turnout.engine.InstanceCommands;
import io.turnout.engine.Messages;
import io.turnout.engine.ProcessStarter;
import io.turnout.engine.StartBacklog;
import io.turnout.engine.UnsettledEffects;
import io.turnout.engine.UserTaskCommands;
import io.turnout.sourcing.evaluation.EligibilityDecision;
import io.turnout.sourcing.evaluation.EligibilityResult;
import io.turnout.web.operations.EngineFigures;
import io.turnout.web.tokens.ApiTokens;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.persistence.autoconfigure.EntityScan;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.data.jpa.repository.config.EnableJpaRepositories;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The screens with every module on a real database, and an engine that only remembers who has which task. */
@TestComponent
@SpringBootApplication(
        scanBasePackages = {
            "io.turnout.web.security",
            "io.turnout.web.screens",
            "io.turnout.web.views",
            "io.turnout.web.forms",
            "io.turnout.web.application",
            "io.turnout.cases",
            "io.turnout.view",
            "io.turnout.inventory",
            "io.turnout.sourcing",
            "io.turnout.cutover",
            "io.turnout.billing",
            "io.turnout.snmp"
        })
@Import({UnsettledEffects.class, StartBacklog.class, EngineFigures.class, ApiTokens.class})
@EntityScan("io.turnout")
@EnableJpaRepositories("io.turnout")
@ConfigurationPropertiesScan("io.turnout.web")
class ScreensForTests {

    static final String AWAY = "The engine of this test is away";

    /** How the engine feels. */
    static final class Mood {
        volatile boolean away;
    }

    @Bean
    Mood mood() {
        return new Mood();
    }

    @Bean
    BusinessClock clock() {
        return new BusinessClock();
    }

    @Bean
    EligibilityDecision withinBudget() {
        return facts -> facts.monthlyPrice().compareTo(facts.monthlyLimit()) <= 0
                ? new EligibilityResult(true, List.of(), List.of())
                : new EligibilityResult(
                        false, List.of("It costs more than " + facts.monthlyLimit() + " a month."), List.of());
    }

    @Bean
    ProcessStarter noStart() {
        return (caseId, process, message, variables) -> {};
    }

    @Bean
    Messages everybodyWaits() {
        return new Messages() {
            @Override
            public boolean correlate(String name, UUID caseId, Map<String, Object> variables) {
                return true;
            }

            @Override
            public void publish(
                    String name,
                    UUID caseId,
                    String messageId,
                    java.time.Duration timeToLive,
                    Map<String, Object> variables) {}
        };
    }

    @Bean
    InstanceCommands noInstances() {
        return new InstanceCommands() {
            @Override
            public void cancel(String rootInstanceKey) {}

            @Override
            public void resolveIncident(String incidentKey, @Nullable String jobKey) {}
        };
    }

    @Bean
    CaseClaims noClaims() {
        return new CaseClaims() {
            @Override
            public boolean claim(UUID caseId, long rootInstanceKey) {
                return true;
            }

            @Override
            public Optional<Long> rootInstance(UUID caseId) {
                return Optional.empty();
            }

            @Override
            public long raiseEpoch(UUID caseId) {
                return 1;
            }

            @Override
            public long epoch(UUID caseId) {
                return 0;
            }
        };
    }

    /** Does to the read model at once what engine and exporter do a moment later. */
    @Bean
    UserTaskCommands tasksOfTheReadModel(JdbcClient database, Mood mood) {
        return new UserTaskCommands() {
            @Override
            public void claim(String taskKey, String login) {
                assign(taskKey, login);
            }

            @Override
            public void assign(String taskKey, String login) {
                if (mood.away) {
                    throw new EngineAway(AWAY, null);
                }
                database.sql("update engine.user_task set assignee = ? where key = ?")
                        .params(login, Long.valueOf(taskKey))
                        .update();
            }

            @Override
            public void release(String taskKey) {
                database.sql("update engine.user_task set assignee = null where key = ?")
                        .params(Long.valueOf(taskKey))
                        .update();
            }

            @Override
            public void reschedule(String taskKey, @Nullable Instant due, @Nullable Instant followUp) {}

            @Override
            public void complete(String taskKey, Map<String, Object> variables) {
                database.sql("update engine.user_task set state = 'completed', ended = now() where key = ?")
                        .params(Long.valueOf(taskKey))
                        .update();
            }
        };
    }
}
