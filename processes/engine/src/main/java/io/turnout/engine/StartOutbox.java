package io.turnout.engine;

import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import io.micrometer.observation.transport.Kind;
import io.micrometer.observation.transport.SenderContext;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** The requests to start processes, and who claimed them: one row per case. */
@Component
class StartOutbox implements ProcessStarter, CaseClaims {

    /** A request was written; heard after commit so that the relay need not wait for its next turn. */
    record StartRequested(UUID caseId) {}

    /** What the relay has to publish. */
    record Due(UUID caseId, String startMessage, String variables, int publishAttempts) {

        /** Another id for every attempt after the first: the engine remembers ids even of messages that started nothing. */
        String messageId() {
            return publishAttempts == 0 ? caseId.toString() : caseId + "#" + publishAttempts;
        }
    }

    /** Short, because a case must start soon after a crash; publishing twice under one id does no harm. */
    private static final Duration LEASE = Duration.ofSeconds(4);

    /** The variable by which every job of the case finds its trace; all that a trace may leave in the engine. */
    private static final String TRACE = "traceparent";

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final ApplicationEventPublisher events;
    private final ObservationRegistry observations;

    StartOutbox(
            JdbcClient jdbc,
            JsonMapper json,
            ApplicationEventPublisher events,
            ObjectProvider<ObservationRegistry> observations) {
        this.jdbc = jdbc;
        this.json = json;
        this.events = events;
        this.observations = observations.getIfAvailable(() -> ObservationRegistry.NOOP);
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void request(UUID caseId, String processId, String startMessage, Map<String, Object> variables) {
        Map<String, Object> sent = new HashMap<>(variables);
        span(caseId, processId, sent)
                .observe(() -> jdbc.sql(
                                "insert into engine_port.process_start (case_id, process_id, start_message, variables) values (?, ?, ?, ?::jsonb)")
                        .params(caseId, processId, startMessage, json.writeValueAsString(sent))
                        .update());
        events.publishEvent(new StartRequested(caseId));
    }

    private Observation span(UUID caseId, String processId, Map<String, Object> variables) {
        SenderContext<Map<String, Object>> context = new SenderContext<>(
                (carrier, field, value) -> {
                    if (field.equals(TRACE)) {
                        variables.put(TRACE, value);
                    }
                },
                Kind.PRODUCER);
        context.setCarrier(variables);
        return Observation.createNotStarted("turnout.case.start", () -> context, observations)
                .contextualName("start " + processId)
                .highCardinalityKeyValue("case.id", caseId.toString());
    }

    /**
     * Takes requests that are due, so that several copies share the work without holding a transaction while the engine is
     * asked. Whoever dies with them gives them back by and by. A turn further ahead than any pause was written before the
     * server's clock was set back; who waited for it would lose the hour.
     */
    @Transactional
    public List<Due> take(int limit) {
        return jdbc.sql("""
                        update engine_port.process_start set next_publish_at = now() + make_interval(secs => :lease)
                        where case_id in (
                          select case_id from engine_port.process_start
                          where claimed_at is null
                            and (next_publish_at <= now()
                              or next_publish_at > now() + interval '2 minutes' and isfinite(next_publish_at))
                          order by next_publish_at limit :limit for update skip locked)
                        returning case_id, start_message, variables::text as variables, publish_attempts""")
                .param("lease", LEASE.toSeconds())
                .param("limit", limit)
                .query(Due.class)
                .list();
    }

    /** A case that nobody claims within the minute is published again: an accepted message proves nothing. */
    @Transactional
    public void published(List<UUID> caseIds) {
        jdbc.sql("update engine_port.process_start set publish_attempts = publish_attempts + 1,"
                        + " next_publish_at = now() + interval '60 seconds' where case_id in (:ids)")
                .param("ids", caseIds)
                .update();
    }

    @Override
    @Transactional
    public boolean claim(UUID caseId, long rootInstanceKey) {
        Optional<Claim> claim = jdbc.sql("""
                        update engine_port.process_start set root_instance = :root, claimed_at = coalesce(claimed_at, now())
                        where case_id = :case and (root_instance is null or root_instance = :root)
                        returning claimed_at = now() as first, extract(epoch from claimed_at - requested_at) as seconds""")
                .param("root", rootInstanceKey)
                .param("case", caseId)
                .query(Claim.class)
                .optional();
        claim.filter(Claim::first)
                .ifPresent(first -> events.publishEvent(
                        new CaseClaimed(caseId, Duration.ofMillis(Math.round(first.seconds() * 1000)))));
        return claim.isPresent();
    }

    private record Claim(boolean first, double seconds) {}

    @Override
    public Optional<Long> rootInstance(UUID caseId) {
        return jdbc.sql(
                        "select root_instance from engine_port.process_start where case_id = ? and root_instance is not null")
                .param(caseId)
                .query(Long.class)
                .optional();
    }

    @Override
    @Transactional
    public long raiseEpoch(UUID caseId) {
        return jdbc.sql("update engine_port.process_start set epoch = epoch + 1 where case_id = ? returning epoch")
                .param(caseId)
                .query(Long.class)
                .single();
    }

    @Override
    public long epoch(UUID caseId) {
        return jdbc.sql("select epoch from engine_port.process_start where case_id = ?")
                .param(caseId)
                .query(Long.class)
                .single();
    }
}
