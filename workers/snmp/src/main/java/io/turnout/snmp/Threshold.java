package io.turnout.snmp;

import java.math.BigDecimal;

/** What the new line must reach in a test. Compared unrounded, whatever the page shows. */
public record Threshold(Metric metric, Comparator comparator, BigDecimal target, Severity severity) {

    /** Which side of the target is good. */
    public enum Comparator {
        AT_LEAST,
        AT_MOST
    }

    /** What missing the target means: no pass, or a remark. */
    public enum Severity {
        BLOCK,
        WARN
    }

    public static Threshold atLeast(Metric metric, String target) {
        return new Threshold(metric, Comparator.AT_LEAST, new BigDecimal(target), Severity.BLOCK);
    }

    public static Threshold atMost(Metric metric, String target) {
        return new Threshold(metric, Comparator.AT_MOST, new BigDecimal(target), Severity.BLOCK);
    }

    public Threshold asWarning() {
        return new Threshold(metric, comparator, target, Severity.WARN);
    }

    boolean holds(BigDecimal measured) {
        int side = measured.compareTo(target);
        return comparator == Comparator.AT_LEAST ? side >= 0 : side <= 0;
    }
}
