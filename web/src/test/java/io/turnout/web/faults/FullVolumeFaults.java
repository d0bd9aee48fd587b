package io.turnout.web.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.turnout.web.installation.Copy;
import io.turnout.web.installation.Fleet;
import io.turnout.web.installation.Plant;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.springframework.dao.DataAccessException;

/**
 * The volume of PostgreSQL and the engine has not a byte left (F15). It needs one of its own to fill, of 5 GiB or more:
 * {@code -Dturnout.faults.volume=} says where it is mounted.
 */
@EnabledIfSystemProperty(named = FullVolumeFaults.VOLUME, matches = ".+")
class FullVolumeFaults {

    static final String VOLUME = "turnout.faults.volume";

    private static final Duration FULL = Duration.ofSeconds(30);
    private static final Duration LONG = Duration.ofMinutes(2);

    @Test
    void nothingAcceptedIsLostAndAllGoesOnOnceThereIsRoomAgain() throws Exception {
        Path volume = Path.of(System.getProperty(VOLUME));
        try (Plant plant = Plant.startIn(Files.createTempDirectory(volume, "turnout-installation"))) {
            Copy copy = plant.copy("a", Map.of());
            Fleet fleet = Fleet.imported(plant.api(copy), 100);
            List<String> findings = new ArrayList<>();
            try (Subscriber subscriber = new Subscriber(copy::port, plant.token());
                    Load load = new Load(plant, () -> copy, fleet, Duration.ofSeconds(1))) {
                await("the load runs").atMost(LONG).until(() -> load.accepted().size() > 5);

                Path filler = volume.resolve("filler");
                fill(volume, filler);
                askForMoreRoom(plant);
                int before = load.unanswered().size();
                Waiting.real(FULL);
                assertThat(copy.isAlive()).isTrue();
                List<String> meanwhile = load.unanswered().stream().skip(before).toList();
                assertThat(meanwhile).anyMatch(answer -> answer.contains("503"));
                int accepted = load.accepted().size();
                Files.delete(filler);

                long roomAgain = System.nanoTime();
                await("cases are accepted again")
                        .atMost(LONG)
                        .until(() -> load.accepted().size() > accepted + 5);
                System.out.printf(
                        "%d calls were refused on a full volume; cases were accepted again %d ms after there was room%n",
                        meanwhile.size(), TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - roomAgain));
                load.stopStarting();
                Checker checker = new Checker(plant.jdbc());
                await("every case ends").atMost(Duration.ofMinutes(4)).untilAsserted(() -> {
                    assertThat(checker.casesStillOpen()).isEmpty();
                    assertThat(checker.notExactlyOneEndedInstance()).isEmpty();
                });
                findings.addAll(load.surprises());
                findings.addAll(checker.lostOrInvented(load.accepted()));
                findings.addAll(checker.unsettledEffects());
                findings.addAll(checker.doubledEffects());
                findings.addAll(checker.doubledOrLostMails(plant.mail().getReceivedMessages()));
                findings.addAll(checker.uninvitedOrInvitedTwice());
                findings.addAll(checker.incidents());
                await("the subscriber comes to the end")
                        .atMost(LONG)
                        .untilAsserted(() -> assertThat(checker.missedOrDisordered(subscriber.seen()))
                                .isEmpty());
            }
            assertThat(findings).isEmpty();
        }
    }

    /** PostgreSQL has room for its next 16 MiB of log: it comes to the end of them at once. */
    private static void askForMoreRoom(Plant plant) {
        try {
            for (int segment = 0; segment < 10; segment++) {
                plant.jdbc()
                        .sql("select pg_logical_emit_message(true, 'fill', repeat('x', 1000)), pg_switch_wal()")
                        .query()
                        .listOfRows();
            }
        } catch (DataAccessException noRoom) {
            System.out.println("PostgreSQL says: " + noRoom.getMessage());
        }
    }

    /** Takes what is left, and what others give back while it does. */
    private static void fill(Path volume, Path filler) throws IOException, InterruptedException {
        int exit;
        do {
            long size = Files.exists(filler) ? Files.size(filler) : 0;
            long free = Files.getFileStore(volume).getUnallocatedSpace();
            if (free == 0) {
                return;
            }
            exit = new ProcessBuilder("fallocate", "--length", Long.toString(size + free), filler.toString())
                    .inheritIO()
                    .start()
                    .waitFor();
        } while (exit == 0);
    }
}
