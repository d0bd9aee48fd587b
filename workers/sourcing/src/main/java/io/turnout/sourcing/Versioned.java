package io.turnout.sourcing;

import io.turnout.kernel.Ids;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What every entity of this module has: an id of ours and a version that its ETag shows. */
@MappedSuperclass
abstract class Versioned {

    @Id
    private UUID id = Ids.next();

    @Version
    private @Nullable Long version;

    UUID id() {
        return id;
    }

    long version() {
        return version == null ? 0 : version;
    }
}
