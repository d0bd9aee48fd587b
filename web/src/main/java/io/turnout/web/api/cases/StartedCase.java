package io.turnout.web.api.cases;

import io.turnout.cases.CaseRecord;
import io.turnout.cases.CaseState;
import java.net.URI;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.http.ResponseEntity;

/** A case just accepted: the engine starts it in a moment. */
public record StartedCase(UUID id, String reference, CaseState state, Map<String, String> links) {

    /** The answer 202 with the address of the case. */
    public static ResponseEntity<StartedCase> accepted(CaseRecord record) {
        Map<String, String> links = CaseBody.links(record.id());
        return ResponseEntity.accepted()
                .location(URI.create(Objects.requireNonNull(links.get("self"))))
                .body(new StartedCase(record.id(), record.reference(), record.state(), links));
    }
}
