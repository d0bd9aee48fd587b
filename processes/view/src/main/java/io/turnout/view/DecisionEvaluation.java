package io.turnout.view;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why a decision came out as it did.
 *
 * @param output the result as JSON
 * @param failure why it could not be evaluated, {@code null} if it could
 * @param decisions the decision itself and those it rests on, in the order they were evaluated
 */
public record DecisionEvaluation(
        long key,
        String decisionId,
        String name,
        int version,
        String elementId,
        long instanceKey,
        Instant at,
        String output,
        @Nullable String failure,
        List<EvaluatedDecision> decisions) {

    public DecisionEvaluation {
        decisions = List.copyOf(decisions);
    }

    /** One table or expression with what went in, which rules hit and what came out; values are JSON text. */
    public record EvaluatedDecision(
            String id, String name, String type, String output, List<Input> inputs, List<Rule> rules) {

        public EvaluatedDecision {
            inputs = List.copyOf(inputs);
            rules = List.copyOf(rules);
        }
    }

    public record Input(String id, String name, String value) {}

    /** A rule that hit; {@code index} counts from 1 as the table shows it. */
    public record Rule(String id, int index, List<Output> outputs) {

        public Rule {
            outputs = List.copyOf(outputs);
        }
    }

    public record Output(String id, String name, String value) {}
}
