package io.turnout.web.screens;

import io.turnout.web.security.SignedIn;
import io.turnout.web.views.SavedViews;
import java.util.Set;
import java.util.UUID;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What a person does with saved views: opens a list with one from now on, or removes it. */
@Controller
class SavedViewsScreen {

    private static final Set<String> SCREENS = Set.of(ViewMenu.PORTFOLIO, ViewMenu.INBOX);

    private final SavedViews views;
    private final ViewMenu menu;

    SavedViewsScreen(SavedViews views, ViewMenu menu) {
        this.views = views;
        this.menu = menu;
    }

    @PostMapping("/views/{id}/standard")
    String makeStandard(
            @PathVariable UUID id,
            @RequestParam String screen,
            @AuthenticationPrincipal SignedIn person,
            RedirectAttributes redirect) {
        views.makeStandard(person.account(), id);
        menu.tell(redirect, "views.standard.set");
        return "redirect:/" + known(screen);
    }

    @PostMapping("/views/none-standard")
    String makeNoneStandard(
            @RequestParam String screen, @AuthenticationPrincipal SignedIn person, RedirectAttributes redirect) {
        views.makeNoneStandard(person.account(), known(screen));
        menu.tell(redirect, "views.standard.none");
        return "redirect:/" + known(screen);
    }

    @PostMapping("/views/{id}/removal")
    String remove(
            @PathVariable UUID id,
            @RequestParam String screen,
            @AuthenticationPrincipal SignedIn person,
            RedirectAttributes redirect) {
        views.remove(person.account(), id);
        menu.tell(redirect, "views.removed");
        return ViewMenu.address(known(screen), "");
    }

    private static String known(String screen) {
        return SCREENS.contains(screen) ? screen : ViewMenu.PORTFOLIO;
    }
}
