package io.turnout.traces;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.camunda.client.annotation.JobWorker;
import io.camunda.client.api.response.ActivatedJob;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import io.micrometer.observation.transport.Kind;
import io.micrometer.observation.transport.ReceiverContext;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.turnout.engine.BusinessClock;
import io.turnout.engine.EngineForTests;
import io.turnout.engine.ProcessStarter;
import io.turnout.engine.TransientFault;
import io.turnout.kernel.Ids;
import io.turnout.kernel.PostgresForTests;
import io.turnout.processes.Messages;
import io.turnout.processes.providerswitch.ProviderSwitchJobs;
import io.turnout.processes.providerswitch.ProviderSwitchProcess;
import io.turnout.snmp.Credentials;
import io.turnout.snmp.ManagedDevice;
import io.turnout.snmp.SnmpClient;
import io.turnout.snmp.SnmpSettings;
import io.turnout.snmp.simulated.SimulatedRouter;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.snmp4j.smi.OID;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One trace from a request over outbox, engine and job to a device, all of them real; and what is logged on the way. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.NONE,
        properties = {
            "logging.structured.format.console=ecs",
            "management.opentelemetry.tracing.export.schedule-delay=100ms",
            "turnout.engine.job-backoff=50ms",
            "camunda.client.mode=self-managed",
            "camunda.client.prefer-rest-over-grpc=false",
            "camunda.client.worker.defaults.stream-enabled=true"
        })
@ExtendWith(OutputCaptureExtension.class)
@DirtiesContext
class CaseTraceTests {

    private static final String TRACE = "0af7651916cd43dd8448eb211c80319c";
    private static final String CALLER = "b7ad6b7169203331";
    private static final String JOB = "job " + ProviderSwitchJobs.REGISTER_CASE;

