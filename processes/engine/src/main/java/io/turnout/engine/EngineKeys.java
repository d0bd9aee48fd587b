package io.turnout.engine;

import io.turnout.kernel.NotFound;

/** Keys of the engine: strings outside, numbers inside. */
final class EngineKeys {

    private EngineKeys() {}

    /** @throws NotFound for what is no key, since nothing can have it */
    static long parse(String what, String key) {
        try {
            return Long.parseLong(key);
        } catch (NumberFormatException noKey) {
            throw new NotFound(what, key);
        }
    }
}
