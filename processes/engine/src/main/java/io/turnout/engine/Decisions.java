package io.turnout.engine;

import java.util.Map;

/** Evaluates decision tables of the deployed models. */
public interface Decisions {

    /**
     * @param decisionId for example {@code offer-eligibility}
     * @return the outputs by name; a table with one output gives one entry named as the decision's result
     * @throws BadData if the decision failed or matched no rule
     * @throws EngineAway if the engine cannot be asked
     */
    Map<String, Object> evaluate(String decisionId, Map<String, Object> inputs);
}
