package io.turnout.exporter.facts;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/** What the recorder wrote so far; reads on where it stopped the last time. */
final class RecordFile {

    private static final JsonMapper JSON = new JsonMapper();

    private final Path path;
    private final List<EngineRecord> records = new ArrayList<>();
    private long read;

    RecordFile(Path path) {
        this.path = path;
    }

    Path path() {
        return path;
    }

    /** All records in the order in which they were exported. */
    synchronized List<EngineRecord> records() {
        try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "r")) {
            byte[] fresh = new byte[Math.toIntExact(file.length() - read)];
            file.seek(read);
            file.readFully(fresh);
            String text = new String(fresh, StandardCharsets.UTF_8);
            String whole = text.substring(0, text.lastIndexOf('\n') + 1);
            whole.lines().forEach(line -> records.add(EngineRecord.of(JSON.readTree(line))));
            read += whole.getBytes(StandardCharsets.UTF_8).length;
            return List.copyOf(records);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
