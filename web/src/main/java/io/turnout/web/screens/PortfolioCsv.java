package io.turnout.web.screens;

import io.turnout.cases.CaseRecord;
import io.turnout.cases.Deadline;
import io.turnout.cases.Named;
import io.turnout.kernel.CsvText;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** The columns of the portfolio as CSV (RFC 4180, UTF-8), with codes instead of words and times in UTC. */
final class PortfolioCsv {

    static final String HEADER = "reference,customer,site,process,state,phase,health,health_reason,from_provider,"
            + "to_provider,manager,target_date,next_deadline,next_deadline_what,money_at_risk,currency,changed_at\r\n";

    private PortfolioCsv() {}

    static String line(CaseRecord record) {
        Deadline deadline = record.nextDeadline();
        Money risk = record.moneyAtRisk();
        return Stream.of(
                        record.reference(),
                        name(record.customer()),
                        name(record.site()),
                        record.process(),
                        record.state().code(),
                        Optional.ofNullable(record.phase())
                                .map(phase -> phase.code())
                                .orElse(""),
                        record.health().code(),
                        text(record.healthReason()),
                        name(record.provider()),
                        text(record.newProvider()),
                        record.managerId(),
                        text(record.targetDate()),
                        deadline == null ? "" : deadline.at().toString(),
                        deadline == null ? "" : deadline.what(),
                        risk == null ? "" : risk.getAmount().toPlainString(),
                        risk == null ? "" : risk.getCurrencyUnit().getCode(),
                        record.updatedAt().toString())
                .map(PortfolioCsv::cell)
                .collect(Collectors.joining(",", "", "\r\n"));
    }

    private static String name(@Nullable Named named) {
        return named == null ? "" : named.name();
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    static String cell(String text) {
        return CsvText.quoted(CsvText.safe(text));
    }
}
