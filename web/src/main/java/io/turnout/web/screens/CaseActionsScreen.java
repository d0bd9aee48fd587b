package io.turnout.web.screens;

import io.turnout.cases.CaseRecord;
import io.turnout.cases.Cases;
import io.turnout.kernel.Conflict;
import io.turnout.kernel.InvalidInput;
import io.turnout.web.application.CaseActions;
import io.turnout.web.application.CaseMessages;
import io.turnout.web.application.Scopes;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What a person does with a whole case: cancels it, or tells it what happened outside. */
@Controller
class CaseActionsScreen {

    private final Cases cases;
    private final Scopes scopes;
    private final CaseActions actions;
    private final CaseMessages caseMessages;
    private final MessageSource messages;

    CaseActionsScreen(
            Cases cases, Scopes scopes, CaseActions actions, CaseMessages caseMessages, MessageSource messages) {
        this.cases = cases;
        this.scopes = scopes;
        this.actions = actions;
        this.caseMessages = caseMessages;
        this.messages = messages;
    }

    @PostMapping("/cases/{reference}/cancellation")
    String cancel(@PathVariable String reference, @RequestParam String reason, RedirectAttributes redirect) {
        CaseRecord record = visible(reference);
        Runnable cancellation = () -> {
            actions.cancel(record, reason);
            redirect.addFlashAttribute("forget", "cancellation-" + record.id());
        };
        tell(redirect, cancellation, "case.cancel.asked");
        return "redirect:/cases/" + record.reference();
    }

    @PostMapping("/cases/{reference}/messages")
    String message(
            @PathVariable String reference, @RequestParam Map<String, String> posted, RedirectAttributes redirect) {
        CaseRecord record = visible(reference);
        String name = posted.getOrDefault("name", "");
        MessageChoice choice = MessageChoice.of(name)
                .orElseThrow(() -> InvalidInput.of("/name", "must be one of the messages that the page offers"));
        tell(redirect, () -> caseMessages.send(record, name, choice.filled(posted)), "case.message.sent");
        return "redirect:" + back(posted, record);
    }

    /** The cut-over room sends a message too and is shown again afterwards. */
    private static String back(Map<String, String> posted, CaseRecord record) {
        String page = "/cases/" + record.reference();
        return "cutover".equals(posted.get("from")) ? page + "/cutover" : page;
    }

    private CaseRecord visible(String reference) {
        scopes.staff();
        return cases.byReference(reference, scopes.cases());
    }

    /** Says on the next page what came of it; a refusal is shown where it was asked. */
    private void tell(RedirectAttributes redirect, Runnable action, String done) {
        try {
            action.run();
            redirect.addFlashAttribute("notice", messages.getMessage(done, null, LocaleContextHolder.getLocale()));
        } catch (Conflict | InvalidInput refused) {
            redirect.addFlashAttribute("refusal", refused.getMessage());
        }
    }
}
