package io.turnout.jobs;

import io.turnout.cases.CaseEnded;
import io.turnout.engine.Messages;
import io.turnout.snmp.DeviceLost;
import io.turnout.snmp.LineTests;
import java.time.Duration;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells the process of a lost device, and ends the measurements of cases that have ended. */
@Component
public class DeviceLostPublisher {

    /** Long enough for a process that is just about to wait; a later step must not be told of an old loss. */
    private static final Duration TIME_TO_LIVE = Duration.ofMinutes(1);

    private final Messages messages;
    private final LineTests tests;

    DeviceLostPublisher(Messages messages, LineTests tests) {
        this.messages = messages;
        this.tests = tests;
    }

    @EventListener
    public void on(DeviceLost lost) {
        messages.publish(
                io.turnout.processes.Messages.DEVICE_LOST,
                lost.caseId(),
                "device-lost-" + lost.testId(),
                TIME_TO_LIVE,
                Map.of());
    }

    @EventListener
    public void on(CaseEnded ended) {
        tests.abortAll(ended.record().id());
    }
}
