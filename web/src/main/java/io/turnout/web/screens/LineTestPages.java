package io.turnout.web.screens;

import io.turnout.snmp.LineTestSpec.Purpose;
import io.turnout.snmp.LineTests;
import io.turnout.snmp.Measures;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The latest line test of a case, ready to be shown. */
@Component
class LineTestPages {

    private final LineTests tests;

    LineTestPages(LineTests tests) {
        this.tests = tests;
    }

    Optional<LineTestView> latest(UUID caseId) {
        return tests.latestOfCase(caseId, Purpose.LINE_TEST).map(this::view);
    }

    /** The measures come as the lines do: the old one first, if there is one. */
    private LineTestView view(LineTests.Record test) {
        List<Measures> measures = tests.measures(test.id());
        boolean both = test.oldLine() != null && measures.size() > 1;
        return LineTestView.of(test, both ? measures.getFirst() : null, measures.isEmpty() ? null : measures.getLast());
    }
}
