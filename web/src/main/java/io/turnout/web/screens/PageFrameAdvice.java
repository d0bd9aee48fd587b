package io.turnout.web.screens;

import io.turnout.web.screens.PageFrame.LanguageChoice;
import io.turnout.web.screens.PageFrame.NavigationItem;
import io.turnout.web.security.Account;
import io.turnout.web.security.Role;
import io.turnout.web.security.SignedIn;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.util.UriComponentsBuilder;

/** Gives every screen its frame as the model attribute {@code page}. */
@ControllerAdvice(basePackageClasses = PageFrameAdvice.class)
class PageFrameAdvice {

    private final Clock clock;
    private final boolean demo;

    PageFrameAdvice(Clock clock, Environment environment) {
        this.clock = clock;
        this.demo = environment.acceptsProfiles(Profiles.of("demo"));
    }

    @ModelAttribute("page")
    PageFrame page(HttpServletRequest request, Locale locale, @Nullable Authentication authentication) {
        Account account = authentication != null && authentication.getPrincipal() instanceof SignedIn person
                ? person.account()
                : null;
        return new PageFrame(
                account,
                locale.toLanguageTag(),
                Languages.direction(locale),
                clock.instant().truncatedTo(ChronoUnit.SECONDS).toString(),
                csrfHeaders(request),
                demo,
                account != null && (account.is(Role.ADMIN) || account.is(Role.INTEGRATOR) || account.is(Role.MANAGER)),
                navigation(account),
                languages(request, locale));
    }

    private static String csrfHeaders(HttpServletRequest request) {
        return request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token
                ? "{\"%s\":\"%s\"}".formatted(token.getHeaderName(), token.getToken())
                : "{}";
    }

    private List<NavigationItem> navigation(@Nullable Account account) {
        if (account == null) {
            return List.of();
        }
        List<NavigationItem> items = new ArrayList<>();
        items.add(new NavigationItem("my-day", "/", "ti-sun"));
        items.add(new NavigationItem("portfolio", "/portfolio", "ti-layout-grid"));
        if (account.isStaff() || account.is(Role.ADMIN)) {
            items.add(new NavigationItem("inbox", "/inbox", "ti-inbox"));
            items.add(new NavigationItem("incidents", "/incidents", "ti-alert-octagon"));
        }
        if (account.is(Role.ADMIN)) {
            items.add(new NavigationItem("engine", "/engine", "ti-engine"));
            items.add(new NavigationItem("tokens", "/tokens", "ti-plug"));
        }
        if (demo && !account.is(Role.CUSTOMER)) {
            items.add(new NavigationItem("demo", "/demo", "ti-player-track-next"));
        }
        return items;
    }

    private static List<LanguageChoice> languages(HttpServletRequest request, Locale current) {
        return Languages.ALL.stream()
                .map(language -> new LanguageChoice(
                        language.toLanguageTag(),
                        language.getDisplayLanguage(language),
                        sameAddress(request, language),
                        language.getLanguage().equals(current.getLanguage())))
                .toList();
    }

    private static String sameAddress(HttpServletRequest request, Locale language) {
        String query = request.getQueryString();
        return UriComponentsBuilder.fromPath(request.getRequestURI())
                .query(query == null || !request.getMethod().equals("GET") ? "" : query)
                .replaceQueryParam("lang", language.getLanguage())
                .build()
                .toUriString();
    }
}
