package io.turnout.snmp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.support.TransactionOperations;

/** Samples go by whole months once they are older than they are kept; the clock stands on 4 January 2027. */
@SpringBootTest(classes = SnmpTestApplication.class)
class SampleRetentionTests {

    private static final Instant NOW = SnmpTestApplication.START;
    private static final Instant LAST_THAT_GOES = Instant.parse("2025-11-30T23:59:59Z");
    private static final Instant FIRST_THAT_STAYS = Instant.parse("2025-12-01T00:00:00Z");

    @DynamicPropertySource
    static void properties(DynamicPropertyRegistry registry) throws Exception {
        SnmpTestApplication.properties(registry);
    }

    @Autowired
    private SampleRetention retention;

    @Autowired
    private SampleMonths months;

    @Autowired
    private Samples samples;

    @Autowired
    private CircuitMeasurements measurements;

    @Autowired
    private TransactionOperations transactions;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    private final UUID line = UUID.randomUUID();

    @BeforeEach
    void sampled() {
        samples.add(line, Sample.lost(line, LAST_THAT_GOES));
        samples.add(line, Sample.lost(line, FIRST_THAT_STAYS));
        samples.add(line, Sample.lost(line, NOW));
    }

    @Test
    void aMonthThatEndedThirteenMonthsAgoGoesAndTheOneAfterItStays() {
        retention.purge();

        assertThat(kept()).containsExactly(FIRST_THAT_STAYS, NOW);
    }

    @Test
    void everyCopyMayPurge() {
        retention.purge();
        retention.purge();
        months.drop(LocalDate.of(2025, 11, 1));

        assertThat(kept()).containsExactly(FIRST_THAT_STAYS, NOW);
    }

    @Test
    void samplingGoesOnAfterThePurgeEvenIntoAMonthThatWent() {
        retention.purge();
        samples.add(line, Sample.lost(line, NOW.plusSeconds(60)));
        samples.add(line, Sample.lost(line, LAST_THAT_GOES));

        assertThat(kept()).containsExactly(LAST_THAT_GOES, FIRST_THAT_STAYS, NOW, NOW.plusSeconds(60));
    }

    @Test
    void aMonthThatIsBeingReadGoesWithTheNextPurge() {
        transactions.executeWithoutResult(reading -> {
            jdbc.sql("select count(*) from snmp.sample").query(Long.class).single();
            CompletableFuture.runAsync(retention::purge).join();
        });
        assertThat(kept()).containsExactly(LAST_THAT_GOES, FIRST_THAT_STAYS, NOW);

        retention.purge();
        assertThat(kept()).containsExactly(FIRST_THAT_STAYS, NOW);
    }

    @Test
    void theMonthThatIsSampledIntoStaysHoweverShortlySamplesAreKept() {
        new SampleRetention(months, clock, Period.ZERO).purge();

        assertThat(kept()).containsExactly(NOW);
        assertThatThrownBy(() -> new SampleRetention(months, clock, Period.ofMonths(-1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("must not be negative");
    }

    private List<Instant> kept() {
        return measurements.rows(line, Instant.EPOCH, NOW.plusSeconds(3_600)).stream()
                .map(Sample::at)
                .toList();
    }
}
