package io.turnout.web.application;

import io.turnout.kernel.Figures;
import io.turnout.kernel.InvalidInput;
import io.turnout.processes.Messages;
import io.turnout.sourcing.Terminations;
import java.util.Map;
import org.joda.money.CurrencyUnit;
import org.joda.money.IllegalCurrencyException;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the old provider confirms: date and fee, each the one of the notice if it says nothing else. */
@Configuration(proxyBeanMethods = false)
class TerminationFacts {

    @Bean
    MessageFact terminationConfirmed(Terminations terminations) {
        return new NamedFact(Messages.TERMINATION_CONFIRMED, (caseId, body) -> {
            body.only("effectiveDate", "fee", "reference");
            terminations.confirm(
                    caseId,
                    body.textOrNull("effectiveDate") == null ? null : body.date("effectiveDate"),
                    fee(body.fields().get("fee")),
                    body.textOrNull("reference"));
            return Map.of();
        });
    }

    private static @Nullable Money fee(@Nullable Object value) {
        if (value == null) {
            return null;
        }
        if (value instanceof Map<?, ?> parts
                && parts.get("amount") instanceof String amount
                && parts.get("currency") instanceof String currency) {
            try {
                return Money.of(CurrencyUnit.of(currency), Figures.read(amount));
            } catch (IllegalCurrencyException | ArithmeticException | NumberFormatException noMoney) {
                throw InvalidInput.of("/fee", "is not an amount of money");
            }
        }
        throw InvalidInput.of("/fee", "must be like {\"amount\":\"3500.00\",\"currency\":\"CNY\"}");
    }
}
