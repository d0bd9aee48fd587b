package io.turnout.jobs.contractsigning;

import io.turnout.engine.TaskSubmission;
import io.turnout.kernel.Conflict;
import io.turnout.sourcing.ContractRecord;
import io.turnout.sourcing.Contracts;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Writes what people ticked of a list of contract points; what they left unticked stays open. */
@Component
class PointsForm {

    private final Contracts contracts;

    PointsForm(Contracts contracts) {
        this.contracts = contracts;
    }

    ContractRecord contractOf(UUID caseId) {
        return contracts
                .openOf(caseId)
                .orElseThrow(() -> new Conflict("The case has no contract that is open; draft one first."));
    }

    void judge(TaskSubmission form, String field, String kind, List<String> items) {
        UUID contractId = contractOf(form.caseId()).id();
        Set<String> ticked = form.values().get(field) instanceof Collection<?> chosen
                ? chosen.stream().map(String::valueOf).collect(Collectors.toSet())
                : Set.of();
        String note = form.textOrNull("openPoints");
        items.forEach(item ->
                contracts.judge(contractId, kind, item, ticked.contains(item), ticked.contains(item) ? null : note));
    }
}
