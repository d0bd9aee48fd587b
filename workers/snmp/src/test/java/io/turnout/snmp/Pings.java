package io.turnout.snmp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A running row of pings, ten a second. */
public final class Pings {

    private static final Pattern COUNTS = Pattern.compile("(\\d+) packets transmitted, (\\d+) received");

    private final Process ping;

    Pings(Process ping) {
        this.ping = ping;
    }

    /** How many were sent and answered. */
    public record Counts(int sent, int received) {

        public int lost() {
            return sent - received;
        }
    }

    /** Ends the row now. */
    public Counts stop() throws IOException, InterruptedException {
        // Only an interrupt makes ping tell its counts.
        RouterInNamespace.run("kill -INT " + ping.pid());
        return counts();
    }

    /** What came back, once a row of limited length has ended by itself. */
    public Counts counts() throws IOException {
        String output = new String(ping.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        Matcher counts = COUNTS.matcher(output);
        assertThat(counts.find()).as(output).isTrue();
        return new Counts(Integer.parseInt(counts.group(1)), Integer.parseInt(counts.group(2)));
    }
}
