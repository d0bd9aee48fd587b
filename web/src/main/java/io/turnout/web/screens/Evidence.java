package io.turnout.web.screens;

import io.turnout.cases.CaseRecord;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * What a decision is taken on, shown beside the form of its task.
 *
 * @param elements the tasks of the models that it belongs to
 * @param fragment its name in {@code fragments/evidence.html}
 * @param find what the fragment shows of a case; empty if there is nothing yet
 */
record Evidence(Set<String> elements, String fragment, Function<CaseRecord, Map<String, Object>> find) {

    boolean supports(String elementId) {
        return elements.contains(elementId);
    }
}
