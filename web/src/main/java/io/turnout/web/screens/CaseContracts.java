package io.turnout.web.screens;

import io.turnout.cases.CaseRecord;
import io.turnout.sourcing.ContractRecord;
import io.turnout.sourcing.Contracts;
import io.turnout.sourcing.ExitPlanRecord;
import io.turnout.sourcing.ExitPlans;
import io.turnout.sourcing.NoticeDeadlines;
import io.turnout.sourcing.Notices;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The contracts that a case is about, with their dates and costs: of the present line, and those that it made. */
@Component
class CaseContracts {

    private final Contracts contracts;
    private final Notices notices;
    private final ExitPlans exitPlans;

    CaseContracts(Contracts contracts, Notices notices, ExitPlans exitPlans) {
        this.contracts = contracts;
        this.notices = notices;
        this.exitPlans = exitPlans;
    }

    /** @param deadlines of the notice that ends it; {@code null} for a contract that the case made itself */
    record Line(ContractRecord contract, @Nullable NoticeDeadlines deadlines) {}

    List<Line> of(CaseRecord record) {
        UUID present = record.oldCircuitId();
        Stream<Line> old = present == null
                ? Stream.empty()
                : contracts
                        .ofCircuit(present)
                        .map(contract -> new Line(contract, notices.deadlines(contract.id())))
                        .stream();
        return Stream.concat(old, contracts.ofCase(record.id()).stream().map(contract -> new Line(contract, null)))
                .toList();
    }

    /** The way out that was chosen, with what it costs. */
    Optional<ExitPlanRecord> wayOut(CaseRecord record) {
        return exitPlans
                .find(record.id())
                .flatMap(plans ->
                        plans.plans().stream().filter(ExitPlanRecord::chosen).findFirst());
    }
}
