package io.turnout.web.screens;

import io.turnout.view.UserTask;
import org.jspecify.annotations.Nullable;

/** One task as a row of a list, with the case it belongs to as far as the reader may see it. */
record TaskRow(UserTask task, @Nullable CaseRow row) {}
