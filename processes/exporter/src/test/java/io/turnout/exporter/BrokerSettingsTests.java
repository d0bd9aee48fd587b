package io.turnout.exporter;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BrokerSettingsTests {

    @TempDir
    Path directory;

    @Test
    void a_wrong_setting_stops_the_broker_with_one_line_that_says_which() {
        BrokerForTests broker = new BrokerForTests(directory, 1).withExporter("TURNOUT", Map.of("JDBCURL", "oops"));
        assertThat(broker.startAndFail())
                .contains("Turnout exporter: the argument jdbcUrl must be given and start with jdbc:postgresql:");
    }
}
