package io.turnout.web.application;

import io.turnout.cases.NewSubmission;
import io.turnout.cases.SubmissionRecord;
import io.turnout.cases.SubmissionState;
import io.turnout.cases.TaskSubmissions;
import io.turnout.engine.EngineAway;
import io.turnout.engine.TaskCompletion;
import io.turnout.engine.TaskSubmission;
import io.turnout.engine.UserTaskCommands;
import io.turnout.kernel.Conflict;
import io.turnout.kernel.CurrentActor;
import io.turnout.kernel.InvalidInput;
import io.turnout.kernel.NotFound;
import io.turnout.processes.TaskForms;
import io.turnout.view.TaskState;
import io.turnout.view.UserTask;
import io.turnout.view.UserTasks;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The two halves of a completion. First what was entered changes the modules, in a transaction that commits only if the
 * engine says, as its last step, that the task is still open and this person's. Then the engine is told. When it is away
 * nothing but what was entered is kept; a relay does both halves later, and the second one of those that a crash cut off.
 */
@Component
class TaskCompletions {

    private static final Logger LOG = LoggerFactory.getLogger(TaskCompletions.class);
    private static final Duration LEFT_ALONE = Duration.ofSeconds(10);
    private static final int BATCH = 50;

    private final Map<String, TaskCompletion> byElement;
    private final TaskSubmissions submissions;
    private final TaskDecisions decisions;
    private final UserTaskCommands engine;
    private final UserTasks tasks;
    private final TransactionTemplate transaction;

