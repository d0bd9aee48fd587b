package io.turnout.web.forms;

import java.util.List;
import java.util.UUID;

/** The choices of one kind that depend on the case, such as its eligible offers; the bean is found by its key. */
public interface FormChoices {

    /** The {@code valuesKey} that forms ask by. */
    String key();

    List<FieldOption> of(UUID caseId);
}
