package io.turnout.processes.servicecutover;

import static io.turnout.processes.servicecutover.ServiceCutoverVariables.ANNOUNCE_AT;
import static io.turnout.processes.servicecutover.ServiceCutoverVariables.CUTOVER_ID;
import static io.turnout.processes.servicecutover.ServiceCutoverVariables.FREEZE_ACTIVE;
import static io.turnout.processes.servicecutover.ServiceCutoverVariables.OLD_LINE_VERIFIED;
import static io.turnout.processes.servicecutover.ServiceCutoverVariables.PRE_CHECK_PASSED;
import static io.turnout.processes.servicecutover.ServiceCutoverVariables.SOAK_GOOD;
import static io.turnout.processes.servicecutover.ServiceCutoverVariables.TRAFFIC_VERIFIED;
import static io.turnout.processes.servicecutover.ServiceCutoverVariables.WINDOW_START;

import java.util.Map;
import java.util.Set;

/** The job types of service-cutover and what their workers return. */
public final class ServiceCutoverJobs {
    public static final String PREPARE_PLAN = "service-cutover.prepare-plan";
    public static final String ANNOUNCE_CHANGE = "service-cutover.announce-change";
    public static final String PRE_CHECK = "service-cutover.pre-check";
    public static final String ANNOUNCE_START = "service-cutover.announce-start";
    public static final String SWITCH_ROUTING = "service-cutover.switch-routing";
    public static final String VERIFY_TRAFFIC = "service-cutover.verify-traffic";
    public static final String JUDGE_SOAK = "service-cutover.judge-soak";
    public static final String COMMIT_CUTOVER = "service-cutover.commit-cutover";
    public static final String ANNOUNCE_DONE = "service-cutover.announce-done";
    public static final String RESTORE_ROUTING = "service-cutover.restore-routing";
    public static final String VERIFY_OLD_LINE = "service-cutover.verify-old-line";
    public static final String ANNOUNCE_ROLLBACK = "service-cutover.announce-rollback";

    /** By job type the variables that its worker returns: exactly these, every time. */
    public static final Map<String, Set<String>> OUTPUTS = Map.ofEntries(
            Map.entry(PREPARE_PLAN, Set.of(CUTOVER_ID, ANNOUNCE_AT, WINDOW_START, FREEZE_ACTIVE)),
            Map.entry(ANNOUNCE_CHANGE, Set.of()),
            Map.entry(PRE_CHECK, Set.of(PRE_CHECK_PASSED)),
            Map.entry(ANNOUNCE_START, Set.of()),
            Map.entry(SWITCH_ROUTING, Set.of()),
            Map.entry(VERIFY_TRAFFIC, Set.of(TRAFFIC_VERIFIED)),
            Map.entry(JUDGE_SOAK, Set.of(SOAK_GOOD)),
            Map.entry(COMMIT_CUTOVER, Set.of()),
            Map.entry(ANNOUNCE_DONE, Set.of()),
            Map.entry(RESTORE_ROUTING, Set.of()),
            Map.entry(VERIFY_OLD_LINE, Set.of(OLD_LINE_VERIFIED)),
            Map.entry(ANNOUNCE_ROLLBACK, Set.of()));

    private ServiceCutoverJobs() {}
}
