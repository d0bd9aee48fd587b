package io.turnout.jobs;

import io.turnout.cases.CaseRecord;
import io.turnout.cases.Cases;
import io.turnout.cases.Named;
import io.turnout.engine.BadData;
import io.turnout.inventory.SiteRecord;
import io.turnout.inventory.Sites;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The site that a case is about. */
@Component
public class CaseSites {

    private final Cases cases;
    private final Sites sites;

    CaseSites(Cases cases, Sites sites) {
        this.cases = cases;
        this.sites = sites;
    }

    /** @throws BadData if the case was opened without a site */
    public SiteRecord of(UUID caseId) {
        CaseRecord found = cases.get(caseId);
        Named site = found.site();
        if (site == null) {
            throw new BadData("Case " + found.reference() + " has no site; open it for a site.");
        }
        return sites.get(site.id());
    }

    /** @throws BadData if the case was opened without the circuit to leave */
    public UUID oldCircuitOf(UUID caseId) {
        CaseRecord found = cases.get(caseId);
        UUID circuit = found.oldCircuitId();
        if (circuit == null) {
            throw new BadData("Case " + found.reference() + " has no present circuit; open it for a circuit.");
        }
        return circuit;
    }
}
