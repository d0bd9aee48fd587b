package io.turnout.inventory;

import java.util.UUID;

/** A provider as others see it; notices go to its notice address by its notice channel, in its language. */
public record ProviderRecord(
        UUID id,
        String name,
        String kind,
        String country,
        String language,
        String postalAddress,
        String noticeEmail,
        String nocEmail,
        String noticeChannel,
        long version) {}
