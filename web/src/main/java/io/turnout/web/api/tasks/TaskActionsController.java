package io.turnout.web.api.tasks;

import io.swagger.v3.oas.annotations.tags.Tag;
import io.turnout.cases.SubmissionRecord;
import io.turnout.cases.SubmissionState;
import io.turnout.kernel.InvalidInput;
import io.turnout.web.api.http.ApiPaths;
import io.turnout.web.application.Readers;
import io.turnout.web.application.TaskActions;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController("apiTaskActionsController")
@RequestMapping(ApiPaths.V1 + "/tasks/{key}")
@Tag(name = "tasks")
class TaskActionsController {

    /** To whom, and why. */
    record Assignment(@Nullable String assignee, @Nullable String reason) {

        String login() {
            if (assignee == null || assignee.isBlank()) {
                throw InvalidInput.of("/assignee", "must be a login");
            }
            return assignee;
        }
    }

    /** Values by field key. */
    record Entered(@Nullable Map<String, Object> variables) {

        Map<String, Object> values() {
            return variables == null ? Map.of() : variables;
        }
    }

    /**
     * What became of an action.
     *
     * @param state {@code pending}: it is kept, and the engine will be told once it can be reached
     */
    record TaskAnswer(String key, String state, @Nullable String assignee) {}

    private final TaskActions actions;
    private final Readers readers;

    TaskActionsController(TaskActions actions, Readers readers) {
        this.actions = actions;
        this.readers = readers;
    }

    @PostMapping("/claim")
    TaskAnswer claim(@PathVariable String key) {
        actions.claim(key, readers.current());
        return new TaskAnswer(key, "open", readers.current().id());
    }

    @PostMapping("/release")
    TaskAnswer release(@PathVariable String key) {
        actions.release(key, readers.current());
        return new TaskAnswer(key, "open", null);
    }

    @PostMapping("/assignment")
    TaskAnswer assign(@PathVariable String key, @RequestBody Assignment body) {
        actions.assign(key, body.login(), body.reason(), readers.current());
        return new TaskAnswer(key, "open", body.assignee());
    }

    @PostMapping("/delegation")
    TaskAnswer delegate(@PathVariable String key, @RequestBody Assignment body) {
        actions.delegate(key, body.login(), body.reason(), readers.current());
        return new TaskAnswer(key, "open", body.assignee());
    }

    @PutMapping("/draft")
    TaskAnswer replaceDraft(@PathVariable String key, @RequestBody Entered body) {
        return draft(key, body);
    }

    @PostMapping("/draft")
    TaskAnswer draft(@PathVariable String key, @RequestBody Entered body) {
        String assignee = actions.draft(key, body.values(), readers.current()).assignee();
        return new TaskAnswer(key, "open", assignee);
    }

    @PostMapping("/completion")
    ResponseEntity<TaskAnswer> complete(@PathVariable String key, @RequestBody Entered body) {
        SubmissionRecord done = actions.complete(key, body.values(), readers.current());
        boolean applied = done.state() == SubmissionState.APPLIED;
        return ResponseEntity.status(applied ? HttpStatus.OK : HttpStatus.ACCEPTED)
                .body(new TaskAnswer(
                        key, applied ? "completed" : "pending", done.by().id()));
    }
}
