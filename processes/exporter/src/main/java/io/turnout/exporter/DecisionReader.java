package io.turnout.exporter;

import io.camunda.zeebe.protocol.record.value.DecisionEvaluationRecordValue;
import io.camunda.zeebe.protocol.record.value.EvaluatedDecisionValue;
import io.camunda.zeebe.protocol.record.value.EvaluatedInputValue;
import io.camunda.zeebe.protocol.record.value.EvaluatedOutputValue;
import io.camunda.zeebe.protocol.record.value.MatchedRuleValue;
import java.time.Instant;

/** Turns the record of an evaluated decision into its row: what went in, which rules hit, what came out. */
final class DecisionReader {

    private DecisionReader() {}

    static Rows.Decision read(long key, DecisionEvaluationRecordValue value, Instant at) {
        return new Rows.Decision(
                key,
                Text.clean(value.getDecisionId()),
                Text.clean(value.getDecisionName()),
                value.getDecisionVersion(),
                Text.clean(value.getElementId()),
                value.getElementInstanceKey(),
                value.getProcessInstanceKey(),
                Text.clean(value.getDecisionOutput()),
                Text.orNull(value.getEvaluationFailureMessage()),
                JsonText.array(value.getEvaluatedDecisions(), DecisionReader::decision),
                at);
    }

    private static String decision(EvaluatedDecisionValue value) {
        return "{\"id\":" + JsonText.text(value.getDecisionId())
                + ",\"name\":" + JsonText.text(value.getDecisionName())
                + ",\"type\":" + JsonText.text(value.getDecisionType())
                + ",\"output\":" + JsonText.text(value.getDecisionOutput())
                + ",\"inputs\":" + JsonText.array(value.getEvaluatedInputs(), DecisionReader::input)
                + ",\"rules\":" + JsonText.array(value.getMatchedRules(), DecisionReader::rule) + "}";
    }

    private static String input(EvaluatedInputValue value) {
        return named(value.getInputId(), value.getInputName(), value.getInputValue());
    }

    private static String rule(MatchedRuleValue value) {
        return "{\"id\":" + JsonText.text(value.getRuleId()) + ",\"index\":" + value.getRuleIndex() + ",\"outputs\":"
                + JsonText.array(value.getEvaluatedOutputs(), DecisionReader::output) + "}";
    }

    private static String output(EvaluatedOutputValue value) {
        return named(value.getOutputId(), value.getOutputName(), value.getOutputValue());
    }

    private static String named(String id, String name, String json) {
        return "{\"id\":" + JsonText.text(id) + ",\"name\":" + JsonText.text(name) + ",\"value\":" + JsonText.text(json)
                + "}";
    }
}
