package io.turnout.web.screens;

import io.turnout.kernel.Actor;
import io.turnout.web.security.SignedIn;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Currency;
import java.util.Locale;
import java.util.Optional;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Writes figures, dates and codes for the reader: in their language and their time zone. Templates call it {@code @show}. */
@Component("show")
class Show {

    private final MessageSource messages;

    Show(MessageSource messages) {
        this.messages = messages;
    }

    /** Amount with the currency's sign, as the reader's language writes it; a dash where there is none. */
    public String money(@Nullable Money money) {
        if (money == null) {
            return "—";
        }
        NumberFormat format = NumberFormat.getCurrencyInstance(locale());
        format.setCurrency(Currency.getInstance(money.getCurrencyUnit().getCode()));
        format.setMinimumFractionDigits(money.getScale());
        format.setMaximumFractionDigits(money.getScale());
        return format.format(money.getAmount());
    }

    public String number(Number number) {
        return NumberFormat.getInstance(locale()).format(number);
    }

    public String moment(@Nullable Instant at) {
        return at == null ? "—" : written(FormatStyle.MEDIUM, FormatStyle.SHORT).format(at.atZone(zone()));
    }

    public String date(@Nullable LocalDate day) {
        return day == null
                ? "—"
                : DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                        .withLocale(locale())
                        .format(day);
    }

    /** Short, as the head of a column: the year only where one begins. */
    public String month(YearMonth month) {
        return DateTimeFormatter.ofPattern(month.getMonthValue() == 1 ? "LLL uuuu" : "LLL", locale())
                .format(month);
    }

    public String day(@Nullable Instant at) {
        return at == null ? "—" : date(at.atZone(zone()).toLocalDate());
    }

    /** The text of a code in the bundle under {@code prefix.code}; the code itself where the bundle does not know it. */
    public String code(String prefix, @Nullable String code) {
        if (code == null || code.isBlank()) {
            return "—";
        }
        String plain = code.replace('-', ' ').replace('_', ' ');
        return Optional.ofNullable(messages.getMessage(prefix + "." + code, null, plain, locale()))
                .orElse(plain);
    }

    public String actor(Actor actor) {
        return switch (actor.kind()) {
            case PERSON, PROGRAM -> actor.id();
            case WORKER -> messages.getMessage("actor.worker", null, locale());
            case ENGINE -> messages.getMessage("actor.engine", null, locale());
        };
    }

    private static DateTimeFormatter written(FormatStyle date, FormatStyle time) {
        return DateTimeFormatter.ofLocalizedDateTime(date, time).withLocale(locale());
    }

    private static Locale locale() {
        return LocaleContextHolder.getLocale();
    }

    /** The reader's own zone, so that everything on a page is reckoned by one clock. */
    static ZoneId zone() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof SignedIn person
                ? person.account().timeZone()
                : ZoneOffset.UTC;
    }
}
