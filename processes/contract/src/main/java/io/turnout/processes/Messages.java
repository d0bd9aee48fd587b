package io.turnout.processes;

import io.turnout.processes.providerswitch.ProviderSwitchVariables;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The messages that start, steer or end a process; each is correlated by the case id. */
public final class Messages {
    public static final String SWITCH_REQUESTED = "switch-requested";
    public static final String SWITCH_CANCELLED = "switch-cancelled";
    public static final String NOTICE_DATE_NEAR = "notice-date-near";
    public static final String ORDER_ACKNOWLEDGED = "order-acknowledged";
    public static final String FIRM_DATE_SET = "firm-date-set";
    public static final String LINE_DELIVERED = "line-delivered";
    public static final String OFFERS_COMPLETE = "offers-complete";
    public static final String TEST_ABORTED = "test-aborted";
    public static final String DEVICE_LOST = "device-lost";
    public static final String TERMINATION_CONFIRMED = "termination-confirmed";
    public static final String ROLLBACK_REQUESTED = "rollback-requested";
    public static final String SUPPLIER_INVOICE_RECEIVED = "supplier-invoice-received";

    public static final List<String> ALL = List.of(
            SWITCH_REQUESTED,
            SWITCH_CANCELLED,
            NOTICE_DATE_NEAR,
            ORDER_ACKNOWLEDGED,
            FIRM_DATE_SET,
            LINE_DELIVERED,
            OFFERS_COMPLETE,
            TEST_ABORTED,
            DEVICE_LOST,
            TERMINATION_CONFIRMED,
            ROLLBACK_REQUESTED,
            SUPPLIER_INVOICE_RECEIVED);

    /** By message the variables that it must bring along; a message not named here brings none that a model reads. */
    public static final Map<String, Set<String>> VARIABLES = Map.of(
            SWITCH_REQUESTED, Set.copyOf(StartVariables.NAMES),
            SWITCH_CANCELLED, Set.of(StartVariables.EPOCH, ProviderSwitchVariables.CANCEL_REASON));

    private Messages() {}
}
