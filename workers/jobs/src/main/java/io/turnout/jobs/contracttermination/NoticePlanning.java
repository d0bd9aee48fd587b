package io.turnout.jobs.contracttermination;

import io.turnout.cases.Cases;
import io.turnout.cases.Named;
import io.turnout.engine.BadData;
import io.turnout.inventory.DependentServiceRecord;
import io.turnout.inventory.DependentServices;
import io.turnout.processes.contracttermination.ContractTerminationVariables;
import io.turnout.sourcing.ExitPlanRecord;
import io.turnout.sourcing.ExitPlans;
import io.turnout.sourcing.NoticeRecord;
import io.turnout.sourcing.Notices;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What a chosen exit plan means for the notice, and what the site must settle before it goes out. */
@Component
class NoticePlanning {

    private final ExitPlans plans;
    private final Notices notices;
    private final DependentServices services;
    private final Cases cases;

    NoticePlanning(ExitPlans plans, Notices notices, DependentServices services, Cases cases) {
        this.plans = plans;
        this.notices = notices;
        this.services = services;
        this.cases = cases;
    }

    /** @throws BadData if no plan was chosen */
    NoticeRecord plan(UUID caseId) {
        ExitPlanRecord chosen = plans.chosen(caseId)
                .orElseThrow(() -> new BadData("No exit plan was chosen for this case; choose one, then retry."));
        return notices.plan(caseId, plans.of(caseId).contractId(), chosen.effectiveOn(), chosen.noticeOn());
    }

    /** A notice that went out early may have its answer long before this process waits for one. */
    boolean isConfirmed(UUID noticeId) {
        return notices.get(noticeId).isConfirmed();
    }

    Map<String, Object> variables(UUID caseId, UUID noticeId) {
        NoticeRecord notice = notices.get(noticeId);
        List<DependentServiceRecord> dependent = dependent(caseId);
        return Map.of(
                ContractTerminationVariables.NOTICE_ID,
                noticeId.toString(),
                ContractTerminationVariables.NOTICE_ALREADY_SENT,
                notice.isOut(),
                ContractTerminationVariables.SEND_AT,
                notices.sendAt(notice).toString(),
                ContractTerminationVariables.UNPORTED_NUMBERS,
                dependent.stream().filter(NoticePlanning::isNumber).count(),
                ContractTerminationVariables.UNOWNED_SERVICES,
                dependent.stream().filter(service -> service.owner().isBlank()).count());
    }

    private List<DependentServiceRecord> dependent(UUID caseId) {
        Named site = cases.get(caseId).site();
        return site == null ? List.of() : services.ofSite(site.id());
    }

    /** A phone number stays with the old line until somebody says that it was ported. */
    private static boolean isNumber(DependentServiceRecord service) {
        return service.dependsOn().toLowerCase(Locale.ROOT).contains("phone");
    }
}
