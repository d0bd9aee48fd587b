package io.turnout.cutover;

import io.turnout.inventory.Sites;
import io.turnout.kernel.Conflict;
import io.turnout.kernel.Cursor;
import io.turnout.kernel.Ids;
import io.turnout.kernel.NotFound;
import io.turnout.kernel.Page;
import io.turnout.kernel.StaleVersion;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** When changes may be made at a site, by the clock on its wall. */
@Component
@Transactional
public class ChangeWindows {

    /** A year of weeks: whoever looks further ahead plans again later anyway. */
    private static final int WEEKS_AHEAD = 52;

    private final ChangeWindowRepository rows;
    private final Sites sites;

    ChangeWindows(ChangeWindowRepository rows, Sites sites) {
        this.rows = rows;
        this.sites = sites;
    }

    public ChangeWindowRecord get(UUID id) {
        return entity(id).record();
    }

    public List<ChangeWindowRecord> ofSite(UUID siteId) {
        return rows.findBySiteIdOrderByWeekday(siteId).stream()
                .map(ChangeWindowEntity::record)
                .sorted(Comparator.comparing(ChangeWindowRecord::weekday).thenComparing(ChangeWindowRecord::from))
                .toList();
    }

    public Page<ChangeWindowRecord> page(@Nullable UUID siteId, @Nullable String cursor, int limit) {
        Cursor from = Cursor.decode(cursor, 1);
        UUID after = from == null ? new UUID(0, 0) : from.uuid(0);
        Limit asked = Limit.of(Page.checkedLimit(limit) + 1);
        List<ChangeWindowRecord> found = rows.page(siteId, after, asked).stream()
                .map(ChangeWindowEntity::record)
                .toList();
        return Page.of(found, limit, w -> Cursor.of(w.id()));
    }

    public ChangeWindowRecord create(ChangeWindowDraft draft) {
        sites.get(draft.siteId());
        return saved(new ChangeWindowEntity(Ids.next(), draft));
    }

    public ChangeWindowRecord update(UUID id, long expectedVersion, ChangeWindowDraft draft) {
        ChangeWindowEntity window = checked(id, expectedVersion);
        window.apply(draft);
        return saved(window);
    }

    public void remove(UUID id, long expectedVersion) {
        rows.delete(checked(id, expectedVersion));
    }

    /** The first window that begins at the instant or later; a site without windows has one every night. */
    public Slot next(UUID siteId, Instant notBefore) {
        return upcoming(siteId, notBefore)
                .findFirst()
                .orElseThrow(() -> new Conflict("Site " + siteId + " has no change window; add one."));
    }

    /** The windows of the next year that begin at the instant or later, in order. */
    public Stream<Slot> upcoming(UUID siteId, Instant notBefore) {
        ZoneId zone = sites.get(siteId).timeZone();
        List<WeeklyWindow> own = ofSite(siteId).stream()
                .filter(w -> w.kind().equals(ChangeWindowEntity.REGULAR))
                .map(w -> new WeeklyWindow(w.weekday(), w.from(), w.to()))
                .toList();
        Stream<WeeklyWindow> used = own.isEmpty() ? WeeklyWindow.everyNight() : own.stream();
        return used.flatMap(w -> w.slots(zone, notBefore).limit(WEEKS_AHEAD)).sorted(Comparator.comparing(Slot::start));
    }

    private ChangeWindowRecord saved(ChangeWindowEntity window) {
        try {
            return rows.saveAndFlush(window).record();
        } catch (DataIntegrityViolationException twice) {
            throw new Conflict("The site has a window that begins then already; change that one.");
        }
    }

    private ChangeWindowEntity checked(UUID id, long expectedVersion) {
        ChangeWindowEntity window = entity(id);
        if (window.version() != expectedVersion) {
            throw new StaleVersion("change window", id);
        }
        return window;
    }

    private ChangeWindowEntity entity(UUID id) {
        return rows.findById(id).orElseThrow(() -> new NotFound("change window", id));
    }
}
