package io.turnout.web.application;

import io.turnout.cases.CaseRecord;
import io.turnout.cases.Cases;
import io.turnout.cases.Timeline;
import io.turnout.cases.TimelineEntry;
import io.turnout.cutover.CutoverPlanRecord;
import io.turnout.cutover.CutoverPlans;
import io.turnout.cutover.PlanState;
import io.turnout.cutover.StepKind;
import io.turnout.cutover.StepState;
import io.turnout.engine.CaseClaims;
import io.turnout.engine.EngineAway;
import io.turnout.engine.InstanceCommands;
import io.turnout.kernel.Actor;
import io.turnout.kernel.CurrentActor;
import io.turnout.processes.Messages;
import io.turnout.processes.providerswitch.ProviderSwitchVariables;
import io.turnout.view.ProcessInstances;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Cancellations on their way to the engine. While a cut-over has the traffic on the new line, the rollback is asked for
 * and waited for: an undo from outside in the middle of it could leave the site without any line. Then the epoch is
 * raised, so that late workers do nothing more, and the process is told.
 */
@Component
class Cancellations {

    private static final Logger LOG = LoggerFactory.getLogger(Cancellations.class);

    private record Asked(UUID caseId, String reason, Actor by) {}

    /** @param unheard the engine said that nobody in the process listened to that epoch */
    private record Written(@Nullable Long epoch, boolean unheard) {}

    /** The epoch that the process is told, and whether somebody told it before or may have. */
    private record Told(long epoch, boolean before) {}

    private final JdbcClient database;
    private final Cases cases;
    private final CutoverPlans cutovers;
    private final CaseClaims claims;
    private final io.turnout.engine.Messages messages;
    private final InstanceCommands instances;
    private final ProcessInstances runs;
    private final Timeline timeline;
    private final TransactionTemplate transaction;

