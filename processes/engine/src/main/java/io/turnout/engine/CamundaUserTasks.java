package io.turnout.engine;

import io.camunda.client.CamundaClient;
import java.time.Instant;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Native user tasks through the Camunda client; these commands exist over REST only. */
@Component
class CamundaUserTasks implements UserTaskCommands {

    private static final String TAKEN =
            "Somebody else holds this task; ask them to release it, or have it assigned to you.";

    private final CamundaClient client;

    CamundaUserTasks(CamundaClient client) {
        this.client = client;
    }

    @Override
    public void claim(String taskKey, String login) {
        ask(
                taskKey,
                () -> client.newAssignUserTaskCommand(key(taskKey))
                        .assignee(login)
                        .allowOverride(false)
                        .action("claim")
                        .send()
                        .join());
    }

    @Override
    public void assign(String taskKey, String login) {
        ask(
                taskKey,
                () -> client.newAssignUserTaskCommand(key(taskKey))
                        .assignee(login)
                        .allowOverride(true)
                        .action("assign")
                        .send()
                        .join());
    }

    @Override
    public void release(String taskKey) {
        ask(
                taskKey,
                () -> client.newUnassignUserTaskCommand(key(taskKey)).send().join());
    }

    @Override
    public void reschedule(String taskKey, @Nullable Instant due, @Nullable Instant followUp) {
        ask(taskKey, () -> {
            var update = client.newUpdateUserTaskCommand(key(taskKey));
            update = due == null ? update.clearDueDate() : update.dueDate(due.toString());
            update = followUp == null ? update.clearFollowUpDate() : update.followUpDate(followUp.toString());
            return update.send().join();
        });
    }

    @Override
    public void complete(String taskKey, Map<String, Object> variables) {
        ask(
                taskKey,
                () -> client.newCompleteUserTaskCommand(key(taskKey))
                        .variables(variables)
                        .send()
                        .join());
    }

    private static <T> void ask(String taskKey, Supplier<T> call) {
        EngineCalls.ask("open task", taskKey, TAKEN, call);
    }

    private static long key(String taskKey) {
        return EngineKeys.parse("open task", taskKey);
    }
}
