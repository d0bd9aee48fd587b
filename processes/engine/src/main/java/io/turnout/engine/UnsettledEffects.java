package io.turnout.engine;

import io.turnout.kernel.Conflict;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * The janitor of the effect ledger: an intent that nobody settled for long is marked unknown, so that people see it. It
 * never repeats anything; the next delivery of the job, or a person, decides. What a person says is taken up by the next
 * delivery of the job.
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

    /** Those that wait for a person's word, over all cases, the oldest first. */
    public List<UnsettledEffect> unknown(int limit) {
        return jdbc.sql("""
                        select case_id, element, iteration, state, intended_at, note from engine_port.effect
                        where state = 'UNKNOWN' and verdict is null order by intended_at limit ?""").param(limit).query(UnsettledEffect.class).list();
    }

    /**
     * Those with a word that no delivery of their job has taken up yet, and whose failed step nobody has tried again since.
     * After a day nothing fails any more for want of it: the case may have ended.
     */
    public List<UnsettledEffect> answered(int limit) {
        return jdbc.sql("""
                        select case_id, element, iteration, state, intended_at, note from engine_port.effect
                        where state = 'UNKNOWN' and verdict_at > now() - interval '1 day'
                        order by verdict_at limit ?""").param(limit).query(UnsettledEffect.class).list();
    }

    /** The step that failed for want of a word has been tried again. */
    public void triedAgain(EffectKey effect) {
        jdbc.sql("""
                        update engine_port.effect set verdict_at = null
                        where case_id = ? and element = ? and iteration = ?""")
                .params(effect.caseId(), effect.element(), effect.iteration())
                .update();
    }

    /**
     * A person has looked.
     *
     * @param happened true: the job goes on as if it had been told so by the device itself; false: it is done again
     * @throws Conflict if it is not unknown any more, or somebody has settled it already
     */
    public void settle(EffectKey effect, boolean happened) {
        int settled = jdbc.sql("""
                        update engine_port.effect set verdict = ?, verdict_at = now()
                        where case_id = ? and element = ? and iteration = ? and state = 'UNKNOWN' and verdict is null""")
                .params(happened ? "HAPPENED" : "REPEAT", effect.caseId(), effect.element(), effect.iteration())
                .update();
        if (settled == 0) {
            throw new Conflict("Whether " + effect.element() + " took effect is not an open question any more.");
        }
    }

    /** How many there are in each state; a state without any is missing. */
    public Map<String, Long> counts() {
        return jdbc
                .sql("select state, count(*) as effects from engine_port.effect where state <> 'DONE' group by state")
                .query((row, number) -> Map.entry(row.getString("state"), row.getLong("effects")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
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
