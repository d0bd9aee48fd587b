package io.turnout.web.screens;

import io.turnout.processes.Messages;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A message that a person may send to a case, and what it must say. */
record MessageChoice(String name, List<Field> fields) {

    /** An amount and, in a field of its own whose name ends so, its currency. */
    static final String MONEY = "money";

    private static final String CURRENCY_SUFFIX = "Currency";

    /** One thing that a message says; the type is that of an input of HTML, or {@link #MONEY}. */
    record Field(String name, String type, boolean required) {}

    static final List<MessageChoice> ALL = List.of(
            new MessageChoice(Messages.ORDER_ACKNOWLEDGED, List.of(new Field("providerReference", "text", false))),
            new MessageChoice(Messages.FIRM_DATE_SET, List.of(new Field("firmDate", "date", true))),
            new MessageChoice(
                    Messages.LINE_DELIVERED,
                    List.of(new Field("deliveredOn", "date", false), new Field("providerCircuitId", "text", false))),
            withReason(Messages.OFFERS_COMPLETE),
            new MessageChoice(
                    Messages.TERMINATION_CONFIRMED,
                    List.of(
                            new Field("effectiveDate", "date", false),
                            new Field("fee", MONEY, false),
                            new Field("reference", "text", false))),
            withReason(Messages.TEST_ABORTED),
            withReason(Messages.DEVICE_LOST),
            withReason(Messages.ROLLBACK_REQUESTED));

    private static MessageChoice withReason(String name) {
        return new MessageChoice(name, List.of(new Field("reason", "text", true)));
    }

    static Optional<MessageChoice> of(String name) {
        return ALL.stream().filter(choice -> choice.name().equals(name)).findFirst();
    }

    /** What was filled in of the fields that the message has. */
    Map<String, Object> filled(Map<String, String> posted) {
        Map<String, Object> filled = new LinkedHashMap<>();
        for (Field field : fields) {
            String value = posted.get(field.name());
            if (value != null && !value.isBlank()) {
                filled.put(field.name(), field.type().equals(MONEY) ? money(field, posted) : value.strip());
            }
        }
        return filled;
    }

    private static Map<String, String> money(Field field, Map<String, String> posted) {
        return Map.of(
                "amount", posted.getOrDefault(field.name(), "").strip(),
                "currency", posted.getOrDefault(field.name() + CURRENCY_SUFFIX, ""));
    }
}
