package io.turnout.web.screens;

import io.turnout.kernel.Conflict;
import io.turnout.kernel.InvalidInput;
import io.turnout.web.security.Account;
import io.turnout.web.security.SignedIn;
import io.turnout.web.views.Audience;
import io.turnout.web.views.SavedViews;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The menu of saved views beside the title of a list, {@code fragments/views.html}. */
@Component
class ViewMenu {

    static final String PORTFOLIO = "portfolio";
    static final String INBOX = "inbox";

    private final SavedViews views;
    private final MessageSource messages;

    ViewMenu(SavedViews views, MessageSource messages) {
        this.views = views;
        this.messages = messages;
    }

    /** What a person wants to keep. */
    record Draft(String name, String query, Audience audience, boolean standard) {}

    /** Where a list without parameters goes on: to the person's standard view. */
    Optional<String> standard(SignedIn person, String screen, HttpServletRequest request) {
        return request.getQueryString() == null
                ? views.standard(person.account(), screen).map(view -> address(screen, view.query()))
                : Optional.empty();
    }

    void add(Model model, SignedIn person, String screen, String query) {
        Account account = person.account();
        model.addAttribute("views", views.of(account, screen));
        model.addAttribute("viewScreen", screen);
        model.addAttribute("viewQuery", query);
        model.addAttribute(
                "audiences", SavedViews.mayShare(account) ? Arrays.asList(Audience.values()) : List.of(Audience.MINE));
    }

    String save(SignedIn person, String screen, Draft draft, RedirectAttributes redirect) {
        try {
            UUID id = views.save(person.account(), screen, draft.name(), draft.query(), draft.audience());
            if (draft.standard()) {
                views.makeStandard(person.account(), id);
            }
            tell(redirect, "views.saved", draft.name().strip());
        } catch (InvalidInput | Conflict refused) {
            redirect.addFlashAttribute("refusal", refused.getMessage());
        }
        return address(screen, draft.query());
    }

    void tell(RedirectAttributes redirect, String message, Object... values) {
        redirect.addFlashAttribute("notice", messages.getMessage(message, values, LocaleContextHolder.getLocale()));
    }

    /** A view of everything still says so in its address: without parameters the standard one would come again. */
    static String address(String screen, String query) {
        return "redirect:/" + screen + "?" + (query.isEmpty() ? "view=all" : query);
    }
}
