package io.turnout.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.turnout.kernel.Conflict;
import io.turnout.kernel.InvalidInput;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

@SpringBootTest(classes = BillingTestApplication.class)
class SupplierInvoicesTests {

    private static final LocalDate MARCH = LocalDate.parse("2027-03-01");
    private static final LocalDate MARCH_END = LocalDate.parse("2027-03-31");

    private static final AgreedTerms AGREED = new AgreedTerms(
            eur("1000.00"),
            MARCH,
            LocalDate.parse("2027-03-10"),
            eur("3500.00"),
            List.of(new AgreedTerms.Other("router", eur("80.00"))));

    @Autowired
    SupplierInvoices invoices;

    private final UUID caseId = UUID.randomUUID();
    private final UUID providerId = UUID.randomUUID();

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry registry) {
        BillingTestApplication.database(registry);
    }

    @Test
    void agreeWhenTheyChargeWhatWasAgreed() {
        SupplierInvoiceRecord checked = checked(
                InvoiceLine.recurring(MARCH, LocalDate.parse("2027-03-10"), eur("322.58")),
                InvoiceLine.earlyTerminationFee(eur("3500.00")),
                InvoiceLine.other("Router not returned", eur("80.00")));

        assertThat(checked.differences()).isEmpty();
        assertThat(checked.state()).isEqualTo(SupplierInvoiceRecord.State.AGREED);
    }

    @Test
    void differByWhatRunsOnAfterTheContractEnded() {
        SupplierInvoiceRecord checked = checked(InvoiceLine.recurring(MARCH, MARCH_END, eur("1000.00")));

        assertThat(checked.differences())
                .containsExactly(new InvoiceDifference(
                        1,
                        eur("677.42"),
                        "Line 1 charges until 2027-03-31, but the contract ended on 2027-03-10:"
                                + " EUR 1000.00 was charged, EUR 322.58 is due."));
        assertThat(checked.overcharged()).isEqualTo(eur("677.42"));
    }

    @Test
    void differByAWrongFeeByUnknownLinesAndByWhatIsChargedTwice() {
        SupplierInvoiceRecord checked = checked(
                InvoiceLine.recurring(MARCH, LocalDate.parse("2027-03-10"), eur("322.58")),
                InvoiceLine.recurring(LocalDate.parse("2027-03-05"), LocalDate.parse("2027-03-10"), eur("193.55")),
                InvoiceLine.earlyTerminationFee(eur("4000.00")),
                InvoiceLine.earlyTerminationFee(eur("3500.00")),
                InvoiceLine.other("Router", eur("80.00")),
                InvoiceLine.other("Router", eur("80.00")),
                InvoiceLine.other("Administration", eur("25.00")),
                InvoiceLine.recurring(LocalDate.parse("2027-04-01"), LocalDate.parse("2027-04-30"), eur("1000.00")));

        assertThat(checked.differences()).extracting(InvoiceDifference::line).containsExactly(2, 3, 4, 6, 7, 8);
        assertThat(checked.overcharged()).isEqualTo(eur("5298.55"));
        assertThat(checked.differences().getLast().sentence()).contains("but the contract ended on 2027-03-10");
        assertThat(invoices.dispute(checked.id(), "Letter of 2 April").state())
                .isEqualTo(SupplierInvoiceRecord.State.DISPUTED);
    }

    @Test
    void areCheckedAsAWholeWhenOnlyTheirTotalIsKnown() {
        assertThat(checked(InvoiceLine.everything(eur("3902.58"))).differences())
                .isEmpty();
        assertThat(checked(InvoiceLine.everything(eur("4580.00"))).overcharged())
                .isEqualTo(eur("677.42"));
        assertThat(AgreedTerms.lastMonth(eur("1000.00"), LocalDate.parse("2027-03-10"), eur("3500.00"))
                        .due())
                .isEqualTo(eur("3822.58"));
    }

    @Test
    void areRefusedInAnotherCurrencyThanTheContract() {
        UUID id = invoices.record(invoice("7", Money.parse("CNY 5.00"), Money.parse("CNY 5.00")))
                .id();

        assertThatThrownBy(() -> invoices.check(id, AGREED))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("/currency is CNY, but the contract is in EUR");
    }

    @Test
    void areRefusedWhenTheyDoNotAddUp() {
        assertThatThrownBy(() -> invoices.record(invoice("8", eur("6.00"), eur("5.00"))))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("the lines sum to EUR 5.00");
        assertThatThrownBy(() -> invoices.record(invoice("8", eur("5.00"), Money.parse("CNY 5.00"))))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("/lines/0/amount must be in EUR");
    }

    @Test
    void areRecordedOnceByTheNumberOfTheirSupplier() {
        SupplierInvoiceRecord first = invoices.record(invoice("9", eur("5.00"), eur("5.00")));

        assertThat(invoices.record(invoice("9", eur("5.00"), eur("5.00")))).isEqualTo(first);
        assertThatThrownBy(() -> invoices.record(invoice("9", eur("6.00"), eur("6.00"))))
                .isInstanceOf(Conflict.class);
        assertThat(invoices.latest(caseId)).contains(first);
    }

    private SupplierInvoiceRecord checked(InvoiceLine... lines) {
        Money total =
                Money.total(List.of(lines).stream().map(InvoiceLine::amount).toList());
        SupplierInvoiceRecord recorded = invoices.record(new NewSupplierInvoice(
                caseId, providerId, "R-" + UUID.randomUUID(), MARCH_END, total, List.of(lines), null));
        return invoices.check(recorded.id(), AGREED);
    }

    private NewSupplierInvoice invoice(String number, Money total, Money line) {
        return new NewSupplierInvoice(
                caseId, providerId, number, MARCH_END, total, List.of(InvoiceLine.other("x", line)), null);
    }

    private static Money eur(String amount) {
        return Money.parse("EUR " + amount);
    }
}
