package io.turnout.web.api;

import io.turnout.cases.Cases;
import io.turnout.engine.TaskCompletion;
import io.turnout.engine.TaskSubmission;
import io.turnout.kernel.InvalidInput;
import java.util.Map;
import org.springframework.boot.test.context.TestComponent;

/** Changes the case by the name that stands in the field reason, and refuses the name "nobody". */
@TestComponent
public class ChoosesProvider implements TaskCompletion {

    private final Cases cases;

    ChoosesProvider(Cases cases) {
        this.cases = cases;
    }

    @Override
    public String process() {
        return "provider-switch";
    }

    @Override
    public String element() {
        return "Task_DecideOnFailedTest";
    }

    @Override
    public Map<String, Object> complete(TaskSubmission submission) {
        String name = submission.textOrNull("reason");
        if ("nobody".equals(name)) {
            throw InvalidInput.of("/variables/reason", "is no provider");
        }
        if (name != null) {
            cases.chooseProvider(submission.caseId(), name);
        }
        return Map.of();
    }
}