    Cancellations(
            JdbcClient database,
            Cases cases,
            CutoverPlans cutovers,
            CaseClaims claims,
            io.turnout.engine.Messages messages,
            InstanceCommands instances,
            ProcessInstances runs,
            Timeline timeline,
            PlatformTransactionManager transactions) {
        this.database = database;
        this.cases = cases;
        this.cutovers = cutovers;
        this.claims = claims;
        this.messages = messages;
        this.instances = instances;
        this.runs = runs;
        this.timeline = timeline;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Once the new line keeps the traffic, giving it up would leave the site without any. */
    boolean isTooLate(UUID caseId) {
        return cutovers.current(caseId)
                .filter(plan -> plan.state() == PlanState.COMMITTED)
                .isPresent();
    }

    void keep(UUID caseId, String reason) {
        Actor by = CurrentActor.get();
        database.sql("""
                        insert into web.cancellation (case_id, reason, actor_kind, actor_id)
                        values (:case, :reason, :kind, :actor) on conflict (case_id) do nothing""")
                .param("case", caseId)
                .param("reason", reason)
                .param("kind", by.kind().name())
                .param("actor", by.id())
                .update();
    }

    /** Goes as far as it can now; the sweep goes on from there. */
    void carryOut(UUID caseId) {
        find("where handed_over_at is null and case_id = :case", caseId).forEach(this::step);
    }

    @Scheduled(fixedDelayString = "PT3S", initialDelayString = "PT15S")
    void sweep() {
        for (Asked asked : find("where handed_over_at is null and cast(:case as uuid) is null", null)) {
            CurrentActor.runAs(asked.by(), () -> step(asked));
        }
    }

    private List<Asked> find(String where, @Nullable UUID caseId) {
        return database.sql("select case_id, reason, actor_kind, actor_id from web.cancellation " + where
                        + " order by asked_at limit 100")
                .param("case", caseId)
                .query((row, number) -> new Asked(
                        row.getObject("case_id", UUID.class),
                        row.getString("reason"),
                        new Actor(Actor.Kind.valueOf(row.getString("actor_kind")), row.getString("actor_id"))))
                .list();
    }

    /** One that fails must not hold up those behind it. */
    private void step(Asked asked) {
        take(asked.caseId()).ifPresent(until -> {
            boolean handedOver = false;
            try {
                handedOver = handedOver(asked, until);
            } catch (EngineAway away) {
                LOG.info("The cancellation of case {} waits: {}", asked.caseId(), away.getMessage());
            } catch (RuntimeException failed) {
                LOG.error("The cancellation of case {} failed and is tried again", asked.caseId(), failed);
            } finally {
                giveBack(asked.caseId(), until, handedOver);
            }
        });
    }

    /**
     * For longer than the engine takes to answer; who does not give it back was killed. Taken for longer than that it was
     * before the server's clock was set back.
     *
     * @return until when it is taken, which is also the mark of who took it
     */
    private Optional<OffsetDateTime> take(UUID caseId) {
        return database.sql("""
                        update web.cancellation set taken_until = now() + interval '1 minute'
                        where case_id = :case and handed_over_at is null
                          and (taken_until is null
                            or taken_until not between now() and now() + interval '1 minute')
                        returning taken_until""")
                .param("case", caseId)
                .query(OffsetDateTime.class)
                .optional();
    }

    /** Who was paused for too long finds it taken by somebody else, and leaves it to them. */
    private void giveBack(UUID caseId, OffsetDateTime until, boolean handedOver) {
        database.sql("""
                        update web.cancellation
                        set taken_until = null, handed_over_at = case when :handedOver then now() end
                        where case_id = :case and taken_until = :until""")
                .param("handedOver", handedOver)
                .param("case", caseId)
                .param("until", until)
                .update();
    }

    private boolean handedOver(Asked asked, OffsetDateTime until) {
        UUID caseId = asked.caseId();
        CaseRecord record = cases.get(caseId);
        if (!record.state().open()) {
            return true;
        }
        Optional<Long> root = claims.rootInstance(caseId);
        if (root.isEmpty()) {
            // Its start is still on the way to the engine; what has not begun cannot be cancelled there.
            return false;
        }
        if (isTooLate(caseId)) {
            timeline.append(TimelineEntry.of(caseId, "cancellation-refused", "Not cancelled: the cut-over is committed")
                    .reason(asked.reason()));
            return true;
        }
        if (cutovers.current(caseId).filter(Cancellations::carriesTraffic).isPresent()) {
            messages.correlate(Messages.ROLLBACK_REQUESTED, caseId, Map.of());
            return false;
        }
        Told told = Objects.requireNonNull(transaction.execute(status -> tellable(caseId)));
        Map<String, Object> variables = Map.of(
                ProviderSwitchVariables.EPOCH, told.epoch(), ProviderSwitchVariables.CANCEL_REASON, asked.reason());
        if (!messages.correlate(Messages.SWITCH_CANCELLED, caseId, variables)) {
            if (!told.before()) {
                writeDownThatNobodyHeard(caseId, until);
            }
            transaction.executeWithoutResult(status -> nobodyListens(asked, until, root.get(), told.before()));
        }
        return true;
    }

    /**
     * Raises the epoch and writes it down in one transaction, before the process is told. The lock on the row lets nobody
     * raise it twice, however long somebody was paused: the undo chain carries the epoch it was told, and one that is
     * behind is refused.
     */
    private Told tellable(UUID caseId) {
        Written written = database.sql("select epoch, unheard from web.cancellation where case_id = :case for update")
                .param("case", caseId)
                .query(Written.class)
                .single();
        long epoch = written.epoch() == null ? claims.raiseEpoch(caseId) : written.epoch();
        database.sql("update web.cancellation set epoch = :epoch, unheard = false where case_id = :case")
                .param("epoch", epoch)
                .param("case", caseId)
                .update();
        return new Told(epoch, written.epoch() != null && !written.unheard());
    }

    /** Before the instance is ended: when the engine goes away now, the next turn must know that nothing is being undone. */
    private void writeDownThatNobodyHeard(UUID caseId, OffsetDateTime until) {
        database.sql("update web.cancellation set unheard = true where case_id = :case and taken_until = :until")
                .param("case", caseId)
                .param("until", until)
                .update();
    }

    /**
     * A process that was told before, by somebody who did not live to write it down, is undoing its steps in order:
     * nobody may end it then. Nor may who was paused so long that another took over and told it; the lock keeps others
     * from telling it meanwhile.
     */
    private void nobodyListens(Asked asked, OffsetDateTime until, long root, boolean toldBefore) {
        boolean ended = runs.find(root).filter(run -> run.ended() != null).isPresent();
        boolean undoing = toldBefore && !ended;
        if (!undoing && isStillOurs(asked.caseId(), until)) {
            instances.cancel(Long.toString(root));
            cases.cancel(asked.caseId(), asked.reason());
        }
    }

    private boolean isStillOurs(UUID caseId, OffsetDateTime until) {
        return database.sql("""
                        select 1 from web.cancellation
                        where case_id = :case and taken_until = :until and handed_over_at is null for update""")
                .param("case", caseId)
                .param("until", until)
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    /** From the moment the routing is being switched until it is committed or rolled back. */
    private static boolean carriesTraffic(CutoverPlanRecord plan) {
        return plan.state() == PlanState.SWITCHED
                || plan.steps().stream()
                        .anyMatch(step -> step.kind() == StepKind.SWITCH_ROUTING && step.state() == StepState.RUNNING);
    }
}
