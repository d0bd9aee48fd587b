package io.turnout.snmp;

import io.turnout.kernel.Ids;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Configurations of devices: rendered with their diff, applied in order, verified by read-back, undone in reverse. */
@Component
public class DeviceTemplates {

    private static final Pattern PROBE = Pattern.compile("probe=\\S+");

    private final Configurations configurations;
    private final Interfaces interfaces;
    private final DeviceWriter writer;

    DeviceTemplates(Configurations configurations, Interfaces interfaces, DeviceWriter writer) {
        this.configurations = configurations;
        this.interfaces = interfaces;
        this.writer = writer;
    }

    /**
     * The dry run: what would be written to the device, beside what is there now. Nothing is changed.
     *
     * @param values by name: {@code newInterface}, {@code circuit}
     */
    public DeviceConfiguration render(UUID caseId, ManagedDevice device, Map<String, String> values) {
        DeviceTemplate template = DeviceTemplate.GENERIC_ROUTER;
        List<PlannedWrite> writes = new ArrayList<>();
        for (DeviceTemplate.Line line : template.lines()) {
            writes.add(plan(device, line, values));
        }
        DeviceConfiguration configuration = new DeviceConfiguration(
                Ids.next(), caseId, device.id(), template.name(), writes, DeviceConfiguration.State.RENDERED);
        configurations.add(configuration);
        return configuration;
    }

    public DeviceConfiguration get(UUID configurationId) {
        return configurations.get(configurationId);
    }

    public Optional<DeviceConfiguration> latestOfCase(UUID caseId) {
        return configurations.latestOfCase(caseId);
    }

    /** Writes what is not there yet, in order; a repeat goes on where the last one stopped. */
    public DeviceConfiguration apply(UUID configurationId, ManagedDevice device) {
        DeviceConfiguration configuration = configurations.get(configurationId);
        configuration.writes().forEach(write -> writer.write("apply/" + configurationId, device, write));
        return entered(configurationId, DeviceConfiguration.State.APPLIED);
    }

    /** Reads every written value back. */
    public List<Check> verify(UUID configurationId, ManagedDevice device) {
        List<Check> checks = configurations.get(configurationId).writes().stream()
                .map(write -> check(device, write))
                .toList();
        if (checks.stream().allMatch(Check::passed)) {
            configurations.enter(configurationId, DeviceConfiguration.State.VERIFIED);
        }
        return checks;
    }

    /** Takes back, in reverse order, what was changed; values that were right before stay. */
    public DeviceConfiguration undo(UUID configurationId, ManagedDevice device) {
        configurations.get(configurationId).changes().reversed().stream()
                .map(PlannedWrite::undo)
                .forEach(write -> writer.write("undo/" + configurationId, device, write));
        return entered(configurationId, DeviceConfiguration.State.UNDONE);
    }

    private PlannedWrite plan(ManagedDevice device, DeviceTemplate.Line line, Map<String, String> values) {
        Interfaces.State port = interfaces.state(device, DeviceTemplate.fill(line.interfaceName(), values));
        Map<String, String> all = new HashMap<>(values);
        all.put("probe", probe(port.alias()));
        PlannedWrite write = new PlannedWrite(
                line.object(port.index()).toString(),
                line.column() + " of " + port.name(),
                line.kind(),
                null,
                DeviceTemplate.fill(line.value(), all));
        return new PlannedWrite(write.oid(), write.label(), write.kind(), writer.read(device, write), write.wanted());
    }

    /** Where a line is probed is written in its alias and must not be lost when the alias is written anew. */
    private static String probe(String alias) {
        Matcher token = PROBE.matcher(alias);
        return token.find() ? token.group() : "";
    }

    private Check check(ManagedDevice device, PlannedWrite write) {
        String present = writer.read(device, write);
        return new Check(
                write.label(), write.wanted().equals(present), "wanted " + write.wanted() + ", reads " + present);
    }

    private DeviceConfiguration entered(UUID configurationId, DeviceConfiguration.State state) {
        configurations.enter(configurationId, state);
        return configurations.get(configurationId);
    }
}
