package io.turnout.web.screens;

import io.turnout.web.security.Account;
import io.turnout.web.security.UserAccounts;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Whom a task of some groups can be handed to: everybody in one of them, once. */
final class Colleagues {

    private Colleagues() {}

    static List<Account> of(Collection<String> groups, UserAccounts accounts) {
        Map<String, Account> byLogin = new LinkedHashMap<>();
        groups.stream()
                .flatMap(group -> accounts.membersOf(group).stream())
                .forEach(member -> byLogin.put(member.login(), member));
        return List.copyOf(byLogin.values());
    }
}
