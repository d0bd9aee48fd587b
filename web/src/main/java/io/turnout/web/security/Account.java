package io.turnout.web.security;

import io.turnout.kernel.Actor;
import java.io.Serializable;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A person as the screens and the API know them, without the password.
 *
 * @param customerId the only customer whose rows a person of the role customer sees
 */
public record Account(
        String login,
        String displayName,
        @Nullable String email,
        Set<Role> roles,
        @Nullable UUID customerId,
        ZoneId timeZone,
        Locale locale)
        implements Serializable {

    public Account {
        roles = Set.copyOf(roles);
    }

    public Actor actor() {
        return Actor.person(login);
    }

    public boolean is(Role role) {
        return roles.contains(role);
    }

    /** Staff and managers: those whom a task may be handed to. */
    public boolean isStaff() {
        return roles.stream().anyMatch(Role::isStaff);
    }

    /** The candidate groups of the tasks that this person may claim. */
    public Set<String> groups() {
        return roles.stream()
                .map(Role::group)
                .filter(group -> !group.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Two letters for the round mark in the page's head. */
    public String initials() {
        String[] words = displayName.strip().split("\\s+");
        String letters = words.length > 1
                ? words[0].substring(0, 1) + words[words.length - 1].substring(0, 1)
                : words[0].substring(0, Math.min(2, words[0].length()));
        return letters.toUpperCase(Locale.ROOT);
    }
}
