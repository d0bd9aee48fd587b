package io.turnout.exporter.facts;

import tools.jackson.databind.JsonNode;

/**
 * One event of the engine as an exporter gets it.
 *
 * @param position its place in the partition's log
 * @param value what happened, with the fields of its type
 */
record EngineRecord(long position, int partition, long key, String type, String intent, JsonNode value) {

    static EngineRecord of(JsonNode json) {
        return new EngineRecord(
                json.get("position").asLong(),
                json.get("partitionId").asInt(),
                json.get("key").asLong(),
                json.get("valueType").asString(),
                json.get("intent").asString(),
                json.get("value"));
    }

    boolean is(String wantedType, String wantedIntent) {
        return type.equals(wantedType) && intent.equals(wantedIntent);
    }

    boolean concerns(long instance) {
        return number("processInstanceKey") == instance;
    }

    boolean isAt(String elementId) {
        return text("elementId").equals(elementId);
    }

    /** Empty for a field that this record does not have. */
    String text(String field) {
        return value.path(field).asString("");
    }

    /** Zero for a field that this record does not have. */
    long number(String field) {
        return value.path(field).asLong(0);
    }
}
