package io.turnout.cutover;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of cut-over plans, {@code turnout.cutover.*}.
 *
 * @param announceAhead how long before the window customers are told; default 3 days
 * @param oldDnsTtl the DNS time-to-live that must run out once before the window; default 24 hours
 */
@ConfigurationProperties("turnout.cutover")
public record CutoverSettings(
        @DefaultValue("P3D") Duration announceAhead,
        @DefaultValue("PT24H") Duration oldDnsTtl) {}
