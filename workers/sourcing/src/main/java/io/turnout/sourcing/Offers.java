package io.turnout.sourcing;

import io.turnout.inventory.Providers;
import io.turnout.kernel.Cursor;
import io.turnout.kernel.NotFound;
import io.turnout.kernel.Page;
import io.turnout.kernel.StaleVersion;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The offers of providers: open ones, which every case may take, and those made for one case. */
@Component
@Transactional
public class Offers {

    private final OfferRepository rows;
    private final PageQueries pages;
    private final Providers providers;
    private final Clock clock;

    Offers(OfferRepository rows, PageQueries pages, Providers providers, Clock clock) {
        this.rows = rows;
        this.pages = pages;
        this.providers = providers;
        this.clock = clock;
    }

    public OfferRecord get(UUID id) {
        return rows.findById(id).orElseThrow(() -> new NotFound("offer", id)).toRecord();
    }

    /** The same provider's same package for the same case again replaces what it said before. */
    public OfferRecord enter(OfferDraft draft) {
        String provider = providers.get(draft.providerId()).name();
        OfferEntity offer = rows.findSame(draft.caseId(), draft.providerId(), draft.packageName())
                .orElseGet(() -> new OfferEntity(provider, draft));
        offer.apply(draft);
        return rows.saveAndFlush(offer).toRecord();
    }

    public OfferRecord update(UUID id, long expectedVersion, OfferDraft draft) {
        OfferEntity offer = rows.findById(id).orElseThrow(() -> new NotFound("offer", id));
        if (offer.version() != expectedVersion) {
            throw new StaleVersion("offer", id);
        }
        offer.apply(draft);
        return rows.saveAndFlush(offer).toRecord();
    }

    /** Every offer that the case may choose today: its own and the open ones, as long as they are valid. */
    public List<OfferRecord> candidates(UUID caseId) {
        return rows.candidates(caseId, LocalDate.now(clock)).stream()
                .map(OfferEntity::toRecord)
                .toList();
    }

    /** @param manager who sees the offers for his cases, beside those that are open to all; null sees every one */
    public Page<OfferRecord> page(@Nullable String manager, @Nullable String cursor, int limit) {
        Cursor from = Cursor.decode(cursor, 1);
        UUID after = from == null ? new UUID(0, 0) : from.uuid(0);
        List<UUID> ids = pages.offers(manager, after, Page.checkedLimit(limit) + 1);
        List<OfferRecord> found =
                rows.inOrder(ids).stream().map(OfferEntity::toRecord).toList();
        return Page.of(found, limit, offer -> Cursor.of(offer.id()));
    }
}
