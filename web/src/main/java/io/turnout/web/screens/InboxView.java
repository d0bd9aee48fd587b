package io.turnout.web.screens;

import io.turnout.view.TaskSort;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the address of the inbox asks for.
 *
 * @param list all, mine, group, unassigned, overdue or everybody
 * @param sort due, priority or newest
 */
record InboxView(
        @Nullable String list,
        @Nullable String sort,
        @Nullable String q,
        @Nullable String cursor) {

    static final List<String> LISTS = List.of("all", "mine", "group", "unassigned", "overdue", "everybody");
    static final List<String> SORTS = List.of("due", "priority", "newest");

    private static final String PATH = "/inbox";

    /** All that is the reader's where the address says nothing that we know. */
    public String shownList() {
        return known(LISTS, list);
    }

    public String shownSort() {
        return known(SORTS, sort);
    }

    private static String known(List<String> names, @Nullable String given) {
        return given != null && names.contains(given) ? given : names.getFirst();
    }

    TaskSort order() {
        return switch (shownSort()) {
            case "priority" -> TaskSort.PRIORITY;
            case "newest" -> TaskSort.CREATED;
            default -> TaskSort.DUE;
        };
    }

    /** What is searched for; null: nothing. */
    @Nullable
    String words() {
        return q == null || q.isBlank() ? null : q.strip();
    }

    /** Another list with the same order and words. */
    public String of(String otherList) {
        return address(PATH, Map.of("list", otherList));
    }

    public String next(String place) {
        return address(PATH, Map.of("cursor", place));
    }

    /** The rows of this page of the list alone. */
    public String rows() {
        return address(PATH + "/rows", cursor == null ? Map.of() : Map.of("cursor", cursor));
    }

    /** The parameters alone, as they are saved: a place in the list does not belong to a view. */
    String query() {
        return address("", Map.of()).substring(1);
    }

    private String address(String path, Map<String, String> others) {
        Map<String, @Nullable String> values = new LinkedHashMap<>();
        values.put("list", shownList());
        values.put("sort", shownSort());
        values.put("q", q);
        values.putAll(others);
        return Addresses.of(path, values);
    }
}
