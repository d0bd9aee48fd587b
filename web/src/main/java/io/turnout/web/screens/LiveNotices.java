package io.turnout.web.screens;

import io.turnout.cases.CaseEvents;
import io.turnout.view.DatabaseNotices;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Brings what happens to cases to the pages that are open at this copy, whichever copy did it. */
@Configuration(proxyBeanMethods = false)
class LiveNotices {

    @Bean
    DatabaseNotices caseNotices(JdbcConnectionDetails database, LiveChanges pages) {
        return new DatabaseNotices(database, CaseEvents.CHANNEL, pages::anythingChanged, pages::heard);
    }
}
