package io.turnout.web.screens;

import io.turnout.web.security.SignedIn;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;

/** The language of a request: the one chosen with {@code ?lang=}, else the account's, else the browser's. */
final class LanguageChoiceResolver extends CookieLocaleResolver {

    LanguageChoiceResolver() {
        super("turnout-language");
        setCookieMaxAge(Duration.ofDays(365));
        setCookieHttpOnly(true);
        setCookieSameSite("Lax");
        setDefaultLocaleFunction(LanguageChoiceResolver::unchosen);
    }

    private static Locale unchosen(HttpServletRequest request) {
        if (request.getUserPrincipal() instanceof Authentication authentication
                && authentication.getPrincipal() instanceof SignedIn person) {
            return Languages.closest(person.account().locale());
        }
        return Languages.closest(request.getLocale());
    }

    @Override
    public void setLocale(HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
        super.setLocale(request, response, locale == null ? null : Languages.closest(locale));
    }
}
