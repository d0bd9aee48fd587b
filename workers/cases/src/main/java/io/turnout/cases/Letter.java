package io.turnout.cases;

import java.util.List;
import java.util.UUID;

/**
 * A message to the outside.
 *
 * @param kind what it is for, for example {@code termination-notice}
 * @param to one e-mail address
 * @param attachments ids of {@link Documents} of the case
 */
public record Letter(UUID caseId, String kind, String to, String subject, String text, List<UUID> attachments) {

    public Letter {
        attachments = List.copyOf(attachments);
    }
}
