package io.turnout.sourcing;

import io.turnout.inventory.CircuitRecord;
import io.turnout.inventory.Circuits;
import io.turnout.inventory.CustomerRecord;
import io.turnout.inventory.Customers;
import io.turnout.inventory.ProviderRecord;
import io.turnout.inventory.Providers;
import io.turnout.kernel.CsvFile;
import io.turnout.kernel.CsvImport;
import io.turnout.kernel.CsvPlan;
import io.turnout.kernel.CsvPlan.Step;
import io.turnout.kernel.CsvRow;
import io.turnout.kernel.ImportOptions;
import io.turnout.kernel.ImportReport;
import io.turnout.kernel.InvalidInput;
import io.turnout.kernel.Moments;
import io.turnout.sourcing.notice.EarlyTerminationFee;
import io.turnout.sourcing.notice.NoticeTerms;
import io.turnout.sourcing.notice.NoticeTo;
import java.io.Reader;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Import of {@code contracts.csv}: the contracts under which the present circuits run. */
@Component
class ContractsImport implements CsvImport {

    private static final String[] COLUMNS = {
        "customer",
        "provider",
        "provider_circuit_id",
        "start",
        "end",
        "notice_period",
        "notice_to",
        "renewal_period",
        "early_termination_rule",
        "early_termination_value",
        "monthly_charge",
        "currency"
    };

    private final ContractRepository rows;
    private final Customers customers;
    private final Providers providers;
    private final Circuits circuits;

    ContractsImport(ContractRepository rows, Customers customers, Providers providers, Circuits circuits) {
        this.rows = rows;
        this.customers = customers;
        this.providers = providers;
        this.circuits = circuits;
    }

    @Override
    public String type() {
        return "contracts";
    }

    @Override
    public int order() {
        return 40;
    }

    @Override
    @Transactional
    public ImportReport run(Reader csv, ImportOptions options) {
        CsvFile file = CsvFile.read(csv, COLUMNS);
        Map<String, ProviderRecord> known = providers.byNames(file.values("provider"));
        List<CircuitRecord> lines = circuits.byProviderCircuitIds(file.values("provider_circuit_id"));
        return CsvPlan.run(type(), file, options, row -> plan(row, Known.in(known, row, "provider"), lines));
    }

    private Step plan(CsvRow row, ProviderRecord provider, List<CircuitRecord> lines) {
        UUID circuitId = circuit(row, provider, lines);
        ContractDraft draft = read(row, customer(row), provider.id(), circuitId);
        LocalDate start = draft.terms().start();
        Object key = List.of(circuitId, start);
        ContractEntity there = rows.findByCircuitIdAndStartOn(circuitId, start).orElse(null);
        if (there == null) {
            return Step.created(key, () -> rows.save(ContractEntity.existing(provider.name(), draft)));
        }
        return there.says(draft) ? Step.unchanged(key) : Step.updated(key, () -> there.apply(draft));
    }

    private UUID customer(CsvRow row) {
        String name = row.text("customer");
        return customers
                .byName(name)
                .map(CustomerRecord::id)
                .orElseThrow(() -> InvalidInput.of(
                        "/customer", "\"" + name + "\" is not in the inventory; import its sites first"));
    }

    private static UUID circuit(CsvRow row, ProviderRecord provider, List<CircuitRecord> lines) {
        String number = row.text("provider_circuit_id");
        return lines.stream()
                .filter(line -> line.providerId().equals(provider.id()) && number.equals(line.providerCircuitId()))
                .map(CircuitRecord::id)
                .findFirst()
                .orElseThrow(() -> InvalidInput.of(
                        "/provider_circuit_id",
                        provider.name() + " has no circuit \"" + number + "\"; import circuits first"));
    }

    private static ContractDraft read(CsvRow row, UUID customerId, UUID providerId, UUID circuitId) {
        CurrencyUnit currency = row.parse("currency", "a currency such as CNY", CurrencyUnit::of);
        LocalDate start = day(row, "start");
        LocalDate end = day(row, "end");
        if (!end.isAfter(start)) {
            throw InvalidInput.of("/end", "must lie after the start");
        }
        Period notice = period(row, "notice_period");
        if (!NoticeTerms.isNoticePeriod(notice)) {
            throw InvalidInput.of("/notice_period", "must be a period of up to 10 years");
        }
        Period renewal = row.optional("renewal_period").isPresent() ? period(row, "renewal_period") : null;
        if (renewal != null && !NoticeTerms.isRenewalPeriod(renewal)) {
            throw InvalidInput.of("/renewal_period", "must be a month to 10 years long, or be empty");
        }
        NoticeTerms terms = new NoticeTerms(start, end, notice, row.constant("notice_to", NoticeTo.class), renewal);
        return new ContractDraft(
                customerId,
                providerId,
                circuitId,
                terms,
                EarlyTerminationFee.of(row.text("early_termination_rule"), row.decimal("early_termination_value")),
                row.parse("monthly_charge", "an amount such as 1000.00", text -> Money.parse(currency + " " + text)),
                Money.zero(currency));
    }

    private static LocalDate day(CsvRow row, String column) {
        return row.parse(column, "a date such as 2027-03-31", Moments::day);
    }

    private static Period period(CsvRow row, String column) {
        return row.parse(column, "an ISO period such as P1M", Period::parse);
    }
}
