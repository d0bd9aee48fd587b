package io.turnout.exporter.facts;

import io.camunda.zeebe.exporter.api.Exporter;
import io.camunda.zeebe.exporter.api.context.Context;
import io.camunda.zeebe.exporter.api.context.Controller;
import io.camunda.zeebe.protocol.record.Record;
import io.camunda.zeebe.protocol.record.RecordType;
import io.camunda.zeebe.protocol.record.ValueType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Writes every event of the engine as a line of JSON to a file. Runs inside the broker of the tests, alone in its jar:
 * it may use nothing but the JDK and the broker's own interface.
 */
public final class RecordingExporter implements Exporter, Context.RecordFilter {

    private Path file;
    private Controller controller;

    @Override
    public void configure(Context context) {
        file = Path.of(String.valueOf(context.getConfiguration().getArguments().get("file")));
        context.setFilter(this);
    }

    @Override
    public boolean acceptType(RecordType type) {
        return type == RecordType.EVENT;
    }

    @Override
    public boolean acceptValue(ValueType type) {
        return true;
    }

    @Override
    public void open(Controller opened) {
        controller = opened;
    }

    @Override
    public void export(Record<?> record) {
        try {
            Files.writeString(file, record.toJson() + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
        controller.updateLastExportedRecordPosition(record.getPosition());
    }
}
