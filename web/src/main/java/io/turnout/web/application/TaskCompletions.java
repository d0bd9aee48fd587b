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
 * The two halves of a completion: what was entered, with its effect on the modules, in one transaction; then the
 * engine. A relay does the second half of those whose first half was left alone by a crash or an engine that was away.
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

    /** Keeps what was entered and lets it change the modules, once per task. */
    SubmissionRecord keep(UserTask task, String formId, Map<String, Object> values, Reader by) {
        UUID caseId = task.caseId();
        if (caseId == null) {
            throw new Conflict("The task " + task.name() + " belongs to no case, so nothing can be kept of it.");
        }
        String key = Long.toString(task.key());
        SubmissionRecord kept = transaction.execute(status -> {
            decisions.lock(key);
            boolean first =
                    submissions.find(key).filter(TaskCompletions::counts).isEmpty();
            int iteration = iteration(caseId, task.elementId());
            SubmissionRecord record = submissions.submit(
                    new NewSubmission(caseId, key, task.processId(), task.elementId(), iteration, values));
            if (first) {
                decisions.keep(key, variables(formId, values, submission(record, by)));
            }
            return record;
        });
        return Objects.requireNonNull(kept);
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

    private static TaskSubmission submission(SubmissionRecord kept, Reader by) {
        return new TaskSubmission(
                kept.caseId(),
                kept.taskKey(),
                kept.process(),
                kept.elementId(),
                kept.iteration(),
                by.actor(),
                kept.values());
    }

    /** Only what the model reads goes to the engine: its decision fields, and what the completion gives it. */
    private Map<String, Object> variables(String formId, Map<String, Object> values, TaskSubmission submission) {
        Map<String, Object> variables = new HashMap<>();
        TaskForms.decisionsOf(formId).forEach(name -> {
            Object value = values.get(name);
            if (value != null) {
                variables.put(name, value);
            }
        });
        Optional.ofNullable(byElement.get(submission.processId() + '/' + submission.elementId()))
                .ifPresent(completion -> variables.putAll(completion.complete(submission)));
        return variables;
    }

    /** Tells the engine. Away: it stays pending, and the relay goes on. */
    SubmissionRecord finish(SubmissionRecord kept) {
        if (kept.state() != SubmissionState.PENDING) {
            return kept;
        }
        try {
            engine.complete(kept.taskKey(), decisions.of(kept.taskKey()));
        } catch (EngineAway away) {
            LOG.info("Task {} stays pending: {}", kept.taskKey(), away.getMessage());
            return kept;
        } catch (NotFound gone) {
            return settleByReadModel(kept);
        }
        return applied(kept.taskKey());
    }

    private SubmissionRecord applied(String taskKey) {
        return settled(taskKey, () -> submissions.applied(taskKey));
    }

    /** The engine knows the task no more: it was completed, perhaps by us before a crash, or it was cancelled. */
    private SubmissionRecord settleByReadModel(SubmissionRecord kept) {
        String key = kept.taskKey();
        TaskState state = tasks.find(Long.parseLong(key)).map(UserTask::state).orElse(TaskState.CANCELLED);
        return switch (state) {
            case COMPLETED -> applied(key);
            case CANCELLED ->
                settled(key, () -> submissions.rejected(key, "The process had moved on and needed the task no more."));
            case OPEN -> kept;
        };
    }

    private SubmissionRecord settled(String taskKey, Supplier<SubmissionRecord> settling) {
        SubmissionRecord record = transaction.execute(status -> {
            decisions.forget(taskKey);
            return settling.get();
        });
        return Objects.requireNonNull(record);
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
