package io.turnout.inventory;

import io.turnout.kernel.Conflict;
import io.turnout.kernel.NotFound;
import io.turnout.kernel.StaleVersion;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Consumer;
import org.hibernate.exception.ConstraintViolationException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The way every change of the inventory takes: row locked, version compared, change made, log written. */
@Component
class Store {

    private final EntityManager entities;
    private final ChangeLog log;

    Store(EntityManager entities, ChangeLog log) {
        this.entities = entities;
        this.log = log;
    }

    <E extends Versioned> E get(Class<E> type, UUID id) {
        E found = entities.find(type, id);
        if (found == null) {
            throw new NotFound(nameOf(type), id);
        }
        return found;
    }

    /** The row, locked until the transaction ends, so that a guard and its change see the same state. */
    <E extends Versioned> E locked(Class<E> type, UUID id) {
        E found = entities.find(type, id, LockModeType.PESSIMISTIC_WRITE);
        if (found == null) {
            throw new NotFound(nameOf(type), id);
        }
        return found;
    }

    <E extends Versioned> E add(E created, @Nullable String why) {
        entities.persist(created);
        flush(created.getClass());
        log.write("create", nameOf(created.getClass()), created.id(), null, created.record(), why);
        return created;
    }

    /** A change by someone who read the version before. */
    <E extends Versioned> E change(
            Class<E> type, UUID id, long expectedVersion, @Nullable String why, Consumer<E> how) {
        E changed = locked(type, id);
        if (changed.version() != expectedVersion) {
            throw new StaleVersion(nameOf(type), id);
        }
        return change(changed, "update", why, how);
    }

    /** A change of a row that the caller has locked; what changes nothing writes no log. */
    <E extends Versioned> E change(E locked, String verb, @Nullable String why, Consumer<E> how) {
        Record before = locked.record();
        long version = locked.version();
        how.accept(locked);
        flush(locked.getClass());
        if (locked.version() != version) {
            log.write(verb, nameOf(locked.getClass()), locked.id(), before, locked.record(), why);
        }
        return locked;
    }

    private void flush(Class<?> type) {
        try {
            entities.flush();
        } catch (ConstraintViolationException taken) {
            String constraint = String.valueOf(taken.getConstraintName()).replace('_', ' ');
            throw new Conflict("This " + nameOf(type) + " cannot be stored beside what is there (" + constraint + ").");
        }
    }

    /** {@code DependentServiceEntity} is called "dependent service" in messages and in the change log. */
    private static String nameOf(Class<?> type) {
        String words = type.getSimpleName().replace("Entity", "").replaceAll("(?<=[a-z])(?=[A-Z])", " ");
        return words.toLowerCase(Locale.ROOT);
    }
}
