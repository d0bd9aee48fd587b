package io.turnout.web.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.turnout.view.ReadModelStatus;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Status;

class ReadModelHealthIndicatorTests {

    private final EngineFigures figures = mock();
    private final ReadModelHealthIndicator indicator = new ReadModelHealthIndicator(figures);

    @Test
    void an_exporter_that_keeps_up_is_healthy() {
        readModel(false, null);

        assertThat(indicator.health().getStatus()).isEqualTo(Status.UP);
    }

    @Test
    void an_exporter_that_is_older_than_the_tables_is_named() {
        readModel(true, null);

        assertThat(indicator.health().getStatus()).isEqualTo(Status.DOWN);
        assertThat(indicator.health().getDetails().get("mend"))
                .hasToString("Give every broker the turnout-exporter.jar of this version; it catches up.");
    }

    @Test
    void a_read_model_that_was_emptied_is_named_with_the_time() {
        Instant emptied = Instant.parse("2027-01-15T08:00:00Z");
        readModel(false, emptied);

        assertThat(indicator.health().getStatus()).isEqualTo(Status.DOWN);
        assertThat(indicator.health().getDetails())
                .containsEntry("since", emptied.toString())
                .containsEntry("mend", "See docs/exporter.md, An emptied read model.");
    }

    private void readModel(boolean exporterTooOld, @Nullable Instant emptiedAt) {
        when(figures.readModel()).thenReturn(new ReadModelStatus(true, null, null, 1, exporterTooOld, emptiedAt));
        when(figures.exporterLag()).thenReturn(Duration.ZERO);
    }
}
