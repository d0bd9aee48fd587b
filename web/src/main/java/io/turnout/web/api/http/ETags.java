package io.turnout.web.api.http;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/** Entity tags made of versions. */
public final class ETags {

    private ETags() {}

    public static String of(long version) {
        return "\"" + version + "\"";
    }

    public static <T> ResponseEntity<T> ok(T body, long version) {
        return ResponseEntity.ok().eTag(of(version)).body(body);
    }

    /** @throws ApiRefusal 412 for a tag that is none of ours: it cannot be the present one */
    static long version(String tag) {
        String bare = tag.startsWith("W/") ? tag.substring(2) : tag;
        try {
            return Long.parseLong(bare.replace("\"", "").trim());
        } catch (NumberFormatException notOurs) {
            throw new ApiRefusal(HttpStatus.PRECONDITION_FAILED, "If-Match must be the ETag that was read.");
        }
    }
}
