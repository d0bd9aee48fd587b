package io.turnout.cases;

import io.turnout.kernel.Unsettled;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Nobody can tell whether a letter went out. It is not sent again by itself: a person decides. */
public class DispatchUnknown extends Unsettled {

    private final UUID dispatchId;

    DispatchUnknown(UUID dispatchId, String subject, @Nullable Throwable cause) {
        super(
                "Nobody can tell whether the letter '" + subject + "' went out. Look into the mail server's log, then"
                        + " say on the page Incidents whether it did.",
                cause);
        this.dispatchId = dispatchId;
    }

    public UUID dispatchId() {
        return dispatchId;
    }
}
