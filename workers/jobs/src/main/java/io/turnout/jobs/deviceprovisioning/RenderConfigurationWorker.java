package io.turnout.jobs.deviceprovisioning;

import io.camunda.client.annotation.JobWorker;
import io.camunda.client.api.response.ActivatedJob;
import io.turnout.engine.EffectLedger;
import io.turnout.engine.Job;
import io.turnout.inventory.CircuitRecord;
import io.turnout.inventory.Circuits;
import io.turnout.jobs.DeviceFaults;
import io.turnout.jobs.Jobs;
import io.turnout.jobs.SwitchedDevices;
import io.turnout.processes.deviceprovisioning.DeviceProvisioningJobs;
import io.turnout.processes.deviceprovisioning.DeviceProvisioningVariables;
import io.turnout.processes.lineorder.LineOrderVariables;
import io.turnout.snmp.DeviceConfiguration;
import io.turnout.snmp.DeviceTemplates;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Works out what must be written to the device for the new line, beside what is there now. */
@Component
public class RenderConfigurationWorker {

    private final EffectLedger ledger;
    private final DeviceTemplates templates;
    private final SwitchedDevices devices;
    private final Circuits circuits;

    /** What the ledger keeps of a dry run. */
    record Rendered(String configurationId, String risk) {}

    RenderConfigurationWorker(
            EffectLedger ledger, DeviceTemplates templates, SwitchedDevices devices, Circuits circuits) {
        this.ledger = ledger;
        this.templates = templates;
        this.devices = devices;
        this.circuits = circuits;
    }

    @JobWorker(type = DeviceProvisioningJobs.RENDER_CONFIGURATION)
    public Map<String, Object> renderConfiguration(ActivatedJob activated) {
        Job job = Jobs.of(activated);
        // Asks a device, which no transaction may wait for; a dry run that is made again changes nothing.
        Rendered rendered =
                ledger.outside(job, Rendered.class, () -> DeviceFaults.translated(() -> render(job)), Optional::empty);
        return Map.of(
                DeviceProvisioningVariables.CONFIGURATION_ID, rendered.configurationId(),
                DeviceProvisioningVariables.CHANGE_RISK, rendered.risk());
    }

    private Rendered render(Job job) {
        UUID deviceId = job.id(DeviceProvisioningVariables.DEVICE_ID);
        CircuitRecord circuit = circuits.get(job.id(LineOrderVariables.NEW_CIRCUIT_ID));
        String number = circuit.providerCircuitId() == null ? circuit.id().toString() : circuit.providerCircuitId();
        DeviceConfiguration configuration = templates.render(
                job.caseId(),
                devices.managed(deviceId),
                Map.of("newInterface", devices.newInterface(deviceId), "circuit", number));
        return new Rendered(configuration.id().toString(), configuration.risky() ? "high" : "low");
    }
}
