package io.turnout.snmp;

import static io.turnout.snmp.DeviceConfiguration.State.APPLIED;
import static io.turnout.snmp.DeviceConfiguration.State.APPLYING;
import static io.turnout.snmp.DeviceConfiguration.State.RENDERED;
import static io.turnout.snmp.DeviceConfiguration.State.UNDOING;
import static io.turnout.snmp.DeviceConfiguration.State.UNDONE;
import static io.turnout.snmp.DeviceConfiguration.State.VERIFIED;

import io.turnout.kernel.Conflict;
import io.turnout.kernel.Ids;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
    private final DeviceLock lock;

    DeviceTemplates(Configurations configurations, Interfaces interfaces, DeviceWriter writer, DeviceLock lock) {
        this.configurations = configurations;
        this.interfaces = interfaces;
        this.writer = writer;
        this.lock = lock;
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
        DeviceConfiguration configuration =
                new DeviceConfiguration(Ids.next(), caseId, device.id(), template.name(), writes, RENDERED);
        configurations.add(configuration);
        return configuration;
    }

    public DeviceConfiguration get(UUID configurationId) {
        return configurations.get(configurationId);
    }

    public Optional<DeviceConfiguration> latestOfCase(UUID caseId) {
        return configurations.latestOfCase(caseId);
    }

    /**
     * Writes what is not there yet, in order; a repeat goes on where the last one stopped.
     *
     * @throws Conflict if it is being taken back: a value written now would stay behind
     */
    public DeviceConfiguration apply(UUID configurationId, ManagedDevice device) {
        for (PlannedWrite write : configurations.get(configurationId).writes()) {
            lock.holding(device, held -> {
                moved(configurationId, APPLYING, Set.of(RENDERED, APPLYING, APPLIED, VERIFIED));
                return writer.write("apply/" + configurationId, device, write);
            });
        }
        return moved(configurationId, APPLIED, Set.of(RENDERED, APPLYING));
    }

    /** Reads every written value back. */
    public List<Check> verify(UUID configurationId, ManagedDevice device) {
        List<Check> checks = configurations.get(configurationId).writes().stream()
                .map(write -> check(device, write))
                .toList();
        if (checks.stream().allMatch(Check::passed)) {
            configurations.move(configurationId, VERIFIED, Set.of(APPLYING, APPLIED));
        }
        return checks;
    }

    /** Gives up one that was only rendered: the device was not touched, and nobody will. False if writing has begun. */
    public boolean discard(UUID configurationId) {
        return configurations.move(configurationId, UNDONE, Set.of(RENDERED, UNDONE));
    }

    /** Takes back, in reverse order, what was changed, be it half; values that were right before stay. */
    public DeviceConfiguration undo(UUID configurationId, ManagedDevice device) {
        if (discard(configurationId)) {
            return configurations.get(configurationId);
        }
        moved(configurationId, UNDOING, Set.of(APPLYING, APPLIED, VERIFIED, UNDOING));
        configurations.get(configurationId).changes().reversed().stream()
                .map(PlannedWrite::undo)
                .forEach(write -> lock.holding(device, held -> writer.write("undo/" + configurationId, device, write)));
        return moved(configurationId, UNDONE, Set.of(UNDOING));
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

    private DeviceConfiguration moved(
            UUID configurationId, DeviceConfiguration.State to, Set<DeviceConfiguration.State> from) {
        boolean moved = configurations.move(configurationId, to, from);
        DeviceConfiguration now = configurations.get(configurationId);
        if (!moved) {
            throw new Conflict("The configuration is " + now.state().name().toLowerCase(Locale.ROOT)
                    + "; it cannot become " + to.name().toLowerCase(Locale.ROOT) + ".");
        }
        return now;
    }
}
