package io.turnout.cases;

import java.time.Year;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Gives cases their references, for example {@code SW-2026-00001}. Each prefix and year has a database sequence: cases
 * that are opened at once never wait for each other, and a case that was rolled back leaves a gap.
 */
@Component
class References {

    private final JdbcClient jdbc;

    References(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    String next(String process, Year year) {
        String prefix = prefix(process);
        String sequence = "cases.reference_" + prefix.toLowerCase(Locale.ROOT) + "_" + year;
        if (!exists(sequence)) {
            create(sequence);
        }
        long number = jdbc.sql("select nextval(:sequence::regclass)")
                .param("sequence", sequence)
                .query(Long.class)
                .single();
        return "%s-%s-%05d".formatted(prefix, year, number);
    }

    /** Two who open the first case of a year at once: the lock lets the second see the sequence of the first. */
    private void create(String sequence) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('cases.reference'))")
                .query()
                .singleRow();
        jdbc.sql("create sequence if not exists " + sequence).update();
    }

    private boolean exists(String sequence) {
        return jdbc.sql("select to_regclass(:sequence) is not null")
                .param("sequence", sequence)
                .query(Boolean.class)
                .single();
    }

    /** Switches are what people talk about; every other process has the first letters of its words. */
    static String prefix(String process) {
        if (process.equals("provider-switch")) {
            return "SW";
        }
        return Arrays.stream(process.split("-"))
                .filter(word -> !word.isEmpty() && Character.isLetter(word.charAt(0)))
                .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT))
                .collect(Collectors.joining());
    }
}
