package io.turnout.web.api.inventory;

import io.turnout.kernel.Page;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One kind of thing of the inventory as the API serves it.
 *
 * @param <R> the thing as it is shown
 * @param <D> what may be said of it
 */
interface InventoryList<R, D> {

    /** The segment of the path, for example {@code sites}. */
    String name();

    Class<R> shape();

    Page<R> page(Map<String, String> filter, @Nullable String cursor, int limit);

    R get(UUID id);

    /** Refuses a draft that refers to what is not there. */
    default void checkReferences(D draft) {}

    R update(UUID id, long version, D draft, @Nullable String why);

    UUID idOf(R thing);

    long versionOf(R thing);

    /** The filter that leaves a customer only what is theirs, given what they asked for. */
    void narrow(CustomerView customer, Map<String, String> filter);

    boolean belongsTo(CustomerView customer, R thing);
}
