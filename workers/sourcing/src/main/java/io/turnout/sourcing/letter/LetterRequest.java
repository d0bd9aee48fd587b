package io.turnout.sourcing.letter;

import java.time.LocalDate;
import java.util.Map;

/**
 * What goes into a letter.
 *
 * @param dates by placeholder; written out in the language of the letter
 * @param values by placeholder; taken as they are
 */
public record LetterRequest(
        LetterKind kind,
        LetterLanguage language,
        String sender,
        String recipient,
        String recipientAddress,
        String reference,
        LocalDate writtenOn,
        Map<String, LocalDate> dates,
        Map<String, String> values) {

    public LetterRequest {
        dates = Map.copyOf(dates);
        values = Map.copyOf(values);
    }
}
