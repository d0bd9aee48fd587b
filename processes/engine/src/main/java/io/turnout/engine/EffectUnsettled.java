package io.turnout.engine;

import io.turnout.kernel.Unsettled;
import org.jspecify.annotations.Nullable;

/** Nobody can tell whether an effect happened. It is not repeated; a person looks and settles it. */
public class EffectUnsettled extends Unsettled {

    public EffectUnsettled(EffectKey effect, String reason, @Nullable Throwable cause) {
        super(
                "It is not known whether " + effect.element() + " took effect: " + reason
                        + " Look at the device or mailbox, then settle the effect and retry.",
                cause);
    }
}
