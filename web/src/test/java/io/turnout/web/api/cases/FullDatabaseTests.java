package io.turnout.web.api.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.turnout.web.api.ApiTest;
import io.turnout.web.api.TestPortfolio.Place;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** PostgreSQL answers that its disk is full, wherever a request writes; what it refused can be asked for again. */
class FullDatabaseTests extends ApiTest {

    private String full = "";

    @AfterEach
    void thereIsRoomAgain() {
        database.sql("drop trigger if exists full_disk on " + full).update();
    }

    @ParameterizedTest
    @ValueSource(strings = {"cases.case_file", "cases.timeline", "cases.event", "web.idempotency_key"})
    void what_finds_no_room_gets_503_and_is_taken_later_with_the_same_key(String table) throws Exception {
        Place place = portfolio.place();
        String body = SwitchesTests.body(place.site().id(), place.circuit().id(), "");
        int before = cases();
        fill(table);
        send("/switches", body, "no-room-" + table)
                .andExpect(status().isServiceUnavailable())
                .andExpect(header().exists("Retry-After"));
        assertThat(cases()).isEqualTo(before);

        thereIsRoomAgain();
        send("/switches", body, "no-room-" + table).andExpect(status().isAccepted());
        assertThat(cases()).isEqualTo(before + 1);
    }

    private int cases() {
        return database.sql("select count(*) from cases.case_file")
                .query(Integer.class)
                .single();
    }

    private void fill(String table) {
        full = table;
        database.sql("""
                create or replace function public.full_disk() returns trigger language plpgsql as $$
                begin
                  raise exception 'could not extend file: No space left on device' using errcode = 'disk_full';
                end $$;
                create trigger full_disk before insert on %s
                  for each row execute function public.full_disk()""".formatted(table)).update();
    }
}
