package io.turnout.web.bench;

/** How large the benchmarks are: {@code -Dturnout.bench.scale=0.01} for a trial that only shows that all of it works. */
final class Scale {

    static final double FACTOR = Double.parseDouble(System.getProperty("turnout.bench.scale", "1"));

    private Scale() {}

    static int of(int full) {
        return Math.max(1, (int) Math.round(full * FACTOR));
    }
}
