package io.turnout.web.security;

import java.time.ZoneId;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What an account is made from. The password is hashed at once and kept nowhere. */
public record NewAccount(
        String login,
        String password,
        String displayName,
        @Nullable String email,
        Set<Role> roles,
        @Nullable UUID customerId,
        ZoneId timeZone,
        Locale locale) {

    @Override
    public String toString() {
        return "NewAccount[" + login + "]";
    }
}
