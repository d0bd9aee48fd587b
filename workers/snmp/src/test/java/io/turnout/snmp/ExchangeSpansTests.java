package io.turnout.snmp;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.common.KeyValue;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationHandler;
import io.micrometer.observation.ObservationRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.snmp4j.smi.OID;

class ExchangeSpansTests {

    private static final OID SYSTEM = new OID("1.3.6.1.2.1.1");

    private final List<Observation.Context> stopped = new CopyOnWriteArrayList<>();
    private final ObservationRegistry observations = ObservationRegistry.create();
    private final Routers routers = new Routers(42);
    private final SnmpClient client = new SnmpClient(Routers.quick(), routers, observations);
    private final Observation job;

    ExchangeSpansTests() {
        observations.observationConfig().observationHandler(new ObservationHandler<>() {
            @Override
            public void onStop(Observation.Context context) {
                stopped.add(context);
            }

            @Override
            public boolean supportsContext(Observation.Context context) {
                return true;
            }
        });
        job = Observation.createNotStarted("job", observations);
    }

    @AfterEach
    void close() {
        client.close();
        routers.close();
    }

    @Test
    void everyAttemptAtASilentDeviceIsASpanBelowTheJobThatAsked() {
        ManagedDevice device = routers.v2c(false);
        routers.of(device).close();

        job.observe(() -> assertThat(client.get(device, List.of(SYSTEM))).failsWithin(Duration.ofMinutes(1)));

        assertThat(exchanges()).hasSize(3).allSatisfy(exchange -> {
            assertThat(exchange.getParentObservation()).isSameAs(job);
            assertThat(tag(exchange.getLowCardinalityKeyValue("operation"))).isEqualTo("GET");
            assertThat(tag(exchange.getLowCardinalityKeyValue("outcome"))).isEqualTo("silent");
            assertThat(tag(exchange.getHighCardinalityKeyValue("device"))).isEqualTo(device.name());
            assertThat(exchange.getError()).isInstanceOf(DeviceFault.Silent.class);
        });
    }

    @Test
    void everyPacketOfAWalkIsASpanBelowTheJobThatAsked() {
        ManagedDevice device = routers.v3();

        job.observe(() -> client.walk(device, Mib.IF_NAME).join());

        assertThat(exchanges())
                .isNotEmpty()
                .allSatisfy(
                        exchange -> assertThat(exchange.getParentObservation()).isSameAs(job));
    }

    @Test
    void pollingHasNoSpan() {
        client.walk(routers.v3(), Mib.IF_NAME).join();

        assertThat(exchanges()).isEmpty();
    }

    private List<Observation.Context> exchanges() {
        return stopped.stream()
                .filter(each -> each.getName().equals("turnout.snmp.exchange"))
                .toList();
    }

    private static String tag(KeyValue value) {
        return Objects.requireNonNull(value).getValue();
    }
}
