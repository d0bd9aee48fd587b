package io.turnout.web.screens;

import io.turnout.web.security.Account;
import io.turnout.web.security.Role;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the layout needs beside the content: language and direction, who is signed in, the navigation, the server's
 * business time, and the header that lets htmx post.
 */
record PageFrame(
        @Nullable Account account,
        String language,
        String direction,
        String now,
        String csrfHeaders,
        boolean demo,
        boolean mayUseApi,
        List<NavigationItem> navigation,
        List<LanguageChoice> languages) {

    /** Whether the reader is one of us: customers see where their case stands, not our work on it. */
    public boolean internal() {
        return account != null && !account.is(Role.CUSTOMER);
    }

    /** One entry of the main navigation; its text is the message {@code nav.<name>}. */
    record NavigationItem(String name, String path, String icon) {}

    /** One language of the account menu, by its own name. */
    record LanguageChoice(String tag, String name, String href, boolean current) {}
}
