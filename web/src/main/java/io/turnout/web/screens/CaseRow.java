package io.turnout.web.screens;

import io.turnout.cases.CaseRecord;
import io.turnout.cases.Named;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One case as a row of a list: the record, its phase cells and the words for where it goes. */
record CaseRow(CaseRecord record, List<PhaseCell> cells) {

    static CaseRow of(CaseRecord record) {
        return new CaseRow(record, PhaseCell.of(record));
    }

    public String title() {
        return titleOf(record);
    }

    static String titleOf(CaseRecord record) {
        Named site = record.site();
        return site == null ? record.reference() : site.name();
    }

    /** From which provider to which, as far as it is known; {@code null} where the case is no switch. */
    public @Nullable String route() {
        return Optional.ofNullable(record.provider())
                .map(from -> from.name() + " → "
                        + Optional.ofNullable(record.newProvider()).orElse("…"))
                .orElse(null);
    }
}
