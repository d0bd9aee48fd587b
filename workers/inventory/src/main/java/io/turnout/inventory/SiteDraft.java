package io.turnout.inventory;

import java.time.ZoneId;
import java.util.UUID;

/** What a person, program or file says about a site. */
public record SiteDraft(
        UUID customerId, String name, String operatedBy, String country, String city, String address, ZoneId timeZone) {

    public SiteDraft {
        new Checks()
                .given("/customerId", customerId)
                .text("/name", name, 200)
                .oneOf("/operatedBy", operatedBy, "customer", "provider")
                .country("/country", country)
                .text("/city", city, 200)
                .text("/address", address, 500)
                .given("/timeZone", timeZone)
                .done();
    }
}
