package io.turnout.web.screens;

import jakarta.servlet.http.HttpSession;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The cases that a person looked at in this session, the last one first. */
final class RecentlySeen {

    private static final String ATTRIBUTE = "turnout.recently-seen";
    private static final int MOST = 8;

    private RecentlySeen() {}

    static void saw(HttpSession session, UUID caseId) {
        ArrayList<UUID> next = new ArrayList<>(MOST + 1);
        next.add(caseId);
        of(session).stream().filter(id -> !id.equals(caseId)).limit(MOST - 1).forEach(next::add);
        session.setAttribute(ATTRIBUTE, next);
    }

    static List<UUID> of(HttpSession session) {
        return session.getAttribute(ATTRIBUTE) instanceof List<?> ids
                ? ids.stream().map(UUID.class::cast).toList()
                : List.of();
    }
}
