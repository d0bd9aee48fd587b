package io.turnout.web.application;

import static io.turnout.processes.StartVariables.ASSESS_EVERY;
import static io.turnout.processes.StartVariables.CONFIRMATION_ESCALATION_AFTER;
import static io.turnout.processes.StartVariables.CONFIRMATION_REMINDER_AFTER;
import static io.turnout.processes.StartVariables.DEVICE_LOST_AFTER;
import static io.turnout.processes.StartVariables.FIRM_DATE_AFTER;
import static io.turnout.processes.StartVariables.FIRST_REVIEW_AFTER;
import static io.turnout.processes.StartVariables.INVOICE_DUE_AFTER;
import static io.turnout.processes.StartVariables.NEGOTIATION_REMINDER_AFTER;
import static io.turnout.processes.StartVariables.OFFERS_DUE_AFTER;
import static io.turnout.processes.StartVariables.ORDER_REMINDER_AFTER;
import static io.turnout.processes.StartVariables.SECOND_REVIEW_AFTER;
import static io.turnout.processes.StartVariables.SOAK;
import static io.turnout.processes.StartVariables.TASK_DUE;
import static io.turnout.processes.StartVariables.TEST_WINDOW;

import io.turnout.kernel.FieldError;
import io.turnout.processes.StartVariables;
import java.time.temporal.TemporalAmount;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The amounts of time that a switch runs with: those of its request, and the configured ones for the rest. */
@Component
public class SwitchParameters {

    private final SwitchSettings settings;
    private final Map<String, TemporalAmount> defaults = new LinkedHashMap<>();

    SwitchParameters(SwitchSettings settings) {
        this.settings = settings;
        add(TASK_DUE, settings.taskDue());
        add(OFFERS_DUE_AFTER, settings.offersDueAfter());
        add(ORDER_REMINDER_AFTER, settings.orderReminderAfter());
        add(FIRM_DATE_AFTER, settings.firmDateAfter());
        add(NEGOTIATION_REMINDER_AFTER, settings.negotiationReminderAfter());
        add(TEST_WINDOW, settings.testWindow());
        add(DEVICE_LOST_AFTER, settings.deviceLostAfter());
        add(CONFIRMATION_REMINDER_AFTER, settings.confirmationReminderAfter());
        add(CONFIRMATION_ESCALATION_AFTER, settings.confirmationEscalationAfter());
        add(SOAK, settings.soak());
        add(INVOICE_DUE_AFTER, settings.invoiceDueAfter());
        add(ASSESS_EVERY, settings.assessEvery());
        add(FIRST_REVIEW_AFTER, settings.firstReviewAfter());
        add(SECOND_REVIEW_AFTER, settings.secondReviewAfter());
    }

    private void add(String name, String text) {
        defaults.put(name, SwitchSettings.amount(name, text));
    }

    /** The names that a request may give, in their order. */
    public Set<String> names() {
        return defaults.keySet();
    }

    void check(Map<String, String> asked, List<FieldError> errors) {
        asked.forEach((name, text) -> {
            if (!defaults.containsKey(name)) {
                errors.add(new FieldError("/parameters/" + name, "is not a parameter; there are " + names()));
            } else if (Amounts.parse(text).isEmpty()) {
                errors.add(new FieldError("/parameters/" + name, "must be an ISO 8601 amount such as P14D or PT10M"));
            }
        });
    }

    StartVariables variables(UUID caseId, String managerId, Map<String, String> asked) {
        Map<String, TemporalAmount> amounts = new LinkedHashMap<>(defaults);
        asked.forEach((name, text) -> amounts.put(name, Amounts.parse(text).orElseThrow()));
        return new StartVariables(
                caseId.toString(),
                0,
                1,
                managerId,
                of(amounts, TASK_DUE),
                of(amounts, OFFERS_DUE_AFTER),
                of(amounts, ORDER_REMINDER_AFTER),
                of(amounts, FIRM_DATE_AFTER),
                of(amounts, NEGOTIATION_REMINDER_AFTER),
                of(amounts, TEST_WINDOW),
                of(amounts, DEVICE_LOST_AFTER),
                of(amounts, CONFIRMATION_REMINDER_AFTER),
                of(amounts, CONFIRMATION_ESCALATION_AFTER),
                of(amounts, SOAK),
                of(amounts, INVOICE_DUE_AFTER),
                of(amounts, ASSESS_EVERY),
                of(amounts, FIRST_REVIEW_AFTER),
                of(amounts, SECOND_REVIEW_AFTER),
                settings.maxTestExtensions());
    }

    private static TemporalAmount of(Map<String, TemporalAmount> amounts, String name) {
        return Objects.requireNonNull(amounts.get(name), name);
    }
}
