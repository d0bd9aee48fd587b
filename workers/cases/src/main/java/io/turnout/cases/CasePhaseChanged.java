package io.turnout.cases;

import org.jspecify.annotations.Nullable;

/** Published after commit: the case is in another phase than before. */
public record CasePhaseChanged(CaseRecord record, @Nullable Phase before) {}
