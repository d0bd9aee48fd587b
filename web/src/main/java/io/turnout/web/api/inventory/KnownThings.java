package io.turnout.web.api.inventory;

import io.turnout.inventory.Customers;
import io.turnout.inventory.Providers;
import io.turnout.inventory.Sites;
import io.turnout.kernel.InvalidInput;
import io.turnout.kernel.NotFound;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Whether the things that a body refers to are there; what is not is an error of its field, not a missing page. */
@Component
class KnownThings {

    private final Customers customers;
    private final Sites sites;
    private final Providers providers;

    KnownThings(Customers customers, Sites sites, Providers providers) {
        this.customers = customers;
        this.sites = sites;
        this.providers = providers;
    }

    void customer(@Nullable UUID id) {
        check("/customerId", id, customers::get);
    }

    void site(@Nullable UUID id) {
        check("/siteId", id, sites::get);
    }

    void provider(@Nullable UUID id) {
        check("/providerId", id, providers::get);
    }

    private static void check(String pointer, @Nullable UUID id, Consumer<UUID> lookUp) {
        if (id == null) {
            return;
        }
        try {
            lookUp.accept(id);
        } catch (NotFound unknown) {
            throw InvalidInput.of(pointer, "is not in the inventory");
        }
    }
}
