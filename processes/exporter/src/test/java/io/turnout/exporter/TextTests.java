package io.turnout.exporter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TextTests {

    @Test
    void both_forms_of_dates_are_read() {
        assertThat(EngineTime.parse("2027-03-31T10:00:00Z[Etc/UTC]")).isEqualTo(Instant.parse("2027-03-31T10:00:00Z"));
        assertThat(EngineTime.parse("2027-03-31T10:00:00Z")).isEqualTo(Instant.parse("2027-03-31T10:00:00Z"));
        assertThat(EngineTime.parse("2027-03-31T10:00:00+02:00")).isEqualTo(Instant.parse("2027-03-31T08:00:00Z"));
    }

    @Test
    void what_is_no_date_is_none_and_stops_nothing() {
        assertThat(EngineTime.parse("tomorrow")).isNull();
        assertThat(EngineTime.parse("")).isNull();
        assertThat(EngineTime.of(Long.MAX_VALUE)).isEqualTo(Instant.parse("9999-12-31T00:00:00Z"));
    }

    @Test
    void characters_that_json_or_postgresql_refuse_are_escaped_or_left_out() {
        assertThat(JsonText.object(Map.of("a\"b", "1\\2\n\u0000\u0001ż")))
                .isEqualTo("{\"a\\\"b\":\"1\\\\2\\n\\u0001ż\"}");
    }
}
