package io.turnout.inventory;

import io.turnout.kernel.Cursor;
import io.turnout.kernel.FieldError;
import io.turnout.kernel.InvalidInput;
import io.turnout.kernel.Page;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The list of one kind of entity: which filters it allows, and its order by name (or number) and id, in which it is
 * read page by page along an index whatever the page.
 *
 * @param sortAttribute text attribute that the list is sorted by before the id; none: by id, which is by age
 */
record Listing<E extends Versioned>(
        Class<E> type, @Nullable String sortAttribute, Function<E, String> sortKey, Map<String, Filter> filters) {

    /** A list in the order in which its things came to be. */
    static <E extends Versioned> Listing<E> byAge(Class<E> type, Map<String, Filter> filters) {
        return new Listing<>(type, null, e -> "", filters);
    }

    /**
     * One allowed filter.
     *
     * @param condition over {@code e} with {@code :value}
     * @param parser of what the caller sent; throws for what it cannot be
     */
    record Filter(String condition, Function<String, Object> parser) {

        static Filter text(String attribute) {
            return new Filter("e." + attribute + " = :value", text -> text);
        }

        static Filter id(String attribute) {
            return new Filter("e." + attribute + " = :value", UUID::fromString);
        }

        static <C extends Enum<C>> Filter constant(String attribute, Class<C> constants) {
            return new Filter(
                    "e." + attribute + " = :value",
                    text -> Enum.valueOf(
                            constants, text.toUpperCase(Locale.ROOT).replace('-', '_')));
        }

        static Filter contains(String attribute) {
            return new Filter("locate(:value, lower(e." + attribute + ")) > 0", text -> text.toLowerCase(Locale.ROOT));
        }
    }

    Page<E> page(EntityManager entities, Map<String, String> wanted, @Nullable String cursor, int limit) {
        Cursor from = Cursor.decode(cursor, 2);
        List<String> conditions = new ArrayList<>(List.of("1 = 1"));
        Map<String, Object> values = new HashMap<>();
        parsed(wanted).forEach((name, value) -> {
            conditions.add(allowed(name).condition().replace(":value", ":" + name));
            values.put(name, value);
        });
        if (from != null) {
            conditions.add(
                    sortAttribute == null
                            ? "e.id > :afterId"
                            : "(e." + sortAttribute + ", e.id) > (:afterKey, :afterId)");
            if (sortAttribute != null) {
                values.put("afterKey", from.keys().getFirst());
            }
            values.put("afterId", from.uuid(1));
        }
        var query = entities.createQuery(
                "select e from " + type.getSimpleName() + " e where " + String.join(" and ", conditions) + " order by "
                        + (sortAttribute == null ? "" : "e." + sortAttribute + ", ") + "e.id",
                type);
        values.forEach(query::setParameter);
        List<E> rows = query.setMaxResults(Page.checkedLimit(limit) + 1).getResultList();
        return Page.of(rows, limit, e -> Cursor.of(sortKey.apply(e), e.id()));
    }

    Set<String> filterNames() {
        return new TreeSet<>(filters.keySet());
    }

    private Map<String, Object> parsed(Map<String, String> wanted) {
        Map<String, Object> values = new HashMap<>();
        List<FieldError> errors = new ArrayList<>();
        wanted.forEach((name, text) -> {
            try {
                values.put(name, allowed(name).parser().apply(text));
            } catch (IllegalArgumentException malformed) {
                errors.add(new FieldError("/" + name, "\"" + text + "\" is not a value of this filter"));
            }
        });
        if (!errors.isEmpty()) {
            throw new InvalidInput(errors);
        }
        return values;
    }

    private Filter allowed(String name) {
        Filter filter = filters.get(name);
        if (filter == null) {
            throw InvalidInput.of("/" + name, "is not a filter of this list; it has " + filterNames());
        }
        return filter;
    }
}
