package io.turnout.web.api.http;

import io.turnout.kernel.Figures;
import io.turnout.kernel.InvalidInput;
import org.joda.money.CurrencyUnit;
import org.joda.money.IllegalCurrencyException;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.module.SimpleModule;

/** Money as {@code {"amount":"642.86","currency":"CNY"}}: the amount is text, so that no reader rounds it. */
final class MoneyJson extends SimpleModule {

    private static final long serialVersionUID = 1L;

    MoneyJson() {
        super("turnout-money");
        addSerializer(Money.class, new Writer());
        addDeserializer(Money.class, new Reader());
    }

    private record Parts(@Nullable String amount, @Nullable String currency) {}

    private static final class Writer extends ValueSerializer<Money> {
        @Override
        public void serialize(Money money, JsonGenerator out, SerializationContext context) {
            out.writeStartObject();
            out.writeStringProperty("amount", money.getAmount().toPlainString());
            out.writeStringProperty("currency", money.getCurrencyUnit().getCode());
            out.writeEndObject();
        }
    }

    private static final class Reader extends ValueDeserializer<Money> {
        @Override
        public Money deserialize(JsonParser in, DeserializationContext context) {
            Parts parts = context.readValue(in, Parts.class);
            try {
                return money(parts);
            } catch (InvalidInput wrong) {
                throw DatabindException.from(in, "not money", wrong);
            }
        }

        private static Money money(Parts parts) {
            if (parts.amount() == null || parts.currency() == null) {
                throw InvalidInput.of("", "needs an amount (as text) and a currency");
            }
            try {
                return Money.of(CurrencyUnit.of(parts.currency()), Figures.read(parts.amount()));
            } catch (IllegalCurrencyException unknown) {
                throw InvalidInput.of("", "names a currency that is not one of ISO 4217");
            } catch (NumberFormatException noNumber) {
                throw InvalidInput.of("", "needs a decimal number as amount, for example \"642.86\"");
            } catch (ArithmeticException tooFine) {
                throw InvalidInput.of("", "has more decimals than its currency");
            }
        }
    }
}
