package io.turnout.web.screens;

import io.turnout.kernel.FieldError;
import io.turnout.kernel.Figures;
import io.turnout.kernel.InvalidInput;
import io.turnout.kernel.Moments;
import io.turnout.web.application.SwitchRequest;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.joda.money.CurrencyUnit;
import org.joda.money.IllegalCurrencyException;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** Reads the start form of a switch; every field that cannot be read is told at once, by its name on the page. */
final class SwitchForm {

    private final Map<String, String> posted;
    private final List<FieldError> errors = new ArrayList<>();

    private SwitchForm(Map<String, String> posted) {
        this.posted = posted;
    }

    /** @throws InvalidInput with pointers to the fields of the page */
    static SwitchRequest read(Map<String, String> posted) {
        SwitchForm form = new SwitchForm(posted);
        SwitchRequest request = form.request();
        if (!form.errors.isEmpty()) {
            throw new InvalidInput(form.errors);
        }
        return request;
    }

    private SwitchRequest request() {
        return new SwitchRequest(
                field("siteId", UUID::fromString, "must be chosen"),
                field("circuitId", UUID::fromString, "must be chosen"),
                text("reason"),
                field("targetDate", Moments::day, "must be a date"),
                text("managerId"),
                budget(),
                number("reservePercent"),
                wishes(),
                parameters());
    }

    private SwitchRequest.@Nullable Wishes wishes() {
        SwitchRequest.Wishes wishes = new SwitchRequest.Wishes(
                field("horizonMonths", Integer::valueOf, "must be a whole number"),
                field("minBandwidthDownKbps", Long::valueOf, "must be a whole number"),
                number("minSlaAvailability"),
                text("dataResidency"),
                field("attestations", list -> Arrays.asList(list.split("\\s*;\\s*")), "must be names with semicolons"),
                field("maxTermMonths", Integer::valueOf, "must be a whole number"),
                field("latestDelivery", Moments::day, "must be a date"),
                weights());
        boolean nothing = wishes.equals(new SwitchRequest.Wishes(null, null, null, null, null, null, null, null));
        return nothing ? null : wishes;
    }

    private @Nullable Map<String, BigDecimal> weights() {
        Map<String, BigDecimal> weights = new LinkedHashMap<>();
        for (String criterion : List.of("price", "support", "reputation")) {
            BigDecimal weight = number("weight." + criterion);
            if (weight != null) {
                weights.put(criterion, weight);
            }
        }
        return weights.isEmpty() ? null : weights;
    }

    private @Nullable Money budget() {
        BigDecimal amount = number("budget");
        if (amount == null) {
            return null;
        }
        try {
            return Money.of(CurrencyUnit.of(posted.getOrDefault("currency", "")), amount);
        } catch (IllegalCurrencyException | ArithmeticException unusual) {
            errors.add(new FieldError("/budget", "must be an amount of the chosen currency, with its decimals"));
            return null;
        }
    }

    private @Nullable Map<String, String> parameters() {
        Map<String, String> parameters = new LinkedHashMap<>();
        posted.forEach((name, value) -> {
            if (name.startsWith("parameter.") && !value.isBlank()) {
                parameters.put(name.substring("parameter.".length()), value.strip());
            }
        });
        return parameters.isEmpty() ? null : parameters;
    }

    private @Nullable BigDecimal number(String name) {
        return field(name, Figures::read, "must be a number");
    }

    private @Nullable String text(String name) {
        return field(name, Function.identity(), "");
    }

    private <T> @Nullable T field(String name, Function<String, T> read, String rule) {
        String value = posted.get(name);
        if (value == null || value.isBlank()) {
            return null;
        }
        try {
            return read.apply(value.strip());
        } catch (IllegalArgumentException | DateTimeException unreadable) {
            errors.add(new FieldError("/" + name, rule));
            return null;
        }
    }
}
