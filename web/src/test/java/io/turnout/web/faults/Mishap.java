package io.turnout.web.faults;

import io.turnout.web.installation.Copy;
import io.turnout.web.installation.Plant;
import java.time.Duration;
import java.util.List;
import java.util.Random;

/** Something that befalls an installation and passes; when it is over everything runs again. */
interface Mishap {

    /** As the report names it. */
    String name();

    /** Does it, waits as long as it lasts, and brings the part back. */
    void befall(Random random);

    /**
     * Everything that can be done to an installation of two copies.
     *
     * @param lines of the copies, in their order
     * @param pastJobTimeout longer than a worker may keep a job
     */
    static List<Mishap> all(Plant plant, List<Copy> copies, List<Lines> lines, Duration pastJobTimeout) {
        return List.of(
                of("F1 copy of the application killed", random -> {
                    Copy victim = copies.get(random.nextInt(copies.size()));
                    victim.kill();
                    victim.start().awaitReady();
                }),
                of("F2 and F18 copy paused past the job timeout", random -> {
                    Copy victim = copies.get(random.nextInt(copies.size()));
                    victim.pause();
                    Waiting.real(pastJobTimeout);
                    victim.resume();
                }),
                of("F3 engine killed", random -> {
                    plant.killEngine();
                    plant.awaitEngine();
                }),
                of("F5 PostgreSQL killed", random -> {
                    plant.killDatabase();
                    plant.awaitDatabase();
                }),
                of("F15 engine stands still", random -> {
                    plant.pauseEngine();
                    Waiting.real(Duration.ofSeconds(5));
                    plant.resumeEngine();
                }),
                of("slow database, of one copy", random -> {
                    TcpRelay line = lines.get(random.nextInt(lines.size())).database();
                    line.delay(Duration.ofMillis(100));
                    Waiting.real(Duration.ofSeconds(3));
                    line.delay(Duration.ZERO);
                }),
                of("engine's answers held back past the job timeout, of one copy", random -> {
                    TcpRelay line = lines.get(random.nextInt(lines.size())).engine();
                    line.holdAnswers();
                    Waiting.real(pastJobTimeout);
                    line.releaseAnswers();
                }),
                of("slow line to the mail server cut, of one copy", random -> {
                    TcpRelay line = lines.get(random.nextInt(lines.size())).mail();
                    line.delay(Duration.ofMillis(200));
                    Waiting.real(Duration.ofSeconds(4));
                    line.cut();
                    line.delay(Duration.ZERO);
                }),
                of("lines to engine and PostgreSQL cut, of all copies", random -> lines.forEach(Lines::cut)),
                of("both copies killed, and engine", random -> {
                    copies.forEach(Copy::kill);
                    plant.killEngine();
                    copies.forEach(Copy::start);
                    copies.forEach(Copy::awaitReady);
                    plant.awaitEngine();
                }));
    }

    private static Mishap of(String name, java.util.function.Consumer<Random> deed) {
        return new Mishap() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public void befall(Random random) {
                deed.accept(random);
            }
        };
    }
}
