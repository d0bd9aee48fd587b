package io.turnout.exporter;

import io.camunda.zeebe.protocol.record.Record;

/** A place in a partition's log: the position, and the engine's clock at it in milliseconds. */
record Mark(long position, long at) {

    static final Mark NONE = new Mark(-1, 0);

    static Mark of(Record<?> record) {
        return new Mark(record.getPosition(), record.getTimestamp());
    }
}
