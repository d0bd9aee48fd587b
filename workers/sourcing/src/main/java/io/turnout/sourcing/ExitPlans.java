package io.turnout.sourcing;

import io.turnout.inventory.Providers;
import io.turnout.kernel.NotFound;
import io.turnout.sourcing.exit.ExitConditions;
import io.turnout.sourcing.exit.ExitOption;
import io.turnout.sourcing.exit.ExitPlanner;
import io.turnout.sourcing.exit.ExitPlanning;
import io.turnout.sourcing.exit.OldContract;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The ways out of the old contract: planned, shown with their cost, and one of them chosen. */
@Component
@Transactional
public class ExitPlans {

    private final ExitPlanRepository rows;
    private final ExitPlanningRepository plannings;
    private final Contracts contracts;
    private final Notices notices;
    private final Calendars calendars;
    private final Providers providers;
    private final CommitmentShortfall shortfall;
    private final Clock clock;

    /** @param shortfall without billing at hand there are no commitments to fall short of */
    ExitPlans(
            ExitPlanRepository rows,
            ExitPlanningRepository plannings,
            Contracts contracts,
            Notices notices,
            Calendars calendars,
            Providers providers,
            ObjectProvider<CommitmentShortfall> shortfall,
            Clock clock) {
        this.rows = rows;
        this.plannings = plannings;
        this.contracts = contracts;
        this.notices = notices;
        this.calendars = calendars;
        this.providers = providers;
        this.shortfall = shortfall.getIfAvailable(() ->
                (contract, effective) -> Money.zero(contract.monthlyCharge().getCurrencyUnit()));
        this.clock = clock;
    }

    /** Plans anew; what was shown before is replaced, a choice among it included. */
    public ExitPlansRecord plan(UUID caseId, UUID oldContractId, ExitConditions conditions) {
        ContractRecord contract = contracts.get(oldContractId);
        ExitPlanner planner =
                new ExitPlanner(old(contract), conditions, effective -> shortfall.of(contract, effective));
        ExitPlanning planning = notices.ofCase(caseId)
                .filter(notice -> notice.isOut() && notice.contractId().equals(oldContractId))
                .map(notice -> planner.planAfterNotice(notice.sendOn(), notice.effectiveOn()))
                .orElseGet(planner::plan);
        rows.deleteByCaseId(caseId);
        rows.flush();
        ExitPlanningEntity row = plannings
                .findById(caseId)
                .orElseGet(() -> new ExitPlanningEntity(caseId, oldContractId, clock.instant()));
        row.planned(oldContractId, planning.warning(), clock.instant());
        plannings.saveAndFlush(row);
        int position = 0;
        for (ExitOption option : planning.best()) {
            rows.save(new ExitPlanEntity(caseId, ++position, option));
        }
        rows.flush();
        return of(caseId);
    }

    private OldContract old(ContractRecord contract) {
        return new OldContract(
                contract.terms(),
                contract.earlyTermination(),
                contract.monthlyCharge(),
                calendars.of(providers.get(contract.providerId()).country()).workingDays(),
                contract.delivery());
    }

    public ExitPlansRecord of(UUID caseId) {
        return find(caseId).orElseThrow(() -> new NotFound("exit plan of case", caseId));
    }

    public Optional<ExitPlansRecord> find(UUID caseId) {
        return plannings.findById(caseId).map(planning -> planning.toRecord(plans(caseId)));
    }

    private List<ExitPlanRecord> plans(UUID caseId) {
        return rows.findByCaseIdOrderByPosition(caseId).stream()
                .map(ExitPlanEntity::toRecord)
                .toList();
    }

    /** The manager's choice; choosing again replaces it. */
    public ExitPlanRecord choose(UUID caseId, UUID planId, @Nullable String reason) {
        ExitPlanEntity plan = rows.findById(planId)
                .filter(found -> found.caseId().equals(caseId))
                .orElseThrow(() -> new NotFound("exit plan", planId));
        rows.findByCaseIdOrderByPosition(caseId).forEach(ExitPlanEntity::leave);
        rows.flush();
        plan.choose(reason);
        return rows.saveAndFlush(plan).toRecord();
    }

    public Optional<ExitPlanRecord> chosen(UUID caseId) {
        return rows.findByCaseIdOrderByPosition(caseId).stream()
                .filter(ExitPlanEntity::isChosen)
                .map(ExitPlanEntity::toRecord)
                .findFirst();
    }
}
