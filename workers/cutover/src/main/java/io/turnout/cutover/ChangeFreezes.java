package io.turnout.cutover;

import io.turnout.kernel.Cursor;
import io.turnout.kernel.Ids;
import io.turnout.kernel.InvalidInput;
import io.turnout.kernel.NotFound;
import io.turnout.kernel.Page;
import io.turnout.kernel.StaleVersion;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The times in which nothing may be changed, at one site or everywhere. */
@Component
@Transactional
public class ChangeFreezes {

    private final ChangeFreezeRepository rows;

    ChangeFreezes(ChangeFreezeRepository rows) {
        this.rows = rows;
    }

    public ChangeFreezeRecord get(UUID id) {
        return entity(id).record();
    }

    public ChangeFreezeRecord create(@Nullable UUID siteId, Instant startsAt, Instant endsAt, String reason) {
        requireOrder(startsAt, endsAt);
        if (reason.isBlank()) {
            throw InvalidInput.of("/reason", "is empty");
        }
        return rows.saveAndFlush(new ChangeFreezeEntity(Ids.next(), siteId, new Slot(startsAt, endsAt), reason))
                .record();
    }

    public ChangeFreezeRecord endAt(UUID id, long expectedVersion, Instant endsAt) {
        ChangeFreezeEntity freeze = entity(id);
        if (freeze.version() != expectedVersion) {
            throw new StaleVersion("change freeze", id);
        }
        requireOrder(freeze.startsAt(), endsAt);
        freeze.endAt(endsAt);
        return rows.saveAndFlush(freeze).record();
    }

    public Page<ChangeFreezeRecord> page(@Nullable String cursor, int limit) {
        Cursor from = Cursor.decode(cursor, 1);
        UUID after = from == null ? new UUID(0, 0) : from.uuid(0);
        List<ChangeFreezeRecord> found = rows.page(after, Limit.of(Page.checkedLimit(limit) + 1)).stream()
                .map(ChangeFreezeEntity::record)
                .toList();
        return Page.of(found, limit, f -> Cursor.of(f.id()));
    }

    /** Does a freeze touch the slot at this site? */
    public boolean frozen(UUID siteId, Slot slot) {
        return rows.notOver(siteId, slot.start()).stream().anyMatch(f -> f.covers(slot));
    }

    private static void requireOrder(Instant startsAt, Instant endsAt) {
        if (!endsAt.isAfter(startsAt)) {
            throw InvalidInput.of("/endsAt", "must lie after the beginning");
        }
    }

    private ChangeFreezeEntity entity(UUID id) {
        return rows.findById(id).orElseThrow(() -> new NotFound("change freeze", id));
    }
}
