package io.turnout.web.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.turnout.web.installation.Copy;
import io.turnout.web.installation.Fleet;
import io.turnout.web.installation.Plant;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Two copies of the application work while one part after the other is killed or paused; nothing is lost or done twice.
 * In the suite every mishap befalls once; {@code ./mvnw -Pfaults verify} goes on for as long as
 * {@code turnout.faults.duration} says and leaves a report.
 */
class InstallationUnderFaultsTests {

    private static final Duration JOB_TIMEOUT = Duration.ofSeconds(4);
    private static final Duration LONGEST = Duration.parse(System.getProperty("turnout.faults.duration", "PT0S"));
    private static final long SEED = Long.getLong("turnout.faults.seed", System.currentTimeMillis());
    private static final int SITES = 200;

    private final AtomicInteger turn = new AtomicInteger();

    /** A letter that is cut off in the middle is an exception in a thread of the mail server, and no failure here. */
    @BeforeAll
    static void leaveTheMailServerItsExceptions() {
        Awaitility.doNotCatchUncaughtExceptionsByDefault();
    }

    @AfterAll
    static void catchThemAgain() {
        Awaitility.reset();
    }

    @Test
    void everyAcceptedCaseEndsAndNothingHappensTwiceWhateverIsKilled() {
        System.out.println("Faults are drawn with -Dturnout.faults.seed=" + SEED);
        Random random = new Random(SEED);
        try (Plant plant = Plant.start();
                Lines ofA = Lines.to(plant, random);
                Lines ofB = Lines.to(plant, random)) {
            List<Copy> copies = List.of(copy(plant, "a", ofA), copy(plant, "b", ofB));
            Fleet fleet = Fleet.imported(plant.api(copies.getFirst()), SITES);
            FaultReport report = new FaultReport(SEED);
            List<String> findings = new ArrayList<>();
            try (Subscriber subscriber = new Subscriber(() -> anyOf(copies).port(), plant.token());
                    Load load = new Load(plant, () -> anyOf(copies), fleet, Duration.ofSeconds(1))) {
                visit(
                        Mishap.all(plant, copies, List.of(ofA, ofB), JOB_TIMEOUT.plusSeconds(2)),
                        plant,
                        load,
                        report,
                        random);
                load.stopStarting();
                Checker checker = new Checker(plant.jdbc());
                await("every case ends")
                        .atMost(Duration.ofMinutes(4))
                        .pollInterval(Duration.ofSeconds(1))
                        .untilAsserted(() -> assertThat(open(checker)).isEmpty());
                findings.addAll(load.surprises());
                findings.addAll(checker.lostOrInvented(load.accepted()));
                findings.addAll(checker.unsettledEffects());
                findings.addAll(checker.doubledEffects());
                findings.addAll(checker.doubledOrLostMails(plant.mail().getReceivedMessages()));
                findings.addAll(checker.incidents());
                findings.addAll(checker.uninvitedOrInvitedTwice());
                await("the subscriber comes to the end")
                        .atMost(Duration.ofSeconds(30))
                        .untilAsserted(() -> assertThat(checker.missedOrDisordered(subscriber.seen()))
                                .isEmpty());
                report.figure("accepted cases, all ended", load.accepted().size());
                report.figure("effects in the ledger", count(plant, "select count(*) from engine_port.effect"));
                report.figure("mails sent", plant.mail().getReceivedMessages().length);
                report.figure("events seen by the subscriber", subscriber.seen().size());
            }
            report.write(findings);
            assertThat(findings).isEmpty();
        }
    }

    private static Copy copy(Plant plant, String name, Lines lines) {
        Map<String, String> settings = new HashMap<>(lines.settings());
        settings.put("camunda.client.worker.defaults.timeout", JOB_TIMEOUT.toSeconds() + "s");
        return plant.copy(name, settings);
    }

    private static List<String> open(Checker checker) {
        List<String> open = new ArrayList<>(checker.casesStillOpen());
        open.addAll(checker.notExactlyOneEndedInstance());
        return open;
    }

    private void visit(List<Mishap> mishaps, Plant plant, Load load, FaultReport report, Random random) {
        long end = System.nanoTime() + LONGEST.toNanos();
        do {
            List<Mishap> inSomeOrder = new ArrayList<>(mishaps);
            Collections.shuffle(inSomeOrder, random);
            for (Mishap mishap : inSomeOrder) {
                Waiting.real(Duration.ofMillis(500L + random.nextInt(1500)));
                mishap.befall(random);
                report.recovered(mishap.name(), untilWorkResumes(plant, load));
            }
        } while (System.nanoTime() < end);
    }

    /** Until a case that was accepted from now on has been claimed by its process. */
    private static Duration untilWorkResumes(Plant plant, Load load) {
        long began = System.nanoTime();
        List<UUID> before = List.copyOf(load.accepted().values());
        await("work resumes")
                .atMost(Duration.ofMinutes(2))
                .pollInterval(Duration.ofMillis(100))
                .until(() ->
                        load.accepted().values().stream().anyMatch(id -> !before.contains(id) && isClaimed(plant, id)));
        return Duration.ofNanos(System.nanoTime() - began);
    }

    private static boolean isClaimed(Plant plant, UUID caseId) {
        return plant.jdbc()
                .sql(
                        "select exists (select from engine_port.process_start where case_id = ? and claimed_at is not null)")
                .param(caseId)
                .query(Boolean.class)
                .single();
    }

    private static long count(Plant plant, String sql) {
        return plant.jdbc().sql(sql).query(Long.class).single();
    }

    /** Round robin over the copies, as a load balancer without health checks would do. */
    private Copy anyOf(List<Copy> copies) {
        return copies.get(Math.floorMod(turn.getAndIncrement(), copies.size()));
    }
}
