package io.turnout.web.api.http;

import java.util.function.Supplier;
import org.springframework.http.ResponseEntity;

/** A post that may be sent again: the first answer is given again and nothing happens twice. 400 without a key. */
public final class IdempotentRequest {

    private final IdempotencyKeys keys;
    private final String caller;
    private final String key;
    private final byte[] request;

    IdempotentRequest(IdempotencyKeys keys, String caller, String key, byte[] request) {
        this.keys = keys;
        this.caller = caller;
        this.key = key;
        this.request = request.clone();
    }

    public String key() {
        return key;
    }

    /**
     * Does the work and keeps its answer in one transaction: both are there, or neither.
     *
     * @param type of the answer's body, to give it again
     * @param work must not reach outside of the database
     */
    public <R> ResponseEntity<R> once(Class<R> type, Supplier<ResponseEntity<R>> work) {
        return keys.once(caller, key, request, type, work);
    }

    /**
     * Does work that reaches outside of the database, so that it cannot be in the transaction of the key. A caller that
     * was cut off may find it done; so the work itself must be repeatable.
     */
    public <R> ResponseEntity<R> onceOutside(Class<R> type, Supplier<ResponseEntity<R>> work) {
        return keys.onceOutside(caller, key, request, type, work);
    }
}
