package io.turnout.web.bench;

import static org.awaitility.Awaitility.await;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.worker.JobWorker;
import io.turnout.engine.EmbeddedEngine;
import io.turnout.engine.EngineSettings;
import io.turnout.engine.Job;
import io.turnout.web.installation.Plant;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** What Turnout adds to the engine: the idempotent start, the effect ledger, the exporter. */
class EngineBenchmarks {

    private static final int PAIRS = Integer.getInteger("turnout.bench.rounds", 5);
    private static final int IN_FLIGHT = 20;

    /** Rounds that are not counted: until compilers have done with what all of them run. */
    private static final int WARM_UP = 3;

    /** How long something took: by the clock on the wall and by the processes' CPU. */
    private record Cost(int times, double seconds, double cpuSeconds) {

        double rate() {
            return times / seconds;
        }

        static Cost of(Plant plant, int times, Runnable work) {
            CpuClock cpu = new CpuClock(ProcessHandle.current().pid(), plant.databasePid());
            long began = System.nanoTime();
            work.run();
            return new Cost(times, (System.nanoTime() - began) / 1e9, cpu.seconds());
        }
    }

    @Test
    void startsOfCases() {
        int starts = Scale.of(1_000);
        try (Plant plant = Plant.start();
                EngineModule module = EngineModule.of(plant)) {
            awaitModels(plant);
            deploy(module.client(), "bench-created", BenchModels.created());
            deploy(module.client(), "bench-started", BenchModels.started());
            deploy(module.client(), "bench-heard", BenchModels.heard());
            AtomicInteger duplicates = new AtomicInteger();
            AtomicInteger heard = new AtomicInteger();
            InFlight bare = new InFlight(IN_FLIGHT);
            AtomicInteger claimed = new AtomicInteger();
            try (JobWorker claiming = claimer(module, claimed, duplicates);
                    JobWorker looking =
                            worker(module.client(), "bench-heard.step", (caseId, element, root, key) -> {}, heard)) {
                List<Cost> created = new ArrayList<>();
                List<Cost> messages = new ArrayList<>();
                List<Cost> ours = new ArrayList<>();
                for (int round = -WARM_UP; round < PAIRS; round++) {
                    Cost a = Cost.of(plant, starts, () -> bare.send(starts, () -> create(module)));
                    Cost b = Cost.of(plant, starts, () -> publishAndAwait(module, bare, starts, heard));
                    Cost c = Cost.of(plant, starts, () -> startCases(module, starts, claimed));
                    if (round >= 0) {
                        created.add(a);
                        messages.add(b);
                        ours.add(c);
                    }
                }
                Report report = new Report("B1: idempotent start of cases", plant.jdbc());
                report.line(
                        "%d starts, %d in flight, %d rounds. Bare: create-instance of the same client, until the engine has confirmed it; message: a start message and a first job that does nothing, which is what the engine itself does for an idempotent start; ours: request, outbox, message, until its case is claimed by the running instance."
                                .formatted(starts, IN_FLIGHT, PAIRS));
                table(report, "bare create-instance", created, "idempotent start, running", ours);
                table(report, "bare message and first job", messages, "idempotent start, running", ours);
                report.line(
                        "Rejections for load: bare %d. Duplicates: %d.".formatted(bare.rejections(), duplicates.get()));
                report.end();
            }
        }
    }

    private static CompletionStage<?> create(EngineModule module) {
        return module.client()
                .newCreateInstanceCommand()
                .bpmnProcessId("bench-created")
                .latestVersion()
                .variables(Map.of("caseId", UUID.randomUUID().toString()))
                .send();
    }

    private static void publishAndAwait(EngineModule module, InFlight bare, int starts, AtomicInteger heard) {
        int before = heard.get();
        bare.send(starts, () -> {
            String caseId = UUID.randomUUID().toString();
            return module.client()
                    .newPublishMessageCommand()
                    .messageName("bench-heard")
                    .correlationKey(caseId)
                    .messageId(caseId)
                    .timeToLive(Duration.ofMinutes(10))
                    .variables(Map.of("caseId", caseId))
                    .send();
        });
        awaitDone(heard, before + starts);
    }

    /** Counts here what it claims: a look into the database at each poll would cost what is measured. */
    private static JobWorker claimer(EngineModule module, AtomicInteger claimed, AtomicInteger duplicates) {
        return module.client()
                .newWorker()
                .jobType("bench-started.claim")
                .handler((client, job) -> {
                    UUID caseId = UUID.fromString((String) job.getVariable("caseId"));
                    boolean first = module.claims().claim(caseId, job.getProcessInstanceKey());
                    (first ? claimed : duplicates).incrementAndGet();
                    client.newCompleteCommand(job).send();
                })
                .streamEnabled(true)
                .maxJobsActive(32)
                .timeout(Duration.ofSeconds(30))
                .open();
    }

