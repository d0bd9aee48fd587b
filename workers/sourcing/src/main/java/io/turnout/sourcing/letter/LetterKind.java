package io.turnout.sourcing.letter;

import java.util.Locale;

/** What a letter to a provider is for. */
public enum LetterKind {
    TERMINATION_NOTICE,
    NOTICE_WITHDRAWAL,
    EXTENSION_REQUEST,
    CONFIRMATION_REMINDER,
    COUNTER_OFFER,
    CONTRACT_EXIT,
    OFFER_INVITATION,
    LINE_ORDER,
    ORDER_CANCELLATION;

    /** The name in texts, documents and the API, for example {@code termination-notice}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
