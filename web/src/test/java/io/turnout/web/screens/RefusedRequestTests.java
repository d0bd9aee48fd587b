package io.turnout.web.screens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import io.turnout.kernel.Cursor;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Requests that no page of ours would send, and actions that the engine cannot hear. */
class RefusedRequestTests extends ScreensTest {

    private static final long KEY = 4711;

    @Autowired
    JdbcClient database;

    @Autowired
    ScreensForTests.Mood engine;

    @Test
    void the_character_that_no_text_has_is_a_bad_request() {
        assertThat(as("admin", "/portfolio?q={q}", "a\0b")).hasStatus(400);
        assertThat(as("admin", "/inbox?q={q}", "\0")).hasStatus(400);
        assertThat(posted("/tasks/bulk", "action", "claim\0")).hasStatus(400);
    }

    @Test
    void a_place_in_a_list_that_the_database_cannot_hold_is_a_bad_request() {
        String beyondAllTime =
                Cursor.of("DUE", "+1000000000-12-31T23:59:59Z", 7).encode();
        assertThat(as("admin", "/inbox?list=all&cursor=" + beyondAllTime)).hasStatus(400);
    }

    @Test
    void a_file_with_a_filter_that_there_is_not_is_refused_and_not_begun() {
        for (String wrong : new String[] {"phase=nowhere", "health=fine", "sort=size"}) {
            MvcTestResult answer = as("admin", "/portfolio.csv?" + wrong);
            assertThat(answer).hasStatus(400).bodyText().doesNotContain(PortfolioCsv.HEADER);
        }
    }

    @Test
    void a_number_with_a_huge_exponent_is_told_at_its_field() {
        assertThat(posted("/switches", "budget", "1e100000000", "currency", "CNY"))
                .hasStatus(422)
                .bodyText()
                .contains("must be a number");
    }

    @Test
    void tasks_that_an_engine_which_is_away_cannot_be_told_of_are_named_one_by_one() {
        database.sql("""
                        insert into engine.user_task (key, element_id, element_instance_key, process_instance_key,
                            process_id, definition_key, root_key, candidate_groups, candidate_users,
                            priority, headers, state, created)
                        values (:key, 'Task_DecideOnFailedTest', :key, 1, 'provider-switch', 1, 1, '{}', '{}',
                            50, '{}', 'open', now()) on conflict do nothing""").param("key", KEY).update();
        engine.away = true;
        MvcTestResult answer = posted("/tasks/bulk", "action", "claim", "key", Long.toString(KEY));
        engine.away = false;
        assertThat(answer).hasStatus3xxRedirection();
        assertThat(answer.getMvcResult().getFlashMap().get("refusal"))
                .asString()
                .contains(ScreensForTests.AWAY);
    }

    private MvcTestResult posted(String path, String... parameters) {
        var request = mvc.post()
                .uri(path)
                .with(user(people.loadUserByUsername("admin")))
                .with(csrf());
        for (int i = 0; i < parameters.length; i += 2) {
            request = request.param(parameters[i], parameters[i + 1]);
        }
        return request.exchange();
    }
}
