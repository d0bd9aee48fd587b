package io.turnout.web.forms;

import io.turnout.sourcing.CandidateRecord;
import io.turnout.sourcing.EvaluationRecord;
import io.turnout.sourcing.Evaluations;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The eligible offers of a case, the best first. */
@Component
class OfferChoices implements FormChoices {

    private final Evaluations evaluations;

    OfferChoices(Evaluations evaluations) {
        this.evaluations = evaluations;
    }

    @Override
    public String key() {
        return "offers";
    }

    @Override
    public List<FieldOption> of(UUID caseId) {
        return evaluations.find(caseId).map(EvaluationRecord::offers).orElse(List.of()).stream()
                .filter(CandidateRecord::eligible)
                .filter(offer -> offer.offerId() != null)
                .map(offer -> new FieldOption(String.valueOf(offer.offerId()), label(offer)))
                .toList();
    }

    private static String label(CandidateRecord offer) {
        String score = offer.score() == null ? "" : " · " + offer.score().toPlainString();
        return offer.provider() + " · " + offer.packageName() + " · " + offer.monthly() + score;
    }
}
