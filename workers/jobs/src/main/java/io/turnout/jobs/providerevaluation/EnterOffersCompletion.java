package io.turnout.jobs.providerevaluation;

import io.turnout.engine.TaskCompletion;
import io.turnout.engine.TaskSubmission;
import io.turnout.inventory.ProviderRecord;
import io.turnout.inventory.Providers;
import io.turnout.kernel.InvalidInput;
import io.turnout.processes.providerevaluation.ProviderEvaluationProcess;
import io.turnout.sourcing.Offers;
import java.util.Map;
import org.springframework.stereotype.Component;

/** An offer that procurement enters for this case; an empty form says that all offers are in already. */
@Component
class EnterOffersCompletion implements TaskCompletion {

    private final Offers offers;
    private final Providers providers;

    EnterOffersCompletion(Offers offers, Providers providers) {
        this.offers = offers;
        this.providers = providers;
    }

    @Override
    public String process() {
        return ProviderEvaluationProcess.ID;
    }

    @Override
    public String element() {
        return ProviderEvaluationProcess.ENTER_OFFERS;
    }

    @Override
    public Map<String, Object> complete(TaskSubmission submission) {

        String provider = submission.textOrNull("provider");
        if (provider != null) {
            ProviderRecord known = providers
                    .byName(provider)
                    .orElseThrow(() -> InvalidInput.of(
                            "/variables/provider", "is not in the inventory; import or create the provider first"));
            offers.enter(OfferForm.read(submission, known.id()));
        }
        return Map.of();
    }
}
