package io.turnout.web.application;

import io.turnout.kernel.Actor;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who asks: the actor of the audit trail, what they may do and whose rows they may see.
 *
 * @param roles manager, integrator, admin, customer and the staff groups, for example {@code procurement}
 * @param customerId the customer whose rows alone a reader of the role customer sees
 */
public record Reader(
        Actor actor, Set<String> roles, @Nullable UUID customerId) {

    public static final String MANAGER = "manager";
    public static final String INTEGRATOR = "integrator";
    public static final String ADMIN = "admin";
    public static final String CUSTOMER = "customer";

    /** The staff group that managers are in. */
    static final String MANAGERS_GROUP = "project-managers";

    public Reader {
        roles = Set.copyOf(roles);
    }

    public String id() {
        return actor.id();
    }

    public boolean is(String role) {
        return roles.contains(role);
    }

    /** Customers see their own rows only, whatever else they are. */
    public boolean isCustomer() {
        return is(CUSTOMER);
    }

    /** A manager who is nothing more than that sees only the cases that they manage. */
    public boolean seesOwnCasesOnly() {
        return !isCustomer()
                && !is(ADMIN)
                && !is(INTEGRATOR)
                && (is(MANAGER) || is(MANAGERS_GROUP))
                && roles.stream().allMatch(role -> role.equals(MANAGER) || role.equals(MANAGERS_GROUP));
    }

    /** May do what staff of the group does: its members, integrators and administrators. */
    public boolean actsFor(String group) {
        return is(group) || is(INTEGRATOR) || is(ADMIN) || (is(MANAGER) && group.equals(MANAGERS_GROUP));
    }
}
