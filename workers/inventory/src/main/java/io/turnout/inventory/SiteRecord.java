package io.turnout.inventory;

import java.time.ZoneId;
import java.util.UUID;

/** A site as others see it. */
public record SiteRecord(
        UUID id,
        UUID customerId,
        String name,
        String operatedBy,
        String country,
        String city,
        String address,
        ZoneId timeZone,
        long version) {}
