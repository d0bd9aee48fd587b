package io.turnout.jobs.servicecutover;

import io.camunda.client.annotation.JobWorker;
import io.camunda.client.api.response.ActivatedJob;
import io.turnout.cutover.CutoverPlanRecord;
import io.turnout.cutover.CutoverPlans;
import io.turnout.engine.EffectLedger;
import io.turnout.engine.EffectUnsettled;
import io.turnout.engine.Job;
import io.turnout.engine.TransientFault;
import io.turnout.jobs.DeviceFaults;
import io.turnout.jobs.Jobs;
import io.turnout.jobs.SwitchedDevices;
import io.turnout.processes.servicecutover.ServiceCutoverJobs;
import io.turnout.processes.servicecutover.ServiceCutoverVariables;
import io.turnout.snmp.LineTests;
import io.turnout.snmp.Routing;
import io.turnout.snmp.RoutingChange;
import io.turnout.snmp.RoutingState;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Opens the old line again. */
@Component
public class RestoreRoutingWorker {

    private static final Logger LOG = LoggerFactory.getLogger(RestoreRoutingWorker.class);

    private final EffectLedger ledger;
    private final Routing routing;
    private final SwitchedDevices devices;
    private final CutoverPlans plans;
    private final LineTests tests;

    RestoreRoutingWorker(
            EffectLedger ledger, Routing routing, SwitchedDevices devices, CutoverPlans plans, LineTests tests) {
        this.ledger = ledger;
        this.routing = routing;
        this.devices = devices;
        this.plans = plans;
        this.tests = tests;
    }

    @JobWorker(type = ServiceCutoverJobs.RESTORE_ROUTING)
    public void restoreRouting(ActivatedJob activated) {
        Job job = Jobs.of(activated);
        tests.abortAll(job.caseId());
        CutoverPlanRecord plan = plans.beginWayBack(job.id(ServiceCutoverVariables.CUTOVER_ID));
        RoutingChange change = devices.change(plan);
        try {
            ledger.outside(
                    job,
                    RoutingState.class,
                    () -> DeviceFaults.translated(() -> routing.restore(change)),
                    () -> DeviceFaults.translated(
                            () -> Optional.of(routing.state(change)).filter(RoutingState::restored)),
                    RoutingState::restoredByWord);
        } catch (TransientFault | EffectUnsettled silent) {
            if (!DeviceFaults.isLastAttempt(activated)) {
                throw silent;
            }
            // The next step finds the old line unverified and hands over to a person: better than an incident.
            LOG.warn("Old line of case {} could not be opened: {}", job.caseId(), silent.getMessage());
        }
    }
}