    TaskCompletions(
            List<TaskCompletion> completions,
            TaskSubmissions submissions,
            TaskDecisions decisions,
            UserTaskCommands engine,
            UserTasks tasks,
            PlatformTransactionManager transactions) {
        this.byElement = completions.stream()
                .collect(Collectors.toMap(each -> each.process() + '/' + each.element(), Function.identity()));
        this.submissions = submissions;
        this.decisions = decisions;
        this.engine = engine;
        this.tasks = tasks;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Whether nobody has completed the task yet, or was refused. */
    boolean isFirst(String taskKey) {
        return submissions.find(taskKey).filter(TaskCompletions::counts).isEmpty();
    }

    /**
     * Completes the task, once. The same again by the same person gets the first answer.
     *
     * @return still pending if the engine is away
     * @throws io.turnout.kernel.InvalidInput if the modules refuse the values; then everything is as it was
     * @throws Conflict if somebody else holds the task or has completed it
     */
    SubmissionRecord complete(UserTask task, String formId, Map<String, Object> values, Reader by) {
        Supplier<SubmissionRecord> keep = () -> keep(task, formId, values);
        try {
            return finish(in(() -> {
                SubmissionRecord kept = keep.get();
                apply(kept);
                return kept;
            }));
        } catch (EngineAway away) {
            LOG.info("Task {} of {} is kept for later: {}", task.key(), by.id(), away.getMessage());
            return in(keep);
        }
    }

    /** Keeps what was entered and, for the engine, those of its fields that the model reads. */
    private SubmissionRecord keep(UserTask task, String formId, Map<String, Object> values) {
        UUID caseId = task.caseId();
        if (caseId == null) {
            throw new Conflict("The task " + task.name() + " belongs to no case, so nothing can be kept of it.");
        }
        String key = Long.toString(task.key());
        decisions.lock(key);
        boolean first = isFirst(key);
        SubmissionRecord record = submissions.submit(new NewSubmission(
                caseId, key, task.processId(), task.elementId(), iteration(caseId, task.elementId()), values));
        if (first) {
            decisions.keep(key, decided(formId, values), false);
        }
        return record;
    }

    /** In the caller's transaction. The engine comes last: what the modules refuse leaves the task as it was. */
    private void apply(SubmissionRecord kept) {
        String key = kept.taskKey();
        decisions.lock(key);
        if (kept.state() != SubmissionState.PENDING || decisions.isApplied(key)) {
            return;
        }
        Map<String, Object> variables = new HashMap<>(decisions.of(key));
        Optional.ofNullable(byElement.get(kept.process() + '/' + kept.elementId()))
                .ifPresent(completion -> variables.putAll(completion.complete(submission(kept))));
        engine.claim(key, kept.by().id());
        decisions.keep(key, variables, true);
    }

    private static boolean counts(SubmissionRecord earlier) {
        return earlier.state() != SubmissionState.REJECTED;
    }

    private int iteration(UUID caseId, String elementId) {
        return 1
                + (int) submissions.of(caseId).stream()
                        .filter(TaskCompletions::counts)
                        .filter(earlier -> earlier.elementId().equals(elementId))
                        .count();
    }

    private static TaskSubmission submission(SubmissionRecord kept) {
        return new TaskSubmission(
                kept.caseId(),
                kept.taskKey(),
                kept.process(),
                kept.elementId(),
                kept.iteration(),
                kept.by(),
                kept.values());
    }

    private static Map<String, Object> decided(String formId, Map<String, Object> values) {
        Map<String, Object> variables = new HashMap<>();
        TaskForms.decisionsOf(formId).forEach(name -> {
            Object value = values.get(name);
            if (value != null) {
                variables.put(name, value);
            }
        });
        return variables;
    }

    /** Does what is left of a kept completion. Away: it stays pending, and the relay goes on. */
    SubmissionRecord finish(SubmissionRecord kept) {
        if (kept.state() != SubmissionState.PENDING) {
            return kept;
        }
        try {
            return decisions.isApplied(kept.taskKey()) ? tell(kept) : applyAndTell(kept);
        } catch (EngineAway away) {
            LOG.info("Task {} stays pending: {}", kept.taskKey(), away.getMessage());
            return kept;
        }
    }

    /** One that was kept while the engine was away: by now the modules, or somebody who was faster, may refuse it. */
    private SubmissionRecord applyAndTell(SubmissionRecord kept) {
        try {
            in(() -> {
                apply(submissions.get(kept.taskKey()));
                return kept;
            });
        } catch (InvalidInput | Conflict | NotFound refused) {
            return rejected(kept, String.valueOf(refused.getMessage()));
        }
        return tell(kept);
    }

    private SubmissionRecord tell(SubmissionRecord kept) {
        try {
            engine.complete(kept.taskKey(), decisions.of(kept.taskKey()));
        } catch (NotFound gone) {
            return settleByReadModel(kept);
        }
        return applied(kept.taskKey());
    }

    private SubmissionRecord applied(String taskKey) {
        return settled(taskKey, () -> submissions.applied(taskKey));
    }

    private SubmissionRecord rejected(SubmissionRecord kept, String why) {
        return settled(kept.taskKey(), () -> submissions.rejected(kept.taskKey(), why));
    }

    /**
     * The engine knows the task no more: it was completed, perhaps by us before a crash, or it was cancelled in the
     * moment between its last yes and our order. Then what was entered stays: it was true when the engine still asked.
     */
    private SubmissionRecord settleByReadModel(SubmissionRecord kept) {
        String key = kept.taskKey();
        TaskState state = tasks.find(Long.parseLong(key)).map(UserTask::state).orElse(TaskState.CANCELLED);
        return switch (state) {
            case COMPLETED -> applied(key);
            case CANCELLED ->
                rejected(kept, "The process moved on at the same moment; what was entered is kept on record.");
            case OPEN -> kept;
        };
    }

    private SubmissionRecord settled(String taskKey, Supplier<SubmissionRecord> settling) {
        return in(() -> {
            decisions.forget(taskKey);
            return settling.get();
        });
    }

    private SubmissionRecord in(Supplier<SubmissionRecord> work) {
        return Objects.requireNonNull(transaction.execute(status -> work.get()));
    }

    @Scheduled(fixedDelayString = "PT5S", initialDelayString = "PT15S")
    void relay() {
        for (SubmissionRecord left : submissions.pendingFor(LEFT_ALONE, BATCH)) {
            CurrentActor.runAs(left.by(), () -> goOn(left));
        }
    }

    /** One that the engine refuses must not hold up those behind it. */
    private void goOn(SubmissionRecord left) {
        try {
            finish(left);
        } catch (RuntimeException refused) {
            LOG.error("Task {} of case {} stays pending and is tried again", left.taskKey(), left.caseId(), refused);
        }
    }
}
