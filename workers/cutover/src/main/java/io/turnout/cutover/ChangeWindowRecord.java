package io.turnout.cutover;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.UUID;

/**
 * A weekly window of a site in which changes may be made.
 *
 * @param from local time of the site
 * @param to local time of the site; not later than {@code from} means on the next day
 * @param kind {@code window} or {@code emergency}; plans use the former only
 */
public record ChangeWindowRecord(
        UUID id, UUID siteId, DayOfWeek weekday, LocalTime from, LocalTime to, String kind, long version) {}
