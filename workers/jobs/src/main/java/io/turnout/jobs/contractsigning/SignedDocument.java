package io.turnout.jobs.contractsigning;

import io.turnout.engine.TaskSubmission;
import io.turnout.kernel.InvalidInput;
import java.util.Collection;
import java.util.UUID;

/** Reader of the uploaded document's id. */
final class SignedDocument {

    private SignedDocument() {}

    static UUID of(TaskSubmission submission) {
        Object value = submission.values().get("signedContract");
        String id = value instanceof Collection<?> files && !files.isEmpty()
                ? String.valueOf(files.iterator().next())
                : submission.text("signedContract");
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException noId) {
            throw InvalidInput.of(
                    "/variables/signedContract", "must be the id of a document of this case; upload the file first");
        }
    }
}
