package io.turnout.web.api.http;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Bounds of the API, under {@code turnout.api}.
 *
 * @param requestsPerMinute how many requests one token or user may make, 10 to 1,000,000; more get 429
 * @param maxJsonBytes largest JSON body
 * @param maxCsvBytes largest CSV body; it is held in memory while it is imported
 */
@ConfigurationProperties("turnout.api")
public record ApiSettings(
        @DefaultValue("1200") int requestsPerMinute,
        @DefaultValue("1048576") int maxJsonBytes,
        @DefaultValue("33554432") int maxCsvBytes) {}
