package io.turnout.web.api;

import io.turnout.engine.CaseClaims;
import io.turnout.engine.EngineAway;
import io.turnout.engine.InstanceCommands;
import io.turnout.engine.Messages;
import io.turnout.engine.ProcessStarter;
import io.turnout.engine.UserTaskCommands;
import io.turnout.kernel.Conflict;
import io.turnout.kernel.NotFound;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The ports of the engine, remembering what was asked; it can be away, and messages have waiters or none. */
public final class FakeEngine implements ProcessStarter, Messages, UserTaskCommands, InstanceCommands, CaseClaims {

    /** What was asked to start. */
    public record Start(UUID caseId, String processId, String message, Map<String, Object> variables) {}

    /** What was correlated. */
    public record Sent(String name, UUID caseId, Map<String, Object> variables) {}

    public final List<Start> starts = new ArrayList<>();
    public final List<Sent> messages = new ArrayList<>();
    public final Map<String, Map<String, Object>> completed = new HashMap<>();
    public final Map<String, String> assignees = new HashMap<>();
    public final Set<String> openTasks = new HashSet<>();
    public final Set<String> waitingFor = new HashSet<>();
    public final List<String> cancelled = new ArrayList<>();
    public final List<String> resolved = new ArrayList<>();
    public final Map<UUID, Long> roots = new HashMap<>();
    private final Map<UUID, Long> epochs = new HashMap<>();
    public final Set<String> awayForIncidents = new HashSet<>();
    public boolean away;
    public boolean awayWhenAnInstanceIsEnded;
    public boolean failNextCompletion;
    private Runnable beforeTelling = () -> {};
    private Runnable beforeRaising = () -> {};

    /** Forgets everything. */
    public void reset() {
        starts.clear();
        messages.clear();
        completed.clear();
        assignees.clear();
        openTasks.clear();
        waitingFor.clear();
        cancelled.clear();
        resolved.clear();
        awayForIncidents.clear();
        roots.clear();
        epochs.clear();
        away = false;
        awayWhenAnInstanceIsEnded = false;
        failNextCompletion = false;
        beforeTelling = () -> {};
        beforeRaising = () -> {};
    }

    /** Does something else once, just before the next message: whoever sends it is paused meanwhile. */
    public void beforeTelling(Runnable work) {
        beforeTelling = work;
    }

    /** As {@link #beforeTelling}, just before an epoch is raised. */
    public void beforeRaising(Runnable work) {
        beforeRaising = work;
    }

    private void reach() {
        if (away) {
            throw new EngineAway("The engine of this test is away", null);
        }
    }

    @Override
    public void request(UUID caseId, String processId, String startMessage, Map<String, Object> variables) {
        starts.add(new Start(caseId, processId, startMessage, variables));
    }

    @Override
    public boolean correlate(String name, UUID caseId, Map<String, Object> variables) {
        reach();
        Runnable meanwhile = beforeTelling;
        beforeTelling = () -> {};
        meanwhile.run();
        if (!waitingFor.contains(name)) {
            return false;
        }
        messages.add(new Sent(name, caseId, variables));
        return true;
    }

    @Override
    public void publish(
            String name, UUID caseId, String messageId, Duration timeToLive, Map<String, Object> variables) {
        reach();
        messages.add(new Sent(name, caseId, variables));
    }

    @Override
    public void claim(String taskKey, String login) {
        open(taskKey);
        String holder = assignees.putIfAbsent(taskKey, login);
        if (holder != null && !holder.equals(login)) {
            throw new Conflict("The task is held by " + holder + ".");
        }
    }

    @Override
    public void assign(String taskKey, String login) {
        open(taskKey);
        assignees.put(taskKey, login);
    }

    @Override
    public void release(String taskKey) {
        open(taskKey);
        assignees.remove(taskKey);
    }

    @Override
    public void reschedule(String taskKey, @Nullable Instant due, @Nullable Instant followUp) {
        open(taskKey);
    }

    @Override
    public void complete(String taskKey, Map<String, Object> variables) {
        open(taskKey);
        if (failNextCompletion) {
            failNextCompletion = false;
            throw new EngineAway("The engine went away", null);
        }
        openTasks.remove(taskKey);
        completed.put(taskKey, variables);
    }

    private void open(String taskKey) {
        reach();
        if (!openTasks.contains(taskKey)) {
            throw new NotFound("open task", taskKey);
        }
    }

    @Override
    public void cancel(String rootInstanceKey) {
        if (awayWhenAnInstanceIsEnded) {
            throw new EngineAway("The engine went away", null);
        }
        reach();
        cancelled.add(rootInstanceKey);
    }

    @Override
    public void resolveIncident(String incidentKey, @Nullable String jobKey) {
        reach();
        if (awayForIncidents.contains(incidentKey)) {
            throw new EngineAway("The engine of this test was away for a moment", null);
        }
        resolved.add(incidentKey);
    }

    @Override
    public boolean claim(UUID caseId, long rootInstanceKey) {
        return roots.putIfAbsent(caseId, rootInstanceKey) == null;
    }

    @Override
    public Optional<Long> rootInstance(UUID caseId) {
        return Optional.ofNullable(roots.get(caseId));
    }

    @Override
    public long raiseEpoch(UUID caseId) {
        Runnable meanwhile = beforeRaising;
        beforeRaising = () -> {};
        meanwhile.run();
        return epochs.merge(caseId, 1L, Long::sum);
    }

    @Override
    public long epoch(UUID caseId) {
        return epochs.getOrDefault(caseId, 0L);
    }
}
