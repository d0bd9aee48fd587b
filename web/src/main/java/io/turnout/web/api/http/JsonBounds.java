package io.turnout.web.api.http;

import io.turnout.kernel.FieldError;
import io.turnout.kernel.Figures;
import io.turnout.kernel.InvalidInput;
import io.turnout.kernel.Moments;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.ValueDeserializerModifier;
import tools.jackson.databind.deser.std.DelegatingDeserializer;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.type.CollectionType;
import tools.jackson.databind.type.MapType;

/** Refuses values that JSON can say and Turnout cannot hold: wherever in a body they stand, their field is named. */
final class JsonBounds extends SimpleModule {

    private static final long serialVersionUID = 1L;

    JsonBounds() {
        super("turnout-bounds");
        setDeserializerModifier(new Bounds());
    }

    private static List<FieldError> complaints(@Nullable Object value) {
        return switch (value) {
            case null -> List.of();
            case String text -> complaint(text.indexOf('\0') < 0, "has a character that no text has");
            case BigDecimal number -> complaint(Figures.isBounded(number), "has too many digits");
            case Instant time -> complaint(Moments.isBounded(time), "must lie in the years 1 to 9999");
            case LocalDate day -> complaint(Moments.isBounded(day), "must lie in the years 1 to 9999");
            case List<?> list -> emptyAt(list.indexOf(null));
            case Collection<?> items -> complaint(items.stream().allMatch(Objects::nonNull), "has an empty item");
            case Map<?, ?> fields ->
                fields.entrySet().stream()
                        .filter(field -> field.getValue() == null)
                        .map(field -> new FieldError("/" + field.getKey(), "must not be null"))
                        .toList();
            default -> List.of();
        };
    }

    private static List<FieldError> complaint(boolean holds, String detail) {
        return holds ? List.of() : List.of(new FieldError("", detail));
    }

    private static List<FieldError> emptyAt(int index) {
        return index < 0 ? List.of() : List.of(new FieldError("/" + index, "must not be null"));
    }

    private static final class Bounds extends ValueDeserializerModifier {

        private static final long serialVersionUID = 1L;

        private static final Set<Class<?>> BOUNDED =
                Set.of(String.class, BigDecimal.class, Instant.class, LocalDate.class);

        @Override
        public ValueDeserializer<?> modifyDeserializer(
                DeserializationConfig config, BeanDescription.Supplier type, ValueDeserializer<?> deserializer) {
            return BOUNDED.contains(type.getBeanClass()) ? new Bounded(deserializer) : deserializer;
        }

        @Override
        public ValueDeserializer<?> modifyCollectionDeserializer(
                DeserializationConfig config,
                CollectionType type,
                BeanDescription.Supplier description,
                ValueDeserializer<?> deserializer) {
            return bounded(type.getContentType(), deserializer);
        }

        @Override
        public ValueDeserializer<?> modifyMapDeserializer(
                DeserializationConfig config,
                MapType type,
                BeanDescription.Supplier description,
                ValueDeserializer<?> deserializer) {
            return bounded(type.getContentType(), deserializer);
        }

        /** Values of any kind are the fields of a form or message, where null means that nothing was entered. */
        private static ValueDeserializer<?> bounded(JavaType items, ValueDeserializer<?> deserializer) {
            return items.isJavaLangObject() ? deserializer : new Bounded(deserializer);
        }
    }

    private static final class Bounded extends DelegatingDeserializer {

        Bounded(ValueDeserializer<?> reading) {
            super(reading);
        }

        @Override
        protected ValueDeserializer<?> newDelegatingInstance(ValueDeserializer<?> reading) {
            return new Bounded(reading);
        }

        @Override
        public @Nullable Object deserialize(JsonParser in, DeserializationContext context) {
            Object value = super.deserialize(in, context);
            List<FieldError> complaints = complaints(value);
            if (!complaints.isEmpty()) {
                throw DatabindException.from(in, "a value out of bounds", new InvalidInput(complaints));
            }
            return value;
        }
    }
}
