package io.turnout.web.screens;

import io.turnout.cases.CaseRecord;
import io.turnout.cases.Health;
import io.turnout.cases.Named;
import io.turnout.cases.Phase;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Cases that have something in common, in their order.
 *
 * @param prefix of the message {@code prefix.code}; {@code null} where the code is a name already
 * @param code empty for those that have none of it
 */
record CaseGroup(@Nullable String prefix, String code, List<CaseRow> rows) {

    static final List<String> KINDS = List.of("phase", "health", "manager", "customer");

    /** One group for each value of a closed list, even an empty one; of names only those that occur, by name. */
    static List<CaseGroup> of(List<CaseRow> rows, String kind) {
        return switch (kind) {
            case "phase" ->
                groups(
                        rows,
                        "phase",
                        row -> code(row.record().phase()),
                        Arrays.stream(Phase.values()).map(Phase::code).toList());
            case "health" ->
                groups(
                        rows,
                        "health",
                        row -> row.record().health().code(),
                        Arrays.stream(Health.values()).map(Health::code).toList());
            case "manager" -> named(rows, CaseRecord::managerId);
            default -> named(rows, record -> name(record.customer()));
        };
    }

    private static List<CaseGroup> named(List<CaseRow> rows, Function<CaseRecord, @Nullable String> name) {
        Function<CaseRow, String> code = row -> Objects.requireNonNullElse(name.apply(row.record()), "");
        List<String> names = rows.stream().map(code).distinct().sorted().toList();
        return groups(rows, null, code, names);
    }

    private static List<CaseGroup> groups(
            List<CaseRow> rows, @Nullable String prefix, Function<CaseRow, String> code, List<String> codes) {
        Map<String, List<CaseRow>> byCode =
                rows.stream().collect(Collectors.groupingBy(code, LinkedHashMap::new, Collectors.toList()));
        Map<String, List<CaseRow>> ordered = new LinkedHashMap<>();
        codes.forEach(each -> ordered.put(each, byCode.getOrDefault(each, List.of())));
        byCode.forEach(ordered::putIfAbsent);
        return ordered.entrySet().stream()
                .map(group -> new CaseGroup(prefix, group.getKey(), group.getValue()))
                .toList();
    }

    private static String code(@Nullable Phase phase) {
        return phase == null ? "" : phase.code();
    }

    private static @Nullable String name(@Nullable Named named) {
        return named == null ? null : named.name();
    }
}
