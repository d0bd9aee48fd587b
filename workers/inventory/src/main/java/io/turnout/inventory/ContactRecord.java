package io.turnout.inventory;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person or desk to reach at a site or a provider (one of the two is set).
 *
 * @param escalationLevel 1 is asked first
 */
public record ContactRecord(
        UUID id,
        @Nullable UUID siteId,
        @Nullable UUID providerId,
        Role role,
        String name,
        @Nullable String email,
        @Nullable String phone,
        @Nullable String note,
        int escalationLevel,
        long version) {

    /** What a contact is good for. */
    public enum Role {
        NOC,
        ACCOUNT_MANAGER,
        LEGAL,
        LOCAL_HANDS,
        ACCESS,
        ANNOUNCEMENTS
    }
}
