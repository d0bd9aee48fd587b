package io.turnout.web.api.http;

import io.swagger.v3.oas.models.media.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Writes enums into schemas as the API speaks them, in lower case with hyphens. */
final class SpokenEnums {

    private SpokenEnums() {}

    @SuppressWarnings({"unchecked", "rawtypes"})
    static void rename(@Nullable Schema schema) {
        if (schema == null) {
            return;
        }
        List<Object> values = schema.getEnum();
        if (values != null) {
            List<Object> spoken = new ArrayList<>();
            values.forEach(value ->
                    spoken.add(String.valueOf(value).toLowerCase(Locale.ROOT).replace('_', '-')));
            schema.setEnum(spoken);
        }
        if (schema.getProperties() != null) {
            schema.getProperties().values().forEach(property -> rename((Schema) property));
        }
        rename(schema.getItems());
    }
}