    private static void startCases(EngineModule module, int starts, AtomicInteger claimed) {
        int before = claimed.get();
        Semaphore room = new Semaphore(IN_FLIGHT);
        try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < starts; i++) {
                room.acquireUninterruptibly();
                callers.submit(() -> {
                    UUID caseId = UUID.randomUUID();
                    module.transactions()
                            .executeWithoutResult(status -> module.starter()
                                    .request(
                                            caseId,
                                            "bench-started",
                                            "bench-start",
                                            Map.of("caseId", caseId.toString())));
                    room.release();
                });
            }
        }
        awaitDone(claimed, before + starts);
    }

    @Test
    void jobsWithTheEffectLedger() {
        int cases = Scale.of(150);
        try (Plant plant = Plant.start();
                EngineModule module = EngineModule.of(plant)) {
            awaitModels(plant);
            deploy(module.client(), "bench-bare", BenchModels.jobs("bench-bare", 10));
            deploy(module.client(), "bench-ledger", BenchModels.jobs("bench-ledger", 10));
            AtomicInteger done = new AtomicInteger();
            try (JobWorker bare =
                            worker(module.client(), "bench-bare.step", (variables, element, process, key) -> {}, done);
                    JobWorker ledger = worker(
                            module.client(),
                            "bench-ledger.step",
                            (caseId, element, instance, key) -> module.ledger()
                                    .once(
                                            new Job(caseId, "bench-ledger", element, 1, 0, key, instance, Map.of()),
                                            String.class,
                                            () -> "done"),
                            done)) {
                List<Cost> peer = new ArrayList<>();
                List<Cost> ours = new ArrayList<>();
                List<Double> peerMillis = new ArrayList<>();
                List<Double> ourMillis = new ArrayList<>();
                for (int pair = -WARM_UP; pair < PAIRS; pair++) {
                    Cost a = Cost.of(plant, cases * 10, () -> run(plant, module, "bench-bare", cases, done));
                    Cost b = Cost.of(plant, cases * 10, () -> run(plant, module, "bench-ledger", cases, done));
                    for (int single = 0; single < 10 && pair >= 0; single++) {
                        peerMillis.add(
                                Cost.of(plant, 10, () -> run(plant, module, "bench-bare", 1, done)).seconds * 100);
                        ourMillis.add(
                                Cost.of(plant, 10, () -> run(plant, module, "bench-ledger", 1, done)).seconds * 100);
                    }
                    if (pair >= 0) {
                        peer.add(a);
                        ours.add(b);
                    }
                }
                Report report = new Report("B2: jobs with the effect ledger", plant.jdbc());
                report.line(
                        "%d cases of 10 jobs at once, %d pairs, streaming workers of one client with 8 threads; then single cases, one at a time."
                                .formatted(cases, PAIRS));
                table(report, "no-op worker, jobs", peer, "with the ledger, jobs", ours);
                report.line("Milliseconds per job of a single case: bare %s, with the ledger %s."
                        .formatted(
                                Sample.of(peerMillis).shown(1),
                                Sample.of(ourMillis).shown(1)));
                report.end();
            }
        }
    }

    @Test
    void engineWithTheExporter() {
        int cases = Scale.of(300);
        try (Plant plant = Plant.start();
                EngineModule module = EngineModule.of(plant)) {
            EngineSettings alone = withoutExporter(plant.engineSettings());
            try (EmbeddedEngine engine = new EmbeddedEngine(alone, () -> Duration.ZERO);
                    CamundaClient other = EngineModule.client(alone)) {
                engine.start();
                engine.awaitReady(Duration.ofMinutes(2));
                awaitModels(plant);
                compareEngines(plant, module.client(), other, cases);
            }
        }
    }

    private static void compareEngines(Plant plant, CamundaClient exporting, CamundaClient alone, int cases) {
        AtomicInteger done = new AtomicInteger();
        List<Cost> peer = new ArrayList<>();
        List<Cost> ours = new ArrayList<>();
        List<Double> lags = new ArrayList<>();
        deploy(exporting, "bench-bare", BenchModels.jobs("bench-bare", 5));
        deploy(alone, "bench-bare", BenchModels.jobs("bench-bare", 5));
        try (JobWorker first = worker(exporting, "bench-bare.step", (c, element, instance, key) -> {}, done);
                JobWorker second = worker(alone, "bench-bare.step", (c, element, instance, key) -> {}, done)) {
            for (int pair = -WARM_UP; pair < PAIRS; pair++) {
                Cost without = Cost.of(plant, cases * 5, () -> run(alone, cases, done));
                long before = exported(plant);
                Cost with = Cost.of(plant, cases * 5, () -> run(exporting, cases, done));
                long ended = System.nanoTime();
                await().atMost(Duration.ofMinutes(2))
                        .pollInterval(Duration.ofMillis(20))
                        .until(() -> exported(plant) == before + cases);
                if (pair >= 0) {
                    peer.add(without);
                    ours.add(with);
                    lags.add((System.nanoTime() - ended) / 1e9);
                }
            }
        }
        Report report = new Report("B12: engine with the exporter", plant.jdbc());
        report.line(
                "%d instances of 5 jobs, %d pairs, two brokers side by side of which one works at a time. PostgreSQL works on the same cores."
                        .formatted(cases, PAIRS));
        table(report, "without any exporter, jobs", peer, "with the exporter, jobs", ours);
        report.line("Seconds after a burst until all of it is in the read model: %s."
                .formatted(Sample.of(lags).shown(2)));
        report.end();
    }

    private static long exported(Plant plant) {
        return plant.jdbc()
                .sql(
                        "select count(*) from engine.process_instance where process_id = 'bench-bare' and state = 'completed'")
                .query(Long.class)
                .single();
    }

    private static EngineSettings withoutExporter(EngineSettings engine) {
        return new EngineSettings(
                engine.home(),
                engine.data().resolveSibling("engine-alone"),
                engine.log().resolveSibling("engine-alone.log"),
                null,
                null,
                new EngineSettings.Ports(
                        Plant.freePort(), Plant.freePort(), Plant.freePort(), Plant.freePort(), Plant.freePort()),
                engine.partitions(),
                false);
    }

    /** What a worker does with a job before it completes it. */
    private interface Work {
        void on(UUID caseId, String element, long instance, long key);
    }

    /** Counts the jobs whose completion the engine has confirmed. */
    private static JobWorker worker(CamundaClient client, String type, Work work, AtomicInteger done) {
        return client.newWorker()
                .jobType(type)
                .handler((jobClient, job) -> {
                    work.on(
                            UUID.fromString((String) job.getVariable("caseId")),
                            job.getElementId(),
                            job.getProcessInstanceKey(),
                            job.getKey());
                    jobClient.newCompleteCommand(job).send().thenAccept(completed -> done.incrementAndGet());
                })
                .streamEnabled(true)
                .maxJobsActive(32)
                .timeout(Duration.ofSeconds(30))
                .open();
    }

    /** The cases are known to the ledger before: their start is not what is measured here. */
    private static void run(Plant plant, EngineModule module, String process, int cases, AtomicInteger done) {
        int before = done.get();
        List<UUID> ids = new ArrayList<>();
        for (int i = 0; i < cases; i++) {
            ids.add(UUID.randomUUID());
        }
        plant.jdbc()
                .sql("insert into engine_port.process_start (case_id, process_id, start_message, variables, claimed_at)"
                        + " select id, 'bench', 'bench', '{}', now() from unnest(:ids::uuid[]) id")
                .param("ids", ids.stream().map(UUID::toString).toArray(String[]::new))
                .update();
        AtomicInteger next = new AtomicInteger();
        new InFlight(IN_FLIGHT)
                .send(
                        cases,
                        () -> create(module.client(), process, ids.get(Math.floorMod(next.getAndIncrement(), cases))));
        awaitDone(done, before + cases * 10);
    }

    private static void run(CamundaClient client, int cases, AtomicInteger done) {
        int before = done.get();
        new InFlight(IN_FLIGHT).send(cases, () -> create(client, "bench-bare", UUID.randomUUID()));
        awaitDone(done, before + cases * 5);
    }

    private static CompletionStage<?> create(CamundaClient client, String process, UUID caseId) {
        return client.newCreateInstanceCommand()
                .bpmnProcessId(process)
                .latestVersion()
                .variables(new HashMap<>(Map.of("caseId", caseId.toString())))
                .send();
    }

    private static void awaitDone(AtomicInteger done, int wanted) {
        await().atMost(Duration.ofMinutes(5))
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(1))
                .until(() -> done.get() >= wanted);
    }

    /** The relay starts nothing before the product's own models are deployed. */
    private static void awaitModels(Plant plant) {
        await().atMost(Duration.ofMinutes(2))
                .until(() -> plant.jdbc()
                                .sql("select count(*) from engine_port.deployment")
                                .query(Long.class)
                                .single()
                        == 1);
    }

    private static void deploy(CamundaClient client, String process, byte[] model) {
        client.newDeployResourceCommand()
                .addResourceBytes(model, process + ".bpmn")
                .send()
                .join();
    }

    private static void table(Report report, String first, List<Cost> peer, String second, List<Cost> ours) {
        List<Double> ratios = new ArrayList<>();
        for (int i = 0; i < peer.size(); i++) {
            ratios.add(ours.get(i).rate() / peer.get(i).rate());
        }
        report.line("");
        report.line("| | per second | CPU seconds of engine, PostgreSQL and client per 1,000 |");
        report.line("|---|---|---|");
        row(report, first, peer);
        row(report, second, ours);
        report.line("");
        report.line("Rate ÷ rate: " + Sample.of(ratios).shown(2));
    }

    private static void row(Report report, String name, List<Cost> costs) {
        report.line("| %s | %s | %s |"
                .formatted(
                        name,
                        Sample.of(costs.stream().map(Cost::rate).toList()).shown(0),
                        Sample.of(costs.stream()
                                        .map(cost -> cost.cpuSeconds * 1000 / cost.times)
                                        .toList())
                                .shown(2)));
    }
}
