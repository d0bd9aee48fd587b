package io.turnout.cases;

import io.turnout.kernel.Actor;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

/** How this module's values cross JDBC: instants with microseconds, JSON objects, money, actors. */
final class Sql {

    private static final ObjectMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};

    private Sql() {}

    /** PostgreSQL keeps microseconds; what is compared later must not carry more. */
    static Instant micros(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MICROS);
    }

    static OffsetDateTime time(Instant instant) {
        return micros(instant).atOffset(ZoneOffset.UTC);
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    static @Nullable Instant instantOrNull(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    static UUID uuid(ResultSet row, String column) throws SQLException {
        return row.getObject(column, UUID.class);
    }

    static Actor actor(ResultSet row) throws SQLException {
        return new Actor(Actor.Kind.valueOf(row.getString("actor_kind")), row.getString("actor_id"));
    }

    static String json(Map<String, Object> object) {
        return JSON.writeValueAsString(object);
    }

    static @Nullable String jsonOrNull(@Nullable Map<String, Object> object) {
        return object == null ? null : json(object);
    }

    static Map<String, Object> object(ResultSet row, String column) throws SQLException {
        return JSON.readValue(row.getString(column), OBJECT);
    }

    static @Nullable Map<String, Object> objectOrNull(ResultSet row, String column) throws SQLException {
        String json = row.getString(column);
        return json == null ? null : JSON.readValue(json, OBJECT);
    }

    static @Nullable Money money(@Nullable BigDecimal amount, @Nullable String currency) {
        return amount == null || currency == null
                ? null
                : Money.of(CurrencyUnit.of(currency), amount, RoundingMode.UNNECESSARY);
    }

    static List<String> texts(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }

    static List<UUID> uuids(ResultSet row, String column) throws SQLException {
        return List.of((UUID[]) row.getArray(column).getArray());
    }
}
