package io.turnout.processes.providerswitch;

import static io.turnout.processes.providerswitch.ProviderSwitchVariables.CLAIMED;
import static io.turnout.processes.providerswitch.ProviderSwitchVariables.NOTICE_TO_HAND_IN;

import java.util.Map;
import java.util.Set;

/** The job types of provider-switch and what their workers return. */
public final class ProviderSwitchJobs {
    public static final String REGISTER_CASE = "provider-switch.register-case";
    public static final String ENTER_PHASE = "provider-switch.enter-phase";
    public static final String RECORD_OUTCOME = "provider-switch.record-outcome";
    public static final String PLAN_EXIT = "provider-switch.plan-exit";
    public static final String REQUEST_EXTENSION = "provider-switch.request-extension";
    public static final String KEEP_OLD_CONTRACT = "provider-switch.keep-old-contract";
    public static final String COMPLETE_CASE = "provider-switch.complete-case";
    public static final String ASSESS_JEOPARDY = "provider-switch.assess-jeopardy";
    public static final String SEND_EARLY_NOTICE = "provider-switch.send-early-notice";
    public static final String UNDO_ROUTING = "provider-switch.undo-routing";
    public static final String WITHDRAW_NOTICE = "provider-switch.withdraw-notice";
    public static final String CLOSE_CANCELLED_CASE = "provider-switch.close-cancelled-case";

    /** By job type the variables that its worker returns: exactly these, every time. */
    public static final Map<String, Set<String>> OUTPUTS = Map.ofEntries(
            Map.entry(REGISTER_CASE, Set.of(CLAIMED)),
            Map.entry(ENTER_PHASE, Set.of()),
            Map.entry(RECORD_OUTCOME, Set.of()),
            Map.entry(PLAN_EXIT, Set.of()),
            Map.entry(REQUEST_EXTENSION, Set.of()),
            Map.entry(KEEP_OLD_CONTRACT, Set.of()),
            Map.entry(COMPLETE_CASE, Set.of()),
            Map.entry(ASSESS_JEOPARDY, Set.of()),
            Map.entry(SEND_EARLY_NOTICE, Set.of(NOTICE_TO_HAND_IN)),
            Map.entry(UNDO_ROUTING, Set.of()),
            Map.entry(WITHDRAW_NOTICE, Set.of()),
            Map.entry(CLOSE_CANCELLED_CASE, Set.of()));

    private ProviderSwitchJobs() {}
}
