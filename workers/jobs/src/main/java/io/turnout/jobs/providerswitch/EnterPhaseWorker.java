package io.turnout.jobs.providerswitch;

import static io.turnout.processes.providerswitch.ProviderSwitchProcess.CALL_BENEFIT_REVIEW;
import static io.turnout.processes.providerswitch.ProviderSwitchProcess.CALL_CONTRACT_SIGNING;
import static io.turnout.processes.providerswitch.ProviderSwitchProcess.CALL_CONTRACT_TERMINATION;
import static io.turnout.processes.providerswitch.ProviderSwitchProcess.CALL_DEVICE_PROVISIONING;
import static io.turnout.processes.providerswitch.ProviderSwitchProcess.CALL_LINE_ORDER;
import static io.turnout.processes.providerswitch.ProviderSwitchProcess.CALL_OLD_LINE_RETIREMENT;
import static io.turnout.processes.providerswitch.ProviderSwitchProcess.CALL_PARALLEL_TEST;
import static io.turnout.processes.providerswitch.ProviderSwitchProcess.CALL_PROVIDER_EVALUATION;
import static io.turnout.processes.providerswitch.ProviderSwitchProcess.CALL_SERVICE_CUTOVER;

import io.camunda.client.annotation.JobWorker;
import io.camunda.client.api.response.ActivatedJob;
import io.turnout.cases.Cases;
import io.turnout.cases.Phase;
import io.turnout.engine.BadData;
import io.turnout.engine.EffectLedger;
import io.turnout.engine.Job;
import io.turnout.jobs.Jobs;
import io.turnout.processes.providerswitch.ProviderSwitchJobs;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Listens to the calls of a switch: each begins a phase of the case. */
@Component
public class EnterPhaseWorker {

    static final Map<String, Phase> PHASES = Map.ofEntries(
            Map.entry(CALL_PROVIDER_EVALUATION, Phase.EVALUATION),
            Map.entry(CALL_CONTRACT_SIGNING, Phase.SIGNING),
            Map.entry(CALL_LINE_ORDER, Phase.ORDERING),
            Map.entry(CALL_DEVICE_PROVISIONING, Phase.PROVISIONING),
            Map.entry(CALL_PARALLEL_TEST, Phase.TESTING),
            Map.entry(CALL_CONTRACT_TERMINATION, Phase.EXIT),
            Map.entry(CALL_SERVICE_CUTOVER, Phase.EXIT),
            Map.entry(CALL_OLD_LINE_RETIREMENT, Phase.RETIRING),
            Map.entry(CALL_BENEFIT_REVIEW, Phase.REVIEW));

    private final EffectLedger ledger;
    private final Cases cases;

    EnterPhaseWorker(EffectLedger ledger, Cases cases) {
        this.ledger = ledger;
        this.cases = cases;
    }

    @JobWorker(type = ProviderSwitchJobs.ENTER_PHASE)
    public void enterPhase(ActivatedJob activated) {
        Job job = Jobs.of(activated);
        Phase phase = PHASES.get(job.elementId());
        if (phase == null) {
            throw new BadData("No phase begins with " + job.elementId() + "; name one in EnterPhaseWorker.");
        }
        ledger.once(
                job, String.class, () -> cases.enterPhase(job.caseId(), phase).reference());
    }
}
