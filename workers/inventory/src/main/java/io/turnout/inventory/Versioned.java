package io.turnout.inventory;

import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What every entity of the inventory has: an id and the version that its ETag shows. */
@MappedSuperclass
abstract class Versioned {

    @Id
    private UUID id;

    @Version
    private @Nullable Long version;

    /** For JPA, which then sets the fields. */
    protected Versioned() {
        this(new UUID(0, 0));
    }

    Versioned(UUID id) {
        this.id = id;
    }

    UUID id() {
        return id;
    }

    long version() {
        return version == null ? 0 : version;
    }

    /** What others see, and what the change log keeps. */
    abstract Record record();
}
