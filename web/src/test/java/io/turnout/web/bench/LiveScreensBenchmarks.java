package io.turnout.web.bench;

import static org.awaitility.Awaitility.await;

import io.camunda.client.CamundaClient;
import io.turnout.web.installation.Copy;
import io.turnout.web.installation.Plant;
import io.turnout.web.security.NewAccount;
import io.turnout.web.security.Role;
import io.turnout.web.security.UserAccounts;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;

/** How soon an open page hears of what the engine did, and what 500 of them cost. */
class LiveScreensBenchmarks {

    private static final int PAIRS = Integer.getInteger("turnout.bench.rounds", 5);
    private static final int READERS = Scale.of(500);
    private static final Duration ROUND = Duration.ofSeconds(10);
    private static final Duration EVERY = Duration.ofSeconds(2);
    private static final String PASSWORD = "benchmark";

    @Test
    void pagesThatAreOpen() {
        try (Plant plant = Plant.start();
                CamundaClient client = EngineModule.client(plant.engineSettings())) {
            Copy copy = plant.copy("live", List.of("-Xmx768m"), Map.of());
            new UserAccounts(plant.jdbc(), PasswordEncoderFactories.createDelegatingPasswordEncoder())
                    .add(new NewAccount(
                            "admin",
                            PASSWORD,
                            "Admin",
                            null,
                            Set.of(Role.ADMIN),
                            null,
                            ZoneOffset.UTC,
                            Locale.ENGLISH));
            client.newDeployResourceCommand()
                    .addResourceBytes(BenchModels.created(), "bench-created.bpmn")
                    .send()
                    .join();
            Browser browser = Browser.signedIn(copy.port(), "admin", PASSWORD);
            Report report = new Report("B11: open pages", plant.jdbc());
            visible(report, client, browser);
            cost(report, plant, copy, client, browser);
            report.end();
        }
    }

    /** From the command to create an instance until the stream of the screens names its case: an upper bound. */
    private static void visible(Report report, CamundaClient client, Browser browser) {
        Map<String, Long> sent = new ConcurrentHashMap<>();
        List<Double> millis = new CopyOnWriteArrayList<>();
        AtomicBoolean open = new AtomicBoolean(true);
        int changes = Math.max(20, Scale.of(500));
        Thread reader = Thread.ofVirtual()
                .start(() -> browser.follow("screens/events", open::get, line -> {
                    sent.entrySet().removeIf(change -> {
                        boolean told = line.contains(change.getKey());
                        if (told) {
                            millis.add((System.nanoTime() - change.getValue()) / 1e6);
                        }
                        return told;
                    });
                }));
        pause(Duration.ofSeconds(2));
        for (int i = 0; i < changes; i++) {
            sent.put(change(client), System.nanoTime());
            pause(Duration.ofMillis(25));
        }
        await().atMost(Duration.ofMinutes(1)).until(() -> sent.isEmpty());
        open.set(false);
        reader.interrupt();
        Sample sample = Sample.of(millis);
        report.line(
                "Engine event until it is in the stream of the screens, %d changes: p50 %.0f ms, p95 %.0f ms, p99 %.0f ms, slowest %.0f ms."
                        .formatted(
                                changes, sample.median(), sample.percentile(95), sample.percentile(99), sample.most()));
    }

    /** The same changes, two a second, heard by streams and asked for by polling; CPU of the copy and of PostgreSQL. */
    private static void cost(Report report, Plant plant, Copy copy, CamundaClient client, Browser browser) {
        List<Double> streaming = new ArrayList<>();
        List<Double> polling = new ArrayList<>();
        List<Double> nobody = new ArrayList<>();
        AtomicInteger polls = new AtomicInteger();
        for (int pair = -1; pair < PAIRS; pair++) {
            double a = cpuWhile(plant, copy, client, open -> browser.follow("screens/events", open::get, line -> {}));
            double b = cpuWhile(plant, copy, client, open -> {
                while (open.get() && browser.read("portfolio/tiles")) {
                    polls.incrementAndGet();
                    pause(EVERY);
                }
            });
            double c = cpuWhile(plant, copy, client, open -> {});
            if (pair >= 0) {
                streaming.add(a);
                polling.add(b);
                nobody.add(c);
            }
        }
        List<Double> ratios = new ArrayList<>();
        for (int i = 0; i < streaming.size(); i++) {
            ratios.add(streaming.get(i) / polling.get(i));
        }
        report.line(
                "CPU seconds of copy and PostgreSQL in %d s with %d readers and two changes a second: streams %s, polling every %d s (%d polls in all) %s; ÷ %s. The same changes and no reader: %s."
                        .formatted(
                                ROUND.toSeconds(),
                                READERS,
                                Sample.of(streaming).shown(2),
                                EVERY.toSeconds(),
                                polls.get(),
                                Sample.of(polling).shown(2),
                                Sample.of(ratios).shown(3),
                                Sample.of(nobody).shown(2)));
    }

    /** What one reader does until the page is closed; interrupted then. */
    private interface Reading {
        void until(AtomicBoolean open);
    }

    private static double cpuWhile(Plant plant, Copy copy, CamundaClient client, Reading reading) {
        AtomicBoolean open = new AtomicBoolean(true);
        List<Thread> readers = new ArrayList<>();
        for (int i = 0; i < READERS; i++) {
            readers.add(Thread.ofVirtual().start(() -> reading.until(open)));
        }
        pause(Duration.ofSeconds(5));
        CpuClock cpu = new CpuClock(copy.pid(), plant.databasePid());
        long end = System.nanoTime() + ROUND.toNanos();
        while (System.nanoTime() < end) {
            change(client);
            pause(Duration.ofMillis(500));
        }
        double seconds = cpu.seconds();
        open.set(false);
        readers.forEach(Thread::interrupt);
        return seconds;
    }

    private static String change(CamundaClient client) {
        String caseId = UUID.randomUUID().toString();
        client.newCreateInstanceCommand()
                .bpmnProcessId("bench-created")
                .latestVersion()
                .variables(Map.of("caseId", caseId))
                .send();
        return caseId;
    }

    private static void pause(Duration time) {
        try {
            TimeUnit.MILLISECONDS.sleep(time.toMillis());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
