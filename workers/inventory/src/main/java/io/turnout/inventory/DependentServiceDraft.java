package io.turnout.inventory;

import java.util.UUID;

/** What a person, program or file says about a dependent service. */
public record DependentServiceDraft(
        UUID siteId, String service, String owner, String dependsOn, String whatToDo, String check) {

    public DependentServiceDraft {
        new Checks()
                .given("/siteId", siteId)
                .text("/service", service, 200)
                .text("/owner", owner, 100)
                .text("/dependsOn", dependsOn, 200)
                .text("/whatToDo", whatToDo, 1000)
                .text("/check", check, 1000)
                .done();
    }
}
