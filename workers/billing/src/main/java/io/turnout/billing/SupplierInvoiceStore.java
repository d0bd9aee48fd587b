package io.turnout.billing;

import io.turnout.kernel.Actor;
import io.turnout.kernel.NotFound;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Store of suppliers' invoices, their lines and the differences that a check found. */
@Component
class SupplierInvoiceStore {

    private final JdbcClient jdbc;

    SupplierInvoiceStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** False if the supplier has an invoice with this number already. */
    boolean insert(UUID id, NewSupplierInvoice invoice, Actor by, Instant at) {
        int inserted = jdbc.sql("""
                insert into billing.supplier_invoice (id, case_id, provider_id, number, invoiced_on, currency, total,
                    document_id, actor_kind, actor_id, recorded_at, state)
                values (:id, :caseId, :providerId, :number, :invoicedOn, :currency, :total,
                    :documentId, :kind, :actor, :at, 'RECORDED')
                on conflict (provider_id, number) do nothing""")
                .param("id", id)
                .param("caseId", invoice.caseId())
                .param("providerId", invoice.providerId())
                .param("number", invoice.number())
                .param("invoicedOn", invoice.invoicedOn())
                .param("currency", invoice.total().getCurrencyUnit().getCode())
                .param("total", invoice.total().getAmount())
                .param("documentId", invoice.documentId())
                .param("kind", by.kind().name())
                .param("actor", by.id())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
        if (inserted == 0) {
            return false;
        }
        for (int i = 0; i < invoice.lines().size(); i++) {
            insert(id, i + 1, invoice.lines().get(i));
        }
        return true;
    }

    private void insert(UUID invoiceId, int number, InvoiceLine line) {
        jdbc.sql("""
                insert into billing.supplier_invoice_line
                    (invoice_id, number, kind, description, starts_on, ends_on, amount)
                values (:invoiceId, :number, :kind, :description, :first, :last, :amount)""")
                .param("invoiceId", invoiceId)
                .param("number", number)
                .param("kind", line.kind().name())
                .param("description", line.description())
                .param("first", line.firstDay())
                .param("last", line.lastDay())
                .param("amount", line.amount().getAmount())
                .update();
    }

    void replaceDifferences(UUID invoiceId, List<InvoiceDifference> differences) {
        jdbc.sql("delete from billing.invoice_difference where invoice_id = :id")
                .param("id", invoiceId)
                .update();
        for (int i = 0; i < differences.size(); i++) {
            InvoiceDifference difference = differences.get(i);
            jdbc.sql("""
                    insert into billing.invoice_difference (invoice_id, number, line, amount, sentence)
                    values (:invoiceId, :number, :line, :amount, :sentence)""")
                    .param("invoiceId", invoiceId)
                    .param("number", i + 1)
                    .param("line", difference.line())
                    .param("amount", difference.amount().getAmount())
                    .param("sentence", difference.sentence())
                    .update();
        }
    }

    void move(UUID id, SupplierInvoiceRecord.State state, @Nullable String note) {
        int moved = jdbc.sql("update billing.supplier_invoice set state = :state, note = coalesce(:note, note)"
                        + " where id = :id")
                .param("state", state.name())
                .param("note", note)
                .param("id", id)
                .update();
        if (moved == 0) {
            throw new NotFound("supplier invoice", id);
        }
    }

    SupplierInvoiceRecord get(UUID id) {
        return jdbc.sql("select * from billing.supplier_invoice where id = :id")
                .param("id", id)
                .query(this::read)
                .optional()
                .orElseThrow(() -> new NotFound("supplier invoice", id));
    }

    SupplierInvoiceRecord find(UUID providerId, String number) {
        return jdbc.sql("select * from billing.supplier_invoice where provider_id = :providerId and number = :number")
                .param("providerId", providerId)
                .param("number", number)
                .query(this::read)
                .single();
    }

    List<SupplierInvoiceRecord> of(UUID caseId) {
        return jdbc.sql("select * from billing.supplier_invoice where case_id = :caseId order by recorded_at, id")
                .param("caseId", caseId)
                .query(this::read)
                .list();
    }

    private SupplierInvoiceRecord read(ResultSet row, int number) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        String currency = row.getString("currency");
        return new SupplierInvoiceRecord(
                id,
                row.getObject("case_id", UUID.class),
                row.getObject("provider_id", UUID.class),
                row.getString("number"),
                row.getObject("invoiced_on", LocalDate.class),
                Columns.money(row, "total", currency),
                lines(id, currency),
                row.getObject("document_id", UUID.class),
                new Actor(Actor.Kind.valueOf(row.getString("actor_kind")), row.getString("actor_id")),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                SupplierInvoiceRecord.State.valueOf(row.getString("state")),
                row.getString("note"),
                differences(id, currency));
    }

    private List<InvoiceLine> lines(UUID invoiceId, String currency) {
        return jdbc.sql("select * from billing.supplier_invoice_line where invoice_id = :id order by number")
                .param("id", invoiceId)
                .query((row, number) -> new InvoiceLine(
                        InvoiceLine.Kind.valueOf(row.getString("kind")),
                        row.getString("description"),
                        row.getObject("starts_on", LocalDate.class),
                        row.getObject("ends_on", LocalDate.class),
                        Columns.money(row, "amount", currency)))
                .list();
    }

    private List<InvoiceDifference> differences(UUID invoiceId, String currency) {
        return jdbc.sql("select * from billing.invoice_difference where invoice_id = :id order by number")
                .param("id", invoiceId)
                .query((row, number) -> new InvoiceDifference(
                        row.getInt("line"), Columns.money(row, "amount", currency), row.getString("sentence")))
                .list();
    }
}
