package io.turnout.billing;

import io.turnout.billing.SupplierInvoiceRecord.State;
import io.turnout.kernel.Conflict;
import io.turnout.kernel.CurrentActor;
import io.turnout.kernel.FieldError;
import io.turnout.kernel.Ids;
import io.turnout.kernel.InvalidInput;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.joda.money.Money;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What suppliers charge: recorded as it came, checked against what was agreed, disputed or settled. */
@Component
public class SupplierInvoices {

    private static final int LONGEST_NUMBER = 100;

    private final SupplierInvoiceStore store;
    private final Clock clock;

    SupplierInvoices(SupplierInvoiceStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /**
     * Records an invoice; the same invoice of the same supplier again gives the one that is there.
     *
     * @throws InvalidInput if its lines do not sum to its total, or are in several currencies
     * @throws Conflict if the supplier sent another invoice with the same number before
     */
    @Transactional
    public SupplierInvoiceRecord record(NewSupplierInvoice invoice) {
        refuseUnlessConsistent(invoice);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        UUID id = Ids.next();
        if (store.insert(id, invoice, CurrentActor.get(), now)) {
            return store.get(id);
        }
        SupplierInvoiceRecord there = store.find(invoice.providerId(), invoice.number());
        if (!there.total().equals(invoice.total()) || !there.lines().equals(invoice.lines())) {
            throw new Conflict("The supplier's invoice " + invoice.number()
                    + " is recorded already with other amounts; a correction needs a number of its own.");
        }
        return there;
    }

    /** Compares the invoice with what was agreed and keeps the differences; a repeat compares anew. */
    @Transactional
    public SupplierInvoiceRecord check(UUID id, AgreedTerms agreed) {
        SupplierInvoiceRecord invoice = store.get(id);
        if (invoice.state() == State.SETTLED || invoice.state() == State.DISPUTED) {
            return invoice;
        }
        List<InvoiceDifference> differences = InvoiceCheckPolicy.check(invoice.total(), invoice.lines(), agreed);
        store.replaceDifferences(id, differences);
        store.move(id, differences.isEmpty() ? State.AGREED : State.DIFFERS, null);
        return store.get(id);
    }

    /** The differences were put to the supplier. */
    @Transactional
    public SupplierInvoiceRecord dispute(UUID id, String note) {
        SupplierInvoiceRecord invoice = store.get(id);
        if (invoice.state() != State.DIFFERS && invoice.state() != State.DISPUTED) {
            throw new Conflict("Only an invoice whose check found differences can be disputed.");
        }
        store.move(id, State.DISPUTED, note);
        return store.get(id);
    }

    /** Paid, corrected or written off: nothing more is to be done. */
    @Transactional
    public SupplierInvoiceRecord settle(UUID id, String note) {
        store.move(id, State.SETTLED, note);
        return store.get(id);
    }

    public SupplierInvoiceRecord get(UUID id) {
        return store.get(id);
    }

    /** The invoices of a case, oldest first. */
    public List<SupplierInvoiceRecord> of(UUID caseId) {
        return store.of(caseId);
    }

    /** The invoice of a case that came last. */
    public Optional<SupplierInvoiceRecord> latest(UUID caseId) {
        List<SupplierInvoiceRecord> all = store.of(caseId);
        return all.isEmpty() ? Optional.empty() : Optional.of(all.getLast());
    }

    private static void refuseUnlessConsistent(NewSupplierInvoice invoice) {
        List<FieldError> errors = new ArrayList<>();
        if (invoice.number().isBlank()) {
            errors.add(new FieldError("/number", "is needed; the supplier printed it on the invoice"));
        } else if (invoice.number().length() > LONGEST_NUMBER) {
            errors.add(new FieldError("/number", "is longer than " + LONGEST_NUMBER + " characters"));
        }
        Money sum = invoice.total().multipliedBy(0);
        for (int i = 0; i < invoice.lines().size(); i++) {
            Money amount = invoice.lines().get(i).amount();
            if (amount.isSameCurrency(sum)) {
                sum = sum.plus(amount);
            } else {
                errors.add(new FieldError("/lines/" + i + "/amount", "must be in " + sum.getCurrencyUnit()));
            }
        }
        if (errors.isEmpty() && !sum.equals(invoice.total())) {
            errors.add(new FieldError("/total", "is " + invoice.total() + ", but the lines sum to " + sum));
        }
        if (!errors.isEmpty()) {
            throw new InvalidInput(errors);
        }
    }
}
