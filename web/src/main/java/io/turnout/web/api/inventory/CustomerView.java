package io.turnout.web.api.inventory;

import io.turnout.inventory.SiteOverview;
import io.turnout.inventory.Sites;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.security.access.AccessDeniedException;

/** What a customer may see of the inventory: itself, its sites and what stands there. */
final class CustomerView {

    private final UUID customerId;
    private final Sites sites;

    CustomerView(UUID customerId, Sites sites) {
        this.customerId = customerId;
        this.sites = sites;
    }

    UUID customerId() {
        return customerId;
    }

    boolean ownsSite(UUID siteId) {
        SiteOverview site = sites.overview(List.of(siteId)).get(siteId);
        return site != null && site.customerId().equals(customerId);
    }

    /** Lists of what stands at sites are read site by site. */
    void needOwnSite(Map<String, String> filter) {
        String siteId = filter.get("siteId");
        if (siteId == null || !isOwn(siteId)) {
            throw new AccessDeniedException("Customers name one of their own sites with siteId");
        }
    }

    private boolean isOwn(String siteId) {
        try {
            return ownsSite(UUID.fromString(siteId));
        } catch (IllegalArgumentException noId) {
            return false;
        }
    }
}
