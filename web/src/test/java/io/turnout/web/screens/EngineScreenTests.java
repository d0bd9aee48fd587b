package io.turnout.web.screens;

import static org.assertj.core.api.Assertions.assertThat;

import io.turnout.kernel.Ids;
import io.turnout.kernel.PostgresForTests;
import io.turnout.web.operations.EngineFigures;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.TestExecutionEvent;
import org.springframework.security.test.context.support.WithUserDetails;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@SpringBootTest(classes = ScreensForTests.class)
@AutoConfigureMockMvc
@ActiveProfiles("demo")
class EngineScreenTests {

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry registry) {
        registry.add("spring.datasource.url", PostgresForTests::newDatabase);
    }

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    EngineFigures figures;

    @BeforeEach
    void nothingStarted() {
        jdbc.sql("delete from engine_port.process_start").update();
        jdbc.sql("delete from engine_port.effect").update();
    }

    @Test
    @WithUserDetails(value = "admin", setupBefore = TestExecutionEvent.TEST_EXECUTION)
    void an_administrator_sees_how_the_engine_keeps_up() {
        start(null);

        assertThat(mvc.get().uri("/engine"))
                .hasStatusOk()
                .bodyText()
                .contains("Starts that wait", "The exporter has not written anything yet");
    }

    @Test
    @WithUserDetails(value = "anna", setupBefore = TestExecutionEvent.TEST_EXECUTION)
    void nobody_else_sees_it() {
        assertThat(mvc.get().uri("/engine")).hasStatus(403);
    }

    @Test
    void an_accepted_case_that_the_engine_has_not_begun_waits() {
        start(null);

        assertThat(figures.startsWaiting().count()).isEqualTo(1);
        assertThat(figures.startsWaiting().oldest()).isGreaterThan(Duration.ofMinutes(4));
    }

    @Test
    void an_instance_that_the_read_model_does_not_know_yet_is_the_lag() {
        start(77L);

        assertThat(figures.exporterLag()).isGreaterThan(Duration.ofMinutes(4));
    }

    @Test
    void unsettled_effects_are_counted_by_state() {
        UUID caseId = Ids.next();
        jdbc.sql("insert into engine_port.effect (case_id, element, iteration, state, epoch, job_key)"
                        + " values (?, 'p/e', 1, 'UNKNOWN', 0, 1), (?, 'p/f', 1, 'DONE', 0, 2)")
                .params(caseId, caseId)
                .update();

        assertThat(figures.unsettledEffects()).containsOnlyKeys("UNKNOWN").containsValue(1L);
    }

    private void start(Long rootInstance) {
        jdbc.sql("""
                        insert into engine_port.process_start
                          (case_id, process_id, start_message, variables, requested_at, root_instance, claimed_at)
                        values (:id, 'provider-switch', 'switch-requested', '{}', now() - interval '5 minutes', :root,
                          case when :root::bigint is null then null else now() - interval '5 minutes' end)""").param("id", Ids.next()).param("root", rootInstance).update();
    }
}
