package io.turnout.exporter;

import io.camunda.zeebe.protocol.record.Record;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * The records since the last write, already merged: an element that begins and ends within one batch is one row.
 *
 * <p>It holds copies only, because the broker uses the objects of a record again for the next one.
 */
final class Batch {

    final Map<Long, Rows.Definition> definitions = new LinkedHashMap<>();
    final Map<Long, Rows.Form> forms = new LinkedHashMap<>();
    final Map<Long, UUID> caseVariables = new LinkedHashMap<>();
    final Map<Long, Rows.Instance> instances = new LinkedHashMap<>();
    final Map<Long, Rows.Element> elements = new LinkedHashMap<>();
    final Map<Long, Rows.Migration> migrations = new LinkedHashMap<>();
    final Map<Rows.Flow, Integer> flows = new LinkedHashMap<>();
    final Map<Long, Rows.Task> tasks = new LinkedHashMap<>();
    final Map<Long, Rows.Timer> timers = new LinkedHashMap<>();
    final Set<Long> timersGone = new LinkedHashSet<>();
    final Map<Long, Rows.Incident> incidents = new LinkedHashMap<>();
    final Map<Long, Rows.Decision> decisions = new LinkedHashMap<>();

    private final RecordReader reader = new RecordReader(this);
    private int size;
    private Mark last = Mark.NONE;
    private String brokerVersion = "";

    void add(Record<?> record) {
        reader.read(record);
        size++;
        last = Mark.of(record);
        brokerVersion = record.getBrokerVersion();
    }

    int size() {
        return size;
    }

    boolean isEmpty() {
        return size == 0;
    }

    /** The newest record in it. */
    Mark last() {
        return last;
    }

    String brokerVersion() {
        return brokerVersion;
    }

    /** Every process instance that a row belongs to, and the parents of those that begin. */
    Set<Long> instanceKeys() {
        Set<Long> keys = new LinkedHashSet<>(instances.keySet());
        instances.values().stream().filter(row -> !row.isRoot()).forEach(row -> keys.add(row.parentKey()));
        keys.addAll(caseVariables.keySet());
        elements.values().forEach(row -> keys.add(row.instanceKey()));
        flows.keySet().forEach(row -> keys.add(row.instanceKey()));
        tasks.values().forEach(row -> keys.add(row.instanceKey()));
        timers.values().forEach(row -> keys.add(row.instanceKey()));
        incidents.values().forEach(row -> keys.add(row.instanceKey()));
        decisions.values().forEach(row -> keys.add(row.instanceKey()));
        keys.removeIf(key -> key <= 0);
        return keys;
    }
}
