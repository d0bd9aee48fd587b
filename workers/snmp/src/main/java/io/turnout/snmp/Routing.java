package io.turnout.snmp;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/**
 * Moves the traffic of a device between two uplinks: make before break, each step read back.
 *
 * <p>The generic way over IF-MIB: the new uplink is opened and seen to work before the old one is shut; the router's
 * own routes, by metric or protocol, follow. Every call converges: what is already so is not written again, so a call
 * that was cut short may simply be made again.
 */
@Component
public class Routing {

    private static final int PROBES = 5;

    private final SnmpClient client;
    private final Interfaces interfaces;
    private final DeviceWriter writer;
    private final WriteLog log;
    private final DeviceLock lock;
    private final SnmpSettings settings;

    Routing(
            SnmpClient client,
            Interfaces interfaces,
            DeviceWriter writer,
            WriteLog log,
            DeviceLock lock,
            SnmpSettings settings) {
        this.client = client;
        this.interfaces = interfaces;
        this.writer = writer;
        this.log = log;
        this.lock = lock;
        this.settings = settings;
    }

    public RoutingState state(RoutingChange change) {
        return state(interfaces.state(change.device(), change.from()), interfaces.state(change.device(), change.to()));
    }

    /** Everything that must hold before a switch may begin; nothing is changed. */
    public List<Check> preCheck(RoutingChange change) {
        List<Check> checks = new ArrayList<>();
        ManagedDevice device = change.device();
        checks.add(new Check(
                "management path",
                device.outOfBand(),
                device.outOfBand()
                        ? "The device is managed out of band."
                        : "The device is managed over a line that the switch would shut."));
        try {
            checks.add(lineUp(device, change.from(), "old line"));
            checks.add(lineUp(device, change.to(), "new line"));
        } catch (DeviceFault fault) {
            checks.add(new Check("device answers", false, String.valueOf(fault.getMessage())));
        }
        return checks;
    }

    /**
     * Opens the new uplink, sees it work, then shuts the old one.
     *
     * @param stillWanted throws if the old line must stay open. Asked last of all, next to the SET and while nobody else can
     *     change the device: whoever was paused on the way here may find that others have gone back meanwhile
     */
    public RoutingState switchTo(RoutingChange change, Runnable stillWanted) {
        lock.holding(change.device(), held -> open(change, change.to()));
        settle(change, change.to());
        return lock.holding(change.device(), held -> {
            stillWanted.run();
            return shutOldLine(change, () -> {
                held.confirm();
                stillWanted.run();
            });
        });
    }

    private RoutingState shutOldLine(RoutingChange change, Runnable lastWord) {
        ManagedDevice device = change.device();
        Check works = lineUp(device, change.to(), "new line");
        if (!works.passed()) {
            throw new DeviceFault.Refused(
                    device, "the old line stays open because the new one does not work: " + works.detail());
        }
        writer.write(change.request(), device, admin(device, change.from(), false), lastWord);
        return state(change);
    }

    /** Opens the old uplink again and sees it up. The new one is left as it is: two open lines are safer than one. */
    public RoutingState restore(RoutingChange change) {
        lock.holding(change.device(), held -> open(change, change.from()));
        settle(change, change.from());
        return state(change);
    }

    /** Whether the traffic goes over the new line: the old one is shut and requests come back through the new one. */
    public Check verify(RoutingChange change) {
        RoutingState state = state(change);
        if (!state.switched()) {
            return new Check("traffic on the new line", false, "The device says: " + state);
        }
        return answersThrough(
                "traffic on the new line", change.device(), interfaces.state(change.device(), change.to()));
    }

    /** Whether the old line works again after a way back. */
    public Check verifyRestored(RoutingChange change) {
        return lineUp(change.device(), change.from(), "old line");
    }

    /** What is known of a device that cannot be asked: what this change wrote to it, and what became of it. */
    public String lastKnown(RoutingChange change) {
        List<WriteLog.Written> written = log.written(change.request());
        return written.isEmpty()
                ? "nothing was written to the device."
                : written.stream().map(WriteLog.Written::toString).collect(Collectors.joining("; ")) + ".";
    }

    private boolean open(RoutingChange change, String interfaceName) {
        return writer.write(change.request(), change.device(), admin(change.device(), interfaceName, true));
    }

    private void settle(RoutingChange change, String interfaceName) {
        Waiting.until(
                settings.settleTime(),
                () -> interfaces.state(change.device(), interfaceName).operUp());
    }

    private PlannedWrite admin(ManagedDevice device, String interfaceName, boolean up) {
        Interfaces.State present = interfaces.state(device, interfaceName);
        return new PlannedWrite(
                Mib.of(Mib.IF_ADMIN_STATUS, present.index()).toString(),
                "ifAdminStatus of " + interfaceName,
                PlannedWrite.Kind.INTEGER,
                status(present.adminUp()),
                status(up));
    }

    private Check lineUp(ManagedDevice device, String interfaceName, String name) {
        Interfaces.State line = interfaces.state(device, interfaceName);
        return line.operUp()
                ? answersThrough(name, device, line)
                : new Check(name, false, "Interface " + interfaceName + " is down.");
    }

    /** Asks the device through one line. A line without an address of its own can be judged by its status only. */
    private Check answersThrough(String name, ManagedDevice device, Interfaces.State line) {
        if (line.probeAddress().isEmpty()) {
            return new Check(
                    name, line.operUp(), "Interface " + line.name() + " is up; it has no address to be asked at.");
        }
        ManagedDevice through = device.at(line.probeAddress().get());
        long answers = IntStream.range(0, PROBES).filter(i -> answers(through)).count();
        // One lost packet is no dead line; the line test judges how many are too many.
        return new Check(
                name,
                answers >= PROBES - 1,
                answers + " of " + PROBES + " requests came back through " + line.name() + ".");
    }

    private boolean answers(ManagedDevice through) {
        try {
            Waiting.on(client.probe(through, List.of(Mib.SYS_UP_TIME)));
            return true;
        } catch (DeviceFault.Silent lost) {
            return false;
        }
    }

    private static RoutingState state(Interfaces.State from, Interfaces.State to) {
        return new RoutingState(from.adminUp(), from.operUp(), to.adminUp(), to.operUp());
    }

    private static String status(boolean up) {
        return String.valueOf(up ? Mib.UP : Mib.DOWN);
    }
}
