package io.turnout.jobs.lineorder;

import io.turnout.cases.Cases;
import io.turnout.inventory.CircuitDraft;
import io.turnout.inventory.CircuitRecord;
import io.turnout.inventory.CircuitRecord.Terminations;
import io.turnout.inventory.CircuitRole;
import io.turnout.inventory.Circuits;
import io.turnout.jobs.CaseSites;
import io.turnout.sourcing.Contracts;
import io.turnout.sourcing.OfferDraft;
import io.turnout.sourcing.Offers;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The way from a chosen offer to a planned circuit that its case and its contract know. */
@Component
class NewLines {

    private final Offers offers;
    private final Contracts contracts;
    private final Cases cases;
    private final CaseSites sites;
    private final Circuits circuits;

    NewLines(Offers offers, Contracts contracts, Cases cases, CaseSites sites, Circuits circuits) {
        this.offers = offers;
        this.contracts = contracts;
        this.cases = cases;
        this.sites = sites;
        this.circuits = circuits;
    }

    UUID plan(UUID caseId, UUID offerId, UUID contractId) {
        OfferDraft offer = offers.get(offerId).terms();
        CircuitDraft draft = new CircuitDraft(
                null, CircuitRole.PRIMARY, offer.bandwidthDownKbps(), offer.pathGroup(), Terminations.UNKNOWN);
        CircuitRecord planned = circuits.plan(sites.of(caseId).id(), offer.providerId(), draft);
        cases.linkCircuits(caseId, planned.id());
        contracts.cover(contractId, planned.id());
        return planned.id();
    }
}
