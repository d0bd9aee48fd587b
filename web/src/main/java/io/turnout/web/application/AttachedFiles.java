package io.turnout.web.application;

import io.turnout.cases.Documents;
import io.turnout.kernel.FieldError;
import io.turnout.kernel.InvalidInput;
import io.turnout.kernel.NotFound;
import io.turnout.web.forms.CamundaForm;
import io.turnout.web.forms.FieldType;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Files that a form names by their id: each must be a document of the task's own case. */
@Component
class AttachedFiles {

    private final Documents documents;

    AttachedFiles(Documents documents) {
        this.documents = documents;
    }

    /** @throws InvalidInput with every field whose file is none of this case */
    void check(CamundaForm form, Map<String, Object> values, @Nullable UUID caseId) {
        List<FieldError> errors = form.fields().stream()
                .filter(field -> field.type() == FieldType.FILEPICKER)
                .filter(field -> values.get(field.key()) != null)
                .filter(field -> !isOf(caseId, String.valueOf(values.get(field.key()))))
                .map(field -> new FieldError(
                        "/variables/" + field.key(),
                        "must be the id of a document of this case; upload the file first"))
                .toList();
        if (!errors.isEmpty()) {
            throw new InvalidInput(errors);
        }
    }

    private boolean isOf(@Nullable UUID caseId, String id) {
        try {
            return documents.get(UUID.fromString(id)).caseId().equals(caseId);
        } catch (IllegalArgumentException | NotFound unknown) {
            return false;
        }
    }
}
