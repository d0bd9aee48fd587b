package io.turnout.jobs;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.turnout.cases.CaseEnded;
import io.turnout.cases.CaseRecord;
import io.turnout.engine.Messages;
import io.turnout.snmp.DeviceLost;
import io.turnout.snmp.LineTestSpec;
import io.turnout.snmp.LineTests;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class DeviceLostPublisherTests {

    private final UUID caseId = UUID.randomUUID();
    private final Messages messages = mock(Messages.class);
    private final LineTests tests = mock(LineTests.class);
    private final DeviceLostPublisher publisher = new DeviceLostPublisher(messages, tests);

    @Test
    void tellsTheProcessUnderOneIdPerTest() {
        UUID testId = UUID.randomUUID();
        publisher.on(
                new DeviceLost(testId, caseId, LineTestSpec.Purpose.SOAK, UUID.randomUUID(), "rtr", Instant.EPOCH));
        verify(messages).publish(eq("device-lost"), eq(caseId), eq("device-lost-" + testId), any(), eq(Map.of()));
    }

    @Test
    void endsTheMeasurementsOfACaseThatEnded() {
        CaseRecord record = mock(CaseRecord.class);
        when(record.id()).thenReturn(caseId);
        publisher.on(new CaseEnded(record));
        verify(tests).abortAll(caseId);
    }
}
