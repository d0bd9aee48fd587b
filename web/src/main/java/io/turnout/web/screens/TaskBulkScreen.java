package io.turnout.web.screens;

import io.turnout.engine.EngineAway;
import io.turnout.kernel.Conflict;
import io.turnout.kernel.InvalidInput;
import io.turnout.kernel.NotFound;
import io.turnout.web.application.Reader;
import io.turnout.web.application.Readers;
import io.turnout.web.application.TaskActions;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Claims, releases or assigns several tasks at once; each succeeds or fails for itself, and the answer says which. It
 * goes back to the list from which they were ticked.
 */
@Controller
class TaskBulkScreen {

    private final TaskActions actions;
    private final Readers readers;
    private final MessageSource messages;

    TaskBulkScreen(TaskActions actions, Readers readers, MessageSource messages) {
        this.actions = actions;
        this.readers = readers;
        this.messages = messages;
    }

    @PostMapping("/tasks/bulk")
    String bulk(
            @RequestParam String action,
            @RequestParam(required = false) @Nullable List<String> key,
            @RequestParam(required = false) @Nullable String login,
            @ModelAttribute("view") InboxView view,
            RedirectAttributes redirect) {
        if (key == null || key.isEmpty()) {
            redirect.addFlashAttribute("refusal", text("inbox.bulk.ticked"));
            return "redirect:" + view.of(view.shownList());
        }
        List<String> refusals = new ArrayList<>();
        key.forEach(each -> act(action, each, login, refusals));
        redirect.addFlashAttribute("notice", text("inbox.bulk.done", key.size() - refusals.size(), key.size()));
        if (!refusals.isEmpty()) {
            redirect.addFlashAttribute("refusal", String.join(" ", refusals));
        }
        return "redirect:" + view.of(view.shownList());
    }

    private void act(String action, String key, @Nullable String login, List<String> refusals) {
        Reader reader = readers.current();
        try {
            switch (action) {
                case "claim" -> actions.claim(key, reader);
                case "release" -> actions.release(key, reader);
                case "assign" -> actions.assign(key, login == null ? "" : login, null, reader);
                default -> throw InvalidInput.of("/action", "must be claim, release or assign");
            }
        } catch (NotFound | Conflict | AccessDeniedException | InvalidInput | EngineAway refused) {
            refusals.add(refused.getMessage());
        }
    }

    private String text(String code, Object... values) {
        return messages.getMessage(code, values, LocaleContextHolder.getLocale());
    }
}