    @SpringBootApplication
    @EnableScheduling
    @ComponentScan(
            basePackages = "io.turnout.engine",
            excludeFilters = @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*Test.*"))
    @ComponentScan(
            basePackages = "io.turnout.jobs",
            useDefaultFilters = false,
            includeFilters =
                    @ComponentScan.Filter(
                            type = FilterType.REGEX,
                            pattern = ".*\\.(ObservedWorkers|JobFailures|JobGate|JobLease)"))
    static class Application {

        @Bean
        Clock clock() {
            return new BusinessClock();
        }

        @Bean
        InMemorySpanExporter exported() {
            return InMemorySpanExporter.create();
        }

        @Bean
        SimulatedRouter router() {
            return SimulatedRouter.v2c("rtr-1", "127.41.0.1:1161", Map.of("wan0", "127.41.1.1:1161"), "public");
        }

        @Bean
        SnmpClient snmpClient(ObservationRegistry observations) {
            return new SnmpClient(
                    SnmpSettings.defaults(), anyId -> Optional.of(Credentials.community("public")), observations);
        }

        @Bean
        Registration registration(SnmpClient client) {
            return new Registration(client);
        }
    }

    /** Works on the first job of a case: fails once, then asks the router. */
    public static class Registration {

        private static final Logger LOG = LoggerFactory.getLogger(Registration.class);
        private static final ManagedDevice DEVICE =
                ManagedDevice.v2c(UUID.randomUUID(), "rtr-1", "127.41.0.1:1161", false, true);
        private static final OID SYS_NAME = new OID("1.3.6.1.2.1.1.5.0");

        private final SnmpClient client;
        private final AtomicInteger tries = new AtomicInteger();

        Registration(SnmpClient client) {
            this.client = client;
        }

        @JobWorker(type = ProviderSwitchJobs.REGISTER_CASE)
        public Map<String, Object> register(ActivatedJob job) {
            if (tries.incrementAndGet() == 1) {
                throw new TransientFault("Busy");
            }
            client.get(DEVICE, List.of(SYS_NAME)).join();
            LOG.info("The router was asked");
            return Map.of("claimed", false);
        }
    }

    @DynamicPropertySource
    static void platform(DynamicPropertyRegistry registry) {
        String database = PostgresForTests.newDatabase();
        registry.add("spring.datasource.url", () -> database);
        registry.add("spring.flyway.out-of-order", () -> true);
        registry.add(
                "camunda.client.grpc-address", () -> EngineForTests.shared().grpcAddress());
        registry.add(
                "camunda.client.rest-address", () -> EngineForTests.shared().restAddress());
    }

    @Autowired
    ProcessStarter starter;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    ObservationRegistry observations;

    @Autowired
    InMemorySpanExporter exported;

    private final UUID caseId = Ids.next();

    @Test
    void theTraceOfARequestReachesItsJobsAndTheirDevicesAndEveryLogLineSaysWhereItBelongs(CapturedOutput output) {
        request()
                .observe(() -> new TransactionTemplate(transactions)
                        .executeWithoutResult(status -> starter.request(
                                caseId, ProviderSwitchProcess.ID, Messages.SWITCH_REQUESTED, variables())));
        await().atMost(Duration.ofMinutes(1)).until(() -> spans(JOB).size() == 2);

        SpanData request = span("request");
        assertThat(request.getTraceId()).isEqualTo(TRACE);
        assertThat(request.getParentSpanId()).isEqualTo(CALLER);
        SpanData start = span("start provider-switch");
        assertIsBelow(request, start);
        SpanData failed = spans(JOB).getFirst();
        assertIsBelow(start, failed);
        assertThat(tag(failed, "outcome")).isEqualTo("failed");
        SpanData completed = spans(JOB).getLast();
        assertIsBelow(start, completed);
        assertThat(tag(completed, "outcome")).isEqualTo("completed");
        SpanData exchange = span("snmp GET");
        assertIsBelow(completed, exchange);
        assertThat(tag(exchange, "device")).isEqualTo("rtr-1");
        assertThat(tag(exchange, "outcome")).isEqualTo("answered");
        assertSaysWhereItBelongs(line(output, "is tried again"), failed);
        assertSaysWhereItBelongs(line(output, "The router was asked"), completed);
    }

    /** What the filter of the web server makes of a request that carries a trace already. */
    private Observation request() {
        ReceiverContext<Map<String, String>> context =
                new ReceiverContext<>((headers, name) -> headers.get(name), Kind.SERVER);
        context.setCarrier(Map.of("traceparent", "00-" + TRACE + "-" + CALLER + "-01"));
        return Observation.createNotStarted("request", () -> context, observations);
    }

    private void assertSaysWhereItBelongs(JsonNode line, SpanData job) {
        assertThat(line.path("caseId").asString()).isEqualTo(caseId.toString());
        assertThat(line.path("jobKey").asString()).isEqualTo(tag(job, "job.key"));
        assertThat(line.path("jobType").asString()).isEqualTo(ProviderSwitchJobs.REGISTER_CASE);
        assertThat(line.path("traceId").asString()).isEqualTo(TRACE);
        assertThat(line.path("spanId").asString()).isEqualTo(job.getSpanId());
    }

    private static JsonNode line(CapturedOutput output, String words) {
        String line = output.getOut()
                .lines()
                .filter(each -> each.contains(words))
                .findFirst()
                .orElseThrow();
        return new JsonMapper().readTree(line);
    }

    private static void assertIsBelow(SpanData parent, SpanData child) {
        assertThat(child.getTraceId()).isEqualTo(parent.getTraceId());
        assertThat(child.getParentSpanId()).isEqualTo(parent.getSpanId());
    }

    private SpanData span(String name) {
        assertThat(spans(name)).as(name).hasSize(1);
        return spans(name).getFirst();
    }

    private List<SpanData> spans(String name) {
        return exported.getFinishedSpanItems().stream()
                .filter(span -> span.getName().equals(name))
                .toList();
    }

    private static String tag(SpanData span, String name) {
        return String.valueOf(span.getAttributes().get(AttributeKey.stringKey(name)));
    }

    private Map<String, Object> variables() {
        Map<String, Object> variables = new HashMap<>(Map.of("caseId", caseId.toString(), "epoch", 0, "iteration", 1));
        Stream.of("taskDue", "testWindow", "assessEvery").forEach(amount -> variables.put(amount, "P30D"));
        return variables;
    }
}
