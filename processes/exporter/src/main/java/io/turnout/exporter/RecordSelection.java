package io.turnout.exporter;

import io.camunda.zeebe.exporter.api.context.Context;
import io.camunda.zeebe.protocol.record.RecordType;
import io.camunda.zeebe.protocol.record.ValueType;
import java.util.EnumSet;
import java.util.Set;

/** The records that the read model is made of; the broker keeps all others to itself. */
final class RecordSelection implements Context.RecordFilter {

    private static final Set<ValueType> WANTED = EnumSet.of(
            ValueType.PROCESS,
            ValueType.FORM,
            ValueType.PROCESS_INSTANCE,
            ValueType.VARIABLE,
            ValueType.USER_TASK,
            ValueType.TIMER,
            ValueType.INCIDENT,
            ValueType.DECISION_EVALUATION);

    @Override
    public boolean acceptType(RecordType type) {
        return type == RecordType.EVENT;
    }

    @Override
    public boolean acceptValue(ValueType type) {
        return WANTED.contains(type);
    }
}
