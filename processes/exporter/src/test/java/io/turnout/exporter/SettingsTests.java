package io.turnout.exporter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class SettingsTests {

    private final Arguments arguments = new Arguments();

    @Test
    void only_the_address_is_needed() {
        arguments.jdbcUrl = "jdbc:postgresql://db/turnout";
        Settings settings = Settings.from(arguments);
        assertThat(settings.batchSize()).isEqualTo(1_000);
        assertThat(settings.flushAfter()).isEqualTo(Duration.ofMillis(100));
    }

    @Test
    void a_missing_address_is_told_in_one_line() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Settings.from(arguments))
                .withMessage("Turnout exporter: the argument jdbcUrl must be given and start with jdbc:postgresql:,"
                        + " for example jdbc:postgresql://host/turnout.");
    }

    @Test
    void sizes_and_times_out_of_bounds_are_refused() {
        arguments.jdbcUrl = "jdbc:postgresql://db/turnout";
        arguments.batchSize = "0";
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Settings.from(arguments))
                .withMessageContaining("batchSize");
        arguments.batchSize = "5";
        arguments.flushAfter = "100";
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Settings.from(arguments))
                .withMessageContaining("flushAfter");
    }

    @Test
    void the_password_is_never_printed() {
        arguments.jdbcUrl = "jdbc:postgresql://db/turnout";
        arguments.password = "secret";
        assertThat(Settings.from(arguments)).hasToString("batches of 1000 or after PT0.1S");
    }
}
