package io.turnout.jobs.lineorder;

import io.turnout.engine.TaskCompletion;
import io.turnout.engine.TaskSubmission;
import io.turnout.jobs.EnteredDate;
import io.turnout.kernel.InvalidInput;
import io.turnout.processes.lineorder.LineOrderProcess;
import io.turnout.processes.lineorder.LineOrderVariables;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Completion of "Accept line": a line is accepted today or was before, for the provider bills from then on. */
@Component
class AcceptLineCompletion implements TaskCompletion {

    private final Clock clock;

    AcceptLineCompletion(Clock clock) {
        this.clock = clock;
    }

    @Override
    public String process() {
        return LineOrderProcess.ID;
    }

    @Override
    public String element() {
        return LineOrderProcess.ACCEPT_LINE;
    }

    @Override
    public Map<String, Object> complete(TaskSubmission submission) {
        LocalDate acceptedOn = EnteredDate.of("acceptedOn", submission.text("acceptedOn"));
        // The date on the wall of the site may be a day ahead of ours.
        if (acceptedOn.isAfter(LocalDate.now(clock).plusDays(1))) {
            throw InvalidInput.of("/variables/acceptedOn", "lies in the future; accept the line when it works");
        }
        return Map.of(LineOrderVariables.ACCEPTED_ON, acceptedOn.toString());
    }
}
