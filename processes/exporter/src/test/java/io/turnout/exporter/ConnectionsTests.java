package io.turnout.exporter;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;

class ConnectionsTests {

    private final ReadModelForTests database = new ReadModelForTests();
    private final Arguments arguments = new Arguments();

    @Test
    void waits_while_there_are_no_tables() {
        assertThatExceptionOfType(ReadModelAway.class)
                .isThrownBy(() -> connections().open())
                .withMessage("The read model has no tables yet: start Turnout once, it creates them.");
    }

    @Test
    void refuses_a_schema_that_is_newer_than_it_knows() {
        database.migrate();
        database.run("update engine.schema_version set version = 2");
        assertThatExceptionOfType(ReadModelAway.class)
                .isThrownBy(() -> connections().open())
                .withMessage("The read model has schema version 2, this exporter writes version 1:"
                        + " give the broker the newer turnout-exporter.jar.");
    }

    private Connections connections() {
        arguments.jdbcUrl = database.url();
        return new Connections(Settings.from(arguments));
    }
}
