package io.turnout.cutover;

import io.turnout.kernel.InvalidInput;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;

/** What a person, program or file says about a change window. */
public record ChangeWindowDraft(UUID siteId, DayOfWeek weekday, LocalTime from, LocalTime to, String kind) {

    public ChangeWindowDraft {
        if (!List.of(ChangeWindowEntity.REGULAR, "emergency").contains(kind)) {
            throw InvalidInput.of("/kind", "must be one of window, emergency");
        }
        if (from.equals(to)) {
            throw InvalidInput.of("/to", "must differ from the beginning");
        }
    }
}
