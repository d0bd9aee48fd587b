package io.turnout.exporter;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a batch tells the listeners of {@code turnout_engine}: the ids of the cases that changed, or {@code *} when
 * they are many or unknown, and {@code #} when models or forms were deployed.
 */
final class News {

    static final String CHANNEL = "turnout_engine";
    static final String EVERYTHING = "*,#";

    /** Far below the 8,000 bytes that a notification can have; more cases are cheaper to read again as a whole. */
    private static final int MOST_CASES = 20;

    private News() {}

    /** {@code null} if there is nothing to tell. */
    static @Nullable String of(Batch batch, Lineage.Resolved lineage) {
        Set<String> parts = new TreeSet<>();
        if (!batch.definitions.isEmpty() || !batch.forms.isEmpty()) {
            parts.add("#");
        }
        Set<String> cases = lineage.roots().values().stream()
                .map(Root::caseId)
                .map(id -> id == null ? "*" : id.toString())
                .collect(Collectors.toCollection(TreeSet::new));
        if (!batch.timersGone.isEmpty() && cases.isEmpty()) {
            cases.add("*");
        }
        parts.addAll(cases.size() > MOST_CASES || cases.contains("*") ? Set.of("*") : cases);
        return parts.isEmpty() ? null : String.join(",", parts);
    }
}
