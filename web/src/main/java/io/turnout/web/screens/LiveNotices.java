package io.turnout.web.screens;

import io.turnout.cases.CaseEvents;
import io.turnout.view.DatabaseNotices;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Brings what happens to cases to the pages that are open at this copy, whichever copy did it. */
@Component
class LiveNotices implements SmartLifecycle {

    private final DatabaseNotices notices;

    LiveNotices(JdbcConnectionDetails database, LiveChanges pages) {
        this.notices = new DatabaseNotices(database, CaseEvents.CHANNEL, pages::anythingChanged, pages::heard);
    }

    @Override
    public void start() {
        notices.start();
    }

    @Override
    public void stop() {
        notices.stop();
    }

    @Override
    public boolean isRunning() {
        return notices.isRunning();
    }
}
