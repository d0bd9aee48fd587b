package io.turnout.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * The janitor of the effect ledger: an intent that nobody settled for long is marked unknown, so that people see it. It
 * never repeats anything; the next delivery of the job, or a person, decides.
 */
@Component
public class UnsettledEffects {

    private static final Duration LONG = Duration.ofMinutes(10);
    private static final Logger LOG = LoggerFactory.getLogger(UnsettledEffects.class);

    private final JdbcClient jdbc;

    UnsettledEffects(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** An effect of which nobody knows yet whether it happened. */
    public record UnsettledEffect(
            UUID caseId,
            String element,
            int iteration,
            String state,
            Instant intendedAt,
            @Nullable String note) {}

    public List<UnsettledEffect> of(UUID caseId) {
        return jdbc.sql("""
                        select case_id, element, iteration, state, intended_at, note from engine_port.effect
                        where case_id = ? and state <> 'DONE' order by intended_at""").param(caseId).query(UnsettledEffect.class).list();
    }

    @Scheduled(fixedDelayString = "${turnout.engine.janitor-every:1m}")
    void markUnknown() {
        int marked = jdbc.sql("""
                        update engine_port.effect set state = 'UNKNOWN', note = 'The attempt was cut short.'
                        where state = 'INTENT' and intended_at < now() - make_interval(secs => ?)""").param(LONG.toSeconds()).update();
        if (marked > 0) {
            LOG.warn("{} effects are unsettled for more than {}; they wait for their job or a person", marked, LONG);
        }
    }
}
