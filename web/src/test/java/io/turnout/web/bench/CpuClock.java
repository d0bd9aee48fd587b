package io.turnout.web.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** CPU seconds that a process and its children have used since this clock was made. */
final class CpuClock {

    private static final double TICKS_PER_SECOND = 100;

    private final long[] pids;
    private final double began;

    CpuClock(long... pids) {
        this.pids = pids.clone();
        this.began = used();
    }

    double seconds() {
        return used() - began;
    }

    private double used() {
        return LongStream.of(pids)
                        .mapToObj(ProcessHandle::of)
                        .flatMap(java.util.Optional::stream)
                        .flatMap(process -> Stream.concat(Stream.of(process), process.descendants()))
                        .mapToLong(process -> ticks(process.pid()))
                        .sum()
                / TICKS_PER_SECOND;
    }

    /** User and system time, its own and that of children it has waited for: fields 14 to 17. */
    private static long ticks(long pid) {
        try {
            String stat = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
            String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            return LongStream.rangeClosed(11, 14)
                    .map(field -> Long.parseLong(fields[(int) field]))
                    .sum();
        } catch (java.nio.file.NoSuchFileException ended) {
            return 0;
        } catch (IOException elsewhere) {
            throw new UncheckedIOException(elsewhere);
        }
    }
}
