package io.turnout.web.application;

import io.turnout.kernel.NotFound;
import io.turnout.view.Incident;
import io.turnout.view.IncidentFilter;
import io.turnout.view.Incidents;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Who sees which incidents: staff all of them, managers those of their cases, customers none. */
@Component
public class IncidentAccess {

    private final Incidents incidents;
    private final Scopes scopes;

    IncidentAccess(Incidents incidents, Scopes scopes) {
        this.incidents = incidents;
        this.scopes = scopes;
    }

    /** What the reader sees of those that the filter means. */
    public IncidentFilter narrowed(IncidentFilter filter) {
        Set<UUID> only = filter.resolved() ? scopes.onlyCases() : scopes.onlyCasesAtWork();
        return only == null ? filter : filter.ofCases(only);
    }

    /** @throws NotFound if there is none, or none for this reader */
    public Incident visible(long key) {
        Reader reader = scopes.staff();
        Incident incident = incidents.get(key);
        if (reader.seesOwnCasesOnly()) {
            UUID caseId = incident.caseId();
            if (caseId == null) {
                throw new NotFound("incident", key);
            }
            scopes.visible(caseId);
        }
        return incident;
    }
}
