package io.turnout.cases;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One line to write into the audit trail; when and who are added by {@link Timeline}.
 *
 * @param type kebab case, for example {@code notice-sent}
 * @param title one sentence without the details
 * @param before what it was, by field; {@code null} if nothing was there
 * @param after what it is now, by field
 */
public record TimelineEntry(
        UUID caseId,
        String type,
        @Nullable String elementId,
        String title,
        @Nullable String detail,
        @Nullable String reason,
        @Nullable Map<String, Object> before,
        @Nullable Map<String, Object> after) {

    public static TimelineEntry of(UUID caseId, String type, String title) {
        return new TimelineEntry(caseId, type, null, title, null, null, null, null);
    }

    public TimelineEntry at(String elementId) {
        return new TimelineEntry(caseId, type, elementId, title, detail, reason, before, after);
    }

    public TimelineEntry detail(@Nullable String detail) {
        return new TimelineEntry(caseId, type, elementId, title, detail, reason, before, after);
    }

    public TimelineEntry reason(@Nullable String reason) {
        return new TimelineEntry(caseId, type, elementId, title, detail, reason, before, after);
    }

    public TimelineEntry change(@Nullable Map<String, Object> before, @Nullable Map<String, Object> after) {
        return new TimelineEntry(caseId, type, elementId, title, detail, reason, before, after);
    }
}
