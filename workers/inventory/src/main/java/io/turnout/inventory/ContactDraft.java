package io.turnout.inventory;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a person or program says about a contact. */
public record ContactDraft(
        @Nullable UUID siteId,
        @Nullable UUID providerId,
        ContactRecord.Role role,
        String name,
        @Nullable String email,
        @Nullable String phone,
        @Nullable String note,
        int escalationLevel) {

    public ContactDraft {
        Checks checks = new Checks()
                .given("/role", role)
                .text("/name", name, 200)
                .optional("/phone", phone, 50)
                .optional("/note", note, 1000)
                .positive("/escalationLevel", escalationLevel)
                .that(
                        "/siteId",
                        (siteId == null) != (providerId == null),
                        "a contact has a site or a provider, not both");
        if (email != null) {
            checks.email("/email", email);
        }
        checks.done();
    }
}
