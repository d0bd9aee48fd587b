package io.turnout.jobs.contractsigning;

import io.turnout.engine.TaskSubmission;
import io.turnout.kernel.InvalidInput;
import java.util.Collection;
import java.util.UUID;

/** Reader of the id of an uploaded document. */
final class UploadedDocument {

    private UploadedDocument() {}

    static UUID of(TaskSubmission submission, String field) {
        Object value = submission.values().get(field);
        String id = value instanceof Collection<?> files && !files.isEmpty()
                ? String.valueOf(files.iterator().next())
                : submission.text(field);
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException noId) {
            throw InvalidInput.of(
                    "/variables/" + field, "must be the id of a document of this case; upload the file first");
        }
    }
}
