package io.turnout.jobs;

import io.turnout.cases.CaseRecord;
import io.turnout.cases.CaseState;
import io.turnout.cases.Health;
import io.turnout.cases.Named;
import java.time.Instant;
import java.util.UUID;

/** Cases as the module would give them. */
public final class CasesForTests {

    private CasesForTests() {}

    public static CaseRecord a(UUID id, CaseState state) {
        Instant opened = Instant.parse("2026-11-21T10:00:00Z");
        return new CaseRecord(
                id,
                0,
                "SW-2026-00001",
                "provider-switch",
                state,
                null,
                Health.ON_TRACK,
                null,
                null,
                new Named(UUID.randomUUID(), "Kowalski"),
                new Named(new UUID(0, 1), "Warsaw"),
                new UUID(0, 2),
                new UUID(0, 3),
                new Named(new UUID(0, 4), "Altnet"),
                "Newnet",
                "anna",
                null,
                null,
                null,
                opened,
                opened,
                null,
                null,
                null,
                null);
    }
}
