package io.turnout.sourcing;

import io.turnout.sourcing.notice.WorkingDays;
import java.time.ZoneId;

/** When people work in a country, and in which time zone its contract days end. */
public record CountryCalendar(String country, ZoneId timeZone, WorkingDays workingDays) {}
