package io.turnout.web.bench;

import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.stream.DoubleStream;

/** Measurements of one thing, as median, percentile and range. */
record Sample(double... values) {

    Sample {
        values = values.clone();
        Arrays.sort(values);
    }

    static Sample of(Collection<Double> values) {
        return new Sample(values.stream().mapToDouble(Double::doubleValue).toArray());
    }

    /** Everything that several samples saw. */
    static Sample together(Collection<Sample> samples) {
        return new Sample(samples.stream()
                .flatMapToDouble(sample -> DoubleStream.of(sample.values))
                .toArray());
    }

    double median() {
        return percentile(50);
    }

    double percentile(double percent) {
        return values[(int) Math.min(values.length - 1, Math.ceil(values.length * percent / 100) - 1)];
    }

    double least() {
        return values[0];
    }

    double most() {
        return values[values.length - 1];
    }

    /** The median, and in brackets the range. */
    String shown(int decimals) {
        return "%s (%s–%s)".formatted(number(median(), decimals), number(least(), decimals), number(most(), decimals));
    }

    static String number(double value, int decimals) {
        return String.format(Locale.ROOT, "%." + decimals + "f", value);
    }
}
