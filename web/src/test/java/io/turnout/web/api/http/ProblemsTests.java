package io.turnout.web.api.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DataIntegrityViolationException;

class ProblemsTests {

    @Test
    void whatTheDatabaseCannotHoldIsTheCallersFaultAndWhatItRefusesIsAClash() {
        assertThat(status("22003")).isEqualTo(422);
        assertThat(status("22021")).isEqualTo(422);
        assertThat(status("23505")).isEqualTo(409);
    }

    @Test
    void aTextThatIsTooLongForItsIndexDoesNotMeanThatTheDatabaseIsAway() {
        SQLException tooLong = new SQLException("index row size 6000 exceeds btree maximum", "54000");
        assertThat(Problems.of(new DataAccessResourceFailureException("", tooLong))
                        .status())
                .isEqualTo(422);
        SQLException full = new SQLException("disk full", "53100");
        assertThat(Problems.of(new DataAccessResourceFailureException("", full)).status())
                .isEqualTo(503);
    }

    private static int status(String sqlState) {
        return Problems.of(new DataIntegrityViolationException("", new SQLException("", sqlState)))
                .status();
    }
}
