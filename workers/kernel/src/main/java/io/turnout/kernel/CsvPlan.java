package io.turnout.kernel;

import io.turnout.kernel.ImportReport.RowError;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * What an import is going to do, row by row, worked out before anything is changed: so a dry run, a per-row report and
 * all-or-nothing are the same code. Call {@link #run} inside one transaction.
 */
public final class CsvPlan {

    private static final Runnable NOTHING = () -> {};

    /**
     * What one row comes to.
     *
     * @param key what the row is about; the same key twice in a file is an error of the later row
     * @param apply makes the change
     */
    public record Step(Object key, Kind kind, Runnable apply) {

        public enum Kind {
            CREATED,
            UPDATED,
            UNCHANGED
        }

        public static Step created(Object key, Runnable apply) {
            return new Step(key, Kind.CREATED, apply);
        }

        public static Step updated(Object key, Runnable apply) {
            return new Step(key, Kind.UPDATED, apply);
        }

        public static Step unchanged(Object key) {
            return new Step(key, Kind.UNCHANGED, NOTHING);
        }
    }

    private final List<RowError> errors = new ArrayList<>();
    private final List<Step> steps = new ArrayList<>();
    private final Map<Object, Long> lineOfKey = new HashMap<>();

    private CsvPlan() {}

    /**
     * Plans every row and then, unless it is a dry run or all-or-nothing with an error, applies them in their order.
     *
     * @param planRow throws {@link InvalidInput} with the column as pointer for a row that cannot be taken
     */
    public static ImportReport run(String type, CsvFile file, ImportOptions options, Function<CsvRow, Step> planRow) {
        CsvPlan plan = new CsvPlan();
        file.rows().forEach(row -> plan.add(row, planRow));
        boolean refused = options.allOrNothing() && !plan.errors.isEmpty();
        if (refused) {
            plan.steps.clear();
        } else if (!options.dryRun()) {
            plan.steps.forEach(step -> step.apply().run());
        }
        return new ImportReport(
                type,
                options.dryRun(),
                plan.count(Step.Kind.CREATED),
                plan.count(Step.Kind.UPDATED),
                plan.count(Step.Kind.UNCHANGED),
                plan.errors);
    }

    private void add(CsvRow row, Function<CsvRow, Step> planRow) {
        try {
            Step step = planRow.apply(row);
            Long earlier = lineOfKey.putIfAbsent(step.key(), row.line());
            if (earlier == null) {
                steps.add(step);
            } else {
                errors.add(new RowError(row.line(), "", "is about the same thing as line " + earlier));
            }
        } catch (InvalidInput wrong) {
            wrong.errors()
                    .forEach(
                            e -> errors.add(new RowError(row.line(), e.pointer().substring(1), e.detail())));
        }
    }

    private int count(Step.Kind kind) {
        return (int) steps.stream().filter(step -> step.kind() == kind).count();
    }
}
