package io.turnout.inventory;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A range of addresses that assignments are made from.
 *
 * @param scope one address space without overlap, for example {@code public} or a customer's own
 * @param cidr for example {@code 203.0.113.0/24} or {@code 2001:db8::/48}
 * @param origin {@code provider-assigned} or {@code provider-independent}
 */
public record PrefixRecord(
        UUID id,
        String scope,
        String cidr,
        String origin,
        @Nullable UUID providerId,
        long version) {}
