package io.turnout.jobs.providerswitch;

import io.turnout.cutover.CutoverPlans;
import io.turnout.engine.TaskCompletion;
import io.turnout.engine.TaskSubmission;
import io.turnout.jobs.SwitchedDevices;
import io.turnout.kernel.Conflict;
import io.turnout.processes.providerswitch.ProviderSwitchProcess;
import io.turnout.processes.providerswitch.ProviderSwitchVariables;
import io.turnout.snmp.DeviceFault;
import io.turnout.snmp.Routing;
import io.turnout.snmp.RoutingChange;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** What the manager does with a case that was rolled back. The new line is not given up while the site hangs on it. */
@Component
class DecideAfterRollbackCompletion implements TaskCompletion {

    private static final Logger LOG = LoggerFactory.getLogger(DecideAfterRollbackCompletion.class);

    private final CutoverPlans plans;
    private final SwitchedDevices devices;
    private final Routing routing;

    DecideAfterRollbackCompletion(CutoverPlans plans, SwitchedDevices devices, Routing routing) {
        this.plans = plans;
        this.devices = devices;
        this.routing = routing;
    }

    @Override
    public String process() {
        return ProviderSwitchProcess.ID;
    }

    @Override
    public String element() {
        return ProviderSwitchProcess.DECIDE_AFTER_ROLLBACK;
    }

    @Override
    public Map<String, Object> complete(TaskSubmission submission) {
        String decision = submission.text(ProviderSwitchVariables.ROLLBACK_DECISION);
        if (decision.equals("abandon")) {
            plans.current(submission.caseId()).map(devices::change).ifPresent(this::requireOldLine);
        }
        return Map.of(ProviderSwitchVariables.ROLLBACK_DECISION, decision);
    }

    /** Whoever took over may have left the traffic on the new line. */
    private void requireOldLine(RoutingChange change) {
        try {
            if (!routing.state(change).restored()) {
                throw new Conflict("Interface " + change.from() + " of device "
                        + change.device().name() + " is down, so the new line carries the traffic. Open the old line"
                        + " first; whoever abandons now leaves the site without one.");
            }
        } catch (DeviceFault silent) {
            // Nobody can tell, and nobody should have to wait for a device that is gone for good.
            LOG.warn("Abandoned without a look at the old line: {}", silent.getMessage());
        }
    }
}
