package io.turnout.web.screens;

import io.turnout.cases.CaseRecord;
import io.turnout.cases.Named;
import io.turnout.cutover.CutoverPlans;
import io.turnout.inventory.DependentServices;
import io.turnout.snmp.DeviceTemplates;
import io.turnout.sourcing.Evaluations;
import io.turnout.sourcing.ExitPlans;
import io.turnout.sourcing.Notices;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Which task is decided on what. */
@Configuration(proxyBeanMethods = false)
class EvidenceOfDecisions {

    @Bean
    Evidence rankingEvidence(Evaluations evaluations) {
        return new Evidence(
                Set.of("Task_EnterOffers", "Task_ReviewRanking", "Task_ApproveChoice", "Task_CheckClauses"),
                "ranking",
                record -> found("comparison", evaluations.find(record.id()).map(Comparison::of)));
    }

    @Bean
    Evidence measurementEvidence(LineTestPages tests) {
        return new Evidence(
                Set.of("Task_AcceptFindings", "Task_DecideOnFailedTest", "Task_DecideEarlyNotice", "Task_AcceptLine"),
                "test",
                record -> found("view", tests.latest(record.id())));
    }

    @Bean
    Evidence cutoverEvidence(CutoverPlans plans) {
        return new Evidence(
                Set.of(
                        "Task_ApproveCutoverPlan",
                        "Task_DecideAfterFailedPreCheck",
                        "Task_SignGoNetwork",
                        "Task_SignGoManager",
                        "Task_TakeOver",
                        "Task_DecideAfterRollback"),
                "cutover",
                record -> found("plan", plans.current(record.id())));
    }

    @Bean
    Evidence exitEvidence(ExitPlans plans, Notices notices) {
        return new Evidence(
                Set.of(
                        "Task_ChooseExitPlan",
                        "Task_ReviewNoticePlan",
                        "Task_ApproveNotice",
                        "Task_DecideEarlyNotice",
                        "Task_HandInNotice",
                        "Task_HandInEarlyNotice",
                        "Task_EscalateToLegal",
                        "Task_NegotiateTerms"),
                "exit",
                record -> {
                    Map<String, Object> found = new HashMap<>(found("plans", plans.find(record.id())));
                    found.putAll(found("notice", notices.ofCase(record.id())));
                    return found;
                });
    }

    @Bean
    Evidence configurationEvidence(DeviceTemplates templates) {
        return new Evidence(
                Set.of("Task_ApproveChange", "Task_RepairDevice"),
                "configuration",
                record -> found("configuration", templates.latestOfCase(record.id())));
    }

    @Bean
    Evidence servicesEvidence(DependentServices services) {
        return new Evidence(
                Set.of("Task_SettleNumbersAndServices", "Task_ConfirmDataMigration", "Task_ApproveCutoverPlan"),
                "services",
                record -> Map.of("services", servicesOf(record, services)));
    }

    private static List<?> servicesOf(CaseRecord record, DependentServices services) {
        Named site = record.site();
        return site == null ? List.of() : services.ofSite(site.id());
    }

    private static Map<String, Object> found(String name, Optional<?> value) {
        return value.<Map<String, Object>>map(there -> Map.of(name, there)).orElseGet(Map::of);
    }
}
