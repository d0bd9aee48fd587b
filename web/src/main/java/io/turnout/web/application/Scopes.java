package io.turnout.web.application;

import io.turnout.cases.CaseRecord;
import io.turnout.cases.CaseScope;
import io.turnout.cases.Cases;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** Whose rows the reader of this request sees. What is outside is not there: 404, never 403. */
@Component
public class Scopes {

    private final Readers readers;
    private final Cases cases;
    private final ManagedCases managed;

    Scopes(Readers readers, Cases cases, ManagedCases managed) {
        this.readers = readers;
        this.cases = cases;
        this.managed = managed;
    }

    public CaseScope cases() {
        return of(readers.current());
    }

    public static CaseScope of(Reader reader) {
        if (reader.isCustomer()) {
            UUID customer = reader.customerId();
            if (customer == null) {
                throw new AccessDeniedException("A customer without a customer sees nothing");
            }
            return CaseScope.customer(customer);
        }
        return reader.seesOwnCasesOnly() ? CaseScope.manager(reader.id()) : CaseScope.everything();
    }

    /**
     * The case, if the reader may see it.
     *
     * @throws io.turnout.kernel.NotFound if there is none, or none for this reader
     */
    public CaseRecord visible(UUID caseId) {
        return cases.get(caseId, cases());
    }

    /** Refuses customers, who may look at what is theirs and start nothing. */
    public Reader staff() {
        Reader reader = readers.current();
        if (reader.isCustomer()) {
            throw new AccessDeniedException("This is for staff and programs");
        }
        return reader;
    }

    /** Refuses everybody but administrators. */
    public Reader administrator() {
        Reader reader = readers.current();
        if (!reader.is(Reader.ADMIN)) {
            throw new AccessDeniedException("This is for administrators");
        }
        return reader;
    }

    /** The manager to whose cases the reader is kept, for lists that can ask for the cases themselves; null sees all. */
    public @Nullable String onlyManager() {
        Reader reader = staff();
        return reader.seesOwnCasesOnly() ? reader.id() : null;
    }

    /** The only cases that the reader sees, for lists of things that know their case by its id; null sees all. */
    public @Nullable Set<UUID> onlyCases() {
        Reader reader = staff();
        return reader.seesOwnCasesOnly() ? managed.of(reader) : null;
    }

    /** The same, for lists of what is open in the engine. */
    public @Nullable Set<UUID> onlyCasesAtWork() {
        Reader reader = staff();
        return reader.seesOwnCasesOnly() ? managed.atWork(reader) : null;
    }
}
