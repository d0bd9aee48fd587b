package io.turnout.sourcing;

import java.util.UUID;

/** An offer as others see it. */
public record OfferRecord(UUID id, String provider, OfferDraft terms, long version) {}
