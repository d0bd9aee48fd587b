package io.turnout.engine;

import java.util.Map;

/** What the completion of one user task changes in the modules. Implementations are found by process and element. */
public interface TaskCompletion {

    String process();

    String element();

    /**
     * Applies what the person entered, inside the caller's transaction; runs once per task.
     *
     * @return the decision variables for the engine, by the names that the model reads
     * @throws io.turnout.kernel.InvalidInput if the values make no sense together; pointers are {@code /variables/<key>}
     */
    Map<String, Object> complete(TaskSubmission submission);
}
