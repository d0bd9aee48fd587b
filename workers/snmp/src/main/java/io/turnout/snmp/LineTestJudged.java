package io.turnout.snmp;

import java.util.UUID;

/** A line test has got its verdict. Published as a Spring event, once per test, in the transaction that stores it. */
public record LineTestJudged(
        UUID testId, UUID caseId, LineTestSpec.Purpose purpose, String deviceName, Judgement.Verdict verdict) {}
