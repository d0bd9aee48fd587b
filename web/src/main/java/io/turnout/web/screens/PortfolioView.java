package io.turnout.web.screens;

import io.turnout.cases.CaseFilter;
import io.turnout.cases.CaseSort;
import io.turnout.cases.CaseState;
import io.turnout.cases.Health;
import io.turnout.cases.Phase;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What the address of the portfolio asks for. All of the view is in the address, so that it can be sent as a link.
 *
 * @param state open, ended or all
 * @param show as table, board or timeline
 * @param group what rows are put together by: phase, health, manager or customer
 * @param kiosk anything: for a screen on the wall, without head and filter
 */
record PortfolioView(
        @Nullable String process,
        @Nullable String phase,
        @Nullable String health,
        @Nullable String manager,
        @Nullable String state,
        @Nullable String q,
        @Nullable String sort,
        @Nullable String show,
        @Nullable String group,
        @Nullable String kiosk,
        @Nullable String cursor) {

    static final List<String> SHOWN_AS = List.of("table", "board", "timeline");

    private static final String PATH = "/portfolio";
    private static final Set<CaseState> OPEN = EnumSet.of(CaseState.ACCEPTED, CaseState.RUNNING);

    CaseFilter filter() {
        return new CaseFilter(
                filled(process),
                read(phase, Phase::of),
                read(health, Health::of),
                filled(manager),
                null,
                states(),
                filled(q),
                null);
    }

    private Set<CaseState> states() {
        return switch (shownState()) {
            case "all" -> Set.of();
            case "ended" -> EnumSet.complementOf(EnumSet.copyOf(OPEN));
            default -> OPEN;
        };
    }

    public String shownState() {
        return Objects.requireNonNullElse(filled(state), "open");
    }

    /** How it is drawn; a table where the address says nothing that we know. */
    public String shownAs() {
        String given = filled(show);
        return given != null && SHOWN_AS.contains(given) ? given : SHOWN_AS.getFirst();
    }

    /** What its rows are put together by; a board always has columns. */
    public @Nullable String shownGroup() {
        String given = filled(group);
        if (given != null && CaseGroup.KINDS.contains(given)) {
            return given;
        }
        return shownAs().equals("board") ? "phase" : null;
    }

    /** Rows that are put together or drawn cannot be leafed through: the first ones are shown, and how many. */
    public boolean isPaged() {
        return shownAs().equals("table") && shownGroup() == null;
    }

    public boolean onWall() {
        return filled(kiosk) != null;
    }

    CaseSort order() {
        return Objects.requireNonNullElse(read(sort, CaseSort::of), CaseSort.UPDATED_DESC);
    }

    private static <T> @Nullable T read(@Nullable String text, Function<String, T> reading) {
        String given = filled(text);
        return given == null ? null : reading.apply(given);
    }

    public String shownSort() {
        return order().code();
    }

    public boolean narrowed() {
        return filled(process) != null
                || filled(phase) != null
                || filled(health) != null
                || filled(manager) != null
                || filled(q) != null;
    }

    public String csv() {
        return address("/portfolio.csv", Map.of());
    }

    public String next(String place) {
        return address(PATH, Map.of("cursor", place));
    }

    public String sortedBy(String code) {
        return address(PATH, Map.of("sort", code));
    }

    public String as(String drawing) {
        return address(PATH, Map.of("show", drawing));
    }

    public String wall() {
        return address(PATH, Map.of("kiosk", "on"));
    }

    public String desk() {
        return address(PATH, Map.of("kiosk", ""));
    }

    /** The parameters alone, as they are saved: neither a place in the list nor the wall belong to a view. */
    String query() {
        return address("", Map.of("kiosk", "")).replaceFirst("^\\?", "");
    }

    /** The address with other values; a place in the list is only kept where it is given. */
    private String address(String path, Map<String, String> others) {
        Map<String, @Nullable String> values = new LinkedHashMap<>();
        values.put("process", process);
        values.put("phase", phase);
        values.put("health", health);
        values.put("manager", manager);
        values.put("state", state);
        values.put("q", q);
        values.put("sort", sort);
        values.put("show", show);
        values.put("group", group);
        values.put("kiosk", kiosk);
        values.putAll(others);
        return Addresses.of(path, values);
    }

    private static @Nullable String filled(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
