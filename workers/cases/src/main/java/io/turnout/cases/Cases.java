package io.turnout.cases;

import io.turnout.kernel.NotFound;
import io.turnout.kernel.Page;
import io.turnout.kernel.StaleVersion;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * All cases: what they are opened with, where they stand, how they end. Verbs join the caller's transaction, are no-ops
 * when already true, and are refused with {@link io.turnout.kernel.Conflict} once the case has ended.
 */
@Component
public class Cases {

    private final CaseFiles files;
    private final CaseQueries queries;
    private final PhaseHistory history;
    private final CaseJournal journal;
    private final References references;
    private final JdbcClient jdbc;
    private final Clock clock;

    Cases(
            CaseFiles files,
            CaseQueries queries,
            PhaseHistory history,
            CaseJournal journal,
            References references,
            JdbcClient jdbc,
            Clock clock) {
        this.files = files;
        this.queries = queries;
        this.history = history;
        this.journal = journal;
        this.references = references;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Opens a case in the state accepted; the same id again gives the case that is there. */
    @Transactional
    public CaseRecord open(NewCase asked) {
        Optional<CaseRecord> there = queries.find("id", asked.id(), CaseScope.everything());
        if (there.isPresent()) {
            return there.get();
        }
        Instant now = now();
        String reference = references.next(asked.process(), Year.from(now.atZone(ZoneOffset.UTC)));
        CaseRecord record =
                files.saveAndFlush(new CaseFile(asked, reference, now)).toRecord();
        jdbc.sql("insert into cases.case_request (case_id, body) values (:id, :body::jsonb)")
                .param("id", asked.id())
                .param("body", Sql.json(asked.request()))
                .update();
        journal.opened(record, asked.reason());
        return record;
    }

    public CaseRecord get(UUID id) {
        return get(id, CaseScope.everything());
    }

    /** As {@link #get(UUID)}; a case outside the scope is not there. */
    public CaseRecord get(UUID id, CaseScope scope) {
        return queries.find("id", id, scope).orElseThrow(() -> new NotFound("case", id));
    }

    /** Those of the cases that are in the scope, in no order. */
    public List<CaseRecord> find(Collection<UUID> ids, CaseScope scope) {
        return ids.isEmpty() ? List.of() : queries.find(ids, scope);
    }

    public CaseRecord byReference(String reference, CaseScope scope) {
        return queries.find("reference", reference, scope).orElseThrow(() -> new NotFound("case", reference));
    }

    public Page<CaseRecord> page(
            CaseFilter filter, CaseScope scope, CaseSort sort, @Nullable String cursor, int limit) {
        return queries.page(filter, scope, sort, cursor, limit);
    }

    /** Every case that the manager ever had. */
    public Set<UUID> managedBy(String managerId) {
        return queries.idsOf(managerId);
    }

    /** The manager's cases that are open, and those that changed since then, the last time when they ended. */
    public Set<UUID> managedBy(String managerId, Instant since) {
        return queries.idsOf(managerId, since);
    }

    /** The open cases by process, phase and health, in one look that costs what is open, not what is stored. */
    public CaseCounts counts(CaseScope scope) {
        return new CaseCounts(queries.counts(scope));
    }

    /** The body that the case was opened with. */
    public Map<String, Object> request(UUID id) {
        return jdbc.sql("select body from cases.case_request where case_id = :id")
                .param("id", id)
                .query((row, number) -> Sql.object(row, "body"))
                .optional()
                .orElseThrow(() -> new NotFound("case", id));
    }

    /** The phases of a case in the order it went through them. */
    public List<PhaseVisit> phases(UUID id) {
        return history.of(id);
    }

    /** The engine runs the case. */
    @Transactional
    public CaseRecord start(UUID id) {
        CaseFile file = locked(id);
        boolean changed = file.start(now());
        CaseRecord record = saved(file);
        if (changed) {
            journal.started(record);
        }
        return record;
    }

    @Transactional
    public CaseRecord enterPhase(UUID id, Phase phase) {
        CaseFile file = locked(id);
        Phase before = file.toRecord().phase();
        boolean changed = file.enter(phase, now());
        CaseRecord record = saved(file);
        if (changed) {
            history.enter(id, phase, record.updatedAt());
            journal.phaseChanged(record, before, phase);
        }
        return record;
    }

    @Transactional
    public CaseRecord assess(UUID id, HealthAssessment assessment) {
        CaseFile file = locked(id);
        Health before = file.toRecord().health();
        boolean changed = file.assess(assessment, now());
        CaseRecord record = saved(file);
        if (changed) {
            journal.assessed(record, before);
        }
        return record;
    }

    /** The planned circuit that the case moves the site to. */
    @Transactional
    public CaseRecord linkCircuits(UUID id, UUID newCircuitId) {
        return change(
                id,
                "New circuit linked",
                (file, now) -> file.linkNewCircuit(newCircuitId, now),
                Map.of("newCircuitId", newCircuitId.toString()));
    }

    @Transactional
    public CaseRecord chooseProvider(UUID id, String name) {
        return change(
                id, "Provider chosen", (file, now) -> file.chooseProvider(name, now), Map.of("newProvider", name));
    }

    /** Another manager, by a person who read the given version. */
    @Transactional
    public CaseRecord assignTo(UUID id, String managerId, long version) {
        checkVersion(id, version);
        return change(
                id, "Manager changed", (file, now) -> file.assignTo(managerId, now), Map.of("managerId", managerId));
    }

    /** Another target date, by a person who read the given version. */
    @Transactional
    public CaseRecord aimAt(UUID id, LocalDate targetDate, long version) {
        checkVersion(id, version);
        return change(
                id,
                "Target date changed",
                (file, now) -> file.aimAt(targetDate, now),
                Map.of("targetDate", targetDate.toString()));
    }

    /** Notes that the cancellation was asked for; the process undoes what was done and then calls {@link #cancel}. */
    @Transactional
    public CaseRecord askToCancel(UUID id, String reason) {
        CaseFile file = locked(id);
        boolean changed = file.askToCancel(now());
        CaseRecord record = saved(file);
        if (changed) {
            journal.cancellationAsked(record, reason);
        }
        return record;
    }

    /** @param reason of the person whose decision ended it so; none when it simply went through */
    @Transactional
    public CaseRecord complete(UUID id, String outcome, @Nullable String reason) {
        return end(id, CaseState.COMPLETED, outcome, reason);
    }

    @Transactional
    public CaseRecord cancel(UUID id, String reason) {
        return end(id, CaseState.CANCELLED, "cancelled", reason);
    }

    @Transactional
    public CaseRecord fail(UUID id, String reason) {
        return end(id, CaseState.FAILED, "failed", reason);
    }

    private CaseRecord end(UUID id, CaseState how, String outcome, @Nullable String reason) {
        CaseFile file = locked(id);
        boolean changed = file.end(how, outcome, reason, now());
        CaseRecord record = saved(file);
        if (changed) {
            history.leave(id, record.updatedAt());
            journal.ended(record);
        }
        return record;
    }

    private CaseRecord change(UUID id, String title, BiPredicate<CaseFile, Instant> verb, Map<String, Object> after) {
        CaseFile file = locked(id);
        Map<String, Object> before = CaseFields.of(file.toRecord(), after.keySet());
        boolean changed = verb.test(file, now());
        CaseRecord record = saved(file);
        if (changed) {
            journal.changed(record, title, before, after);
        }
        return record;
    }

    private void checkVersion(UUID id, long version) {
        if (locked(id).toRecord().version() != version) {
            throw new StaleVersion("case", id);
        }
    }

    private CaseFile locked(UUID id) {
        return files.findLocked(id).orElseThrow(() -> new NotFound("case", id));
    }

    /** Flushed at once: what follows in the transaction reads by SQL, and the record must carry the new version. */
    private CaseRecord saved(CaseFile file) {
        return files.saveAndFlush(file).toRecord();
    }

    private Instant now() {
        return Sql.micros(clock.instant());
    }
}
