package io.turnout.inventory;

import java.util.UUID;

/** The names a list shows for a site, read for many sites with one query. */
public record SiteOverview(
        UUID siteId, String site, UUID customerId, String customer, String country, String city, String timeZone) {}
