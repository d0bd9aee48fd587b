package io.turnout.cases;

import java.util.UUID;

/** Whose cases a reader may see; every list and every single look goes through one. */
public sealed interface CaseScope {

    /** Staff and administrators: every case. */
    record Everything() implements CaseScope {}

    /** A manager: the cases he manages. */
    record OfManager(String login) implements CaseScope {}

    /** A customer: the cases of his own sites. */
    record OfCustomer(UUID customerId) implements CaseScope {}

    static CaseScope everything() {
        return new Everything();
    }

    static CaseScope manager(String login) {
        return new OfManager(login);
    }

    static CaseScope customer(UUID customerId) {
        return new OfCustomer(customerId);
    }
}
