package io.turnout.web.screens;

import io.turnout.cases.CaseFilter;
import io.turnout.cases.CaseSort;
import io.turnout.cases.CaseState;
import io.turnout.cases.Health;
import io.turnout.cases.Phase;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What the address of the portfolio asks for. All of the view is in the address, so that it can be sent as a link.
 *
 * @param state open, ended or all
 */
record PortfolioView(
        @Nullable String process,
        @Nullable String phase,
        @Nullable String health,
        @Nullable String manager,
        @Nullable String state,
        @Nullable String q,
        @Nullable String sort,
        @Nullable String cursor) {

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
        return address("/portfolio.csv", null, sort);
    }

    public String next(String cursor) {
        return address("/portfolio", cursor, sort);
    }

    public String sortedBy(String code) {
        return address("/portfolio", null, code);
    }

    private String address(String path, @Nullable String place, @Nullable String order) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(path);
        add(address, "process", process);
        add(address, "phase", phase);
        add(address, "health", health);
        add(address, "manager", manager);
        add(address, "state", state);
        add(address, "q", q);
        add(address, "sort", order);
        add(address, "cursor", place);
        return address.encode().toUriString();
    }

    private static void add(UriComponentsBuilder address, String name, @Nullable String value) {
        if (filled(value) != null) {
            address.queryParam(name, value);
        }
    }

    private static @Nullable String filled(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
