package io.turnout.sourcing;

import io.turnout.cases.CaseRecord;
import io.turnout.cases.Cases;
import io.turnout.cases.Correspondence;
import io.turnout.cases.DispatchRecord;
import io.turnout.cases.DocumentRecord;
import io.turnout.cases.Documents;
import io.turnout.cases.Letter;
import io.turnout.cases.Named;
import io.turnout.inventory.ProviderRecord;
import io.turnout.inventory.Providers;
import io.turnout.sourcing.letter.LetterKind;
import io.turnout.sourcing.letter.LetterLanguage;
import io.turnout.sourcing.letter.LetterPrinter;
import io.turnout.sourcing.letter.LetterRequest;
import io.turnout.sourcing.letter.PrintedLetter;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Letters to providers, in their language, as PDF: stored with the case and mailed once. */
@Component
public class ProviderLetters {

    /** A stored letter that can be sent. */
    public record Ready(Letter letter, DocumentRecord document, String language, String templateVersion) {}

    private final Cases cases;
    private final Providers providers;
    private final Documents documents;
    private final Correspondence correspondence;
    private final LetterPrinter printer;
    private final Clock clock;

    ProviderLetters(
            Cases cases,
            Providers providers,
            Documents documents,
            Correspondence correspondence,
            LetterPrinter printer,
            Clock clock) {
        this.cases = cases;
        this.providers = providers;
        this.documents = documents;
        this.correspondence = correspondence;
        this.printer = printer;
        this.clock = clock;
    }

    /**
     * Prints the letter and stores it with the case; the same letter again gives the document that is there.
     *
     * @param dates and {@code values}: what the texts of that kind name
     */
    public Ready prepare(
            UUID caseId, LetterKind kind, UUID providerId, Map<String, LocalDate> dates, Map<String, String> values) {
        ProviderRecord provider = providers.get(providerId);
        LetterLanguage language = LetterLanguage.of(provider.language());
        CaseRecord about = cases.get(caseId);
        PrintedLetter printed = print(about, kind, provider, language, dates, values);
        String name = kind.key() + "-" + about.reference() + "-" + language.code() + ".pdf";
        DocumentRecord document = documents.store(caseId, name, "application/pdf", printed.pdf(), kind.key());
        Letter letter = new Letter(
                caseId, kind.key(), provider.noticeEmail(), printed.subject(), printed.text(), List.of(document.id()));
        return new Ready(letter, document, language.code(), printed.templateVersion());
    }

    /** The letter as it would look in a language, not stored. */
    public byte[] preview(
            UUID caseId,
            LetterKind kind,
            UUID providerId,
            String language,
            Map<String, LocalDate> dates,
            Map<String, String> values) {
        return print(cases.get(caseId), kind, providers.get(providerId), LetterLanguage.of(language), dates, values)
                .pdf();
    }

    /** Mails a prepared letter; call it without a transaction, so that its document is committed. */
    public DispatchRecord send(Ready ready, String effectId) {
        return correspondence.send(ready.letter(), effectId);
    }

    /** @param stillWanted throws a conflict if it must not go out any more; asked last of all */
    DispatchRecord send(Ready ready, String effectId, Runnable stillWanted) {
        return correspondence.send(ready.letter(), effectId, stillWanted);
    }

    /** Whether the case has a letter of the kind that went out, or of which nobody knows. */
    boolean mayBeOut(UUID caseId, LetterKind kind) {
        return correspondence.mayBeOut(caseId, kind.key());
    }

    private PrintedLetter print(
            CaseRecord about,
            LetterKind kind,
            ProviderRecord provider,
            LetterLanguage language,
            Map<String, LocalDate> dates,
            Map<String, String> values) {
        Named customer = about.customer();
        return printer.print(new LetterRequest(
                kind,
                language,
                customer == null ? "Turnout" : customer.name(),
                provider.name(),
                provider.postalAddress(),
                about.reference(),
                LocalDate.now(clock),
                dates,
                values));
    }
}
