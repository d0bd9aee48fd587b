package io.turnout.web.security;

import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Lets somebody into a new installation: the account {@code admin}, made once, while there is no account at all. Its
 * password comes from the environment and is stored hashed; there is no default one.
 */
@Component
@Profile("!demo")
class FirstAdministrator implements ApplicationRunner {

    private static final String LOGIN = "admin";
    private static final int SHORTEST = 12;
    private static final Logger LOG = LoggerFactory.getLogger(FirstAdministrator.class);

    private final UserAccounts accounts;
    private final String password;

    FirstAdministrator(UserAccounts accounts, @Value("${turnout.first-administrator.password:}") String password) {
        this.accounts = accounts;
        this.password = password;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (!accounts.all().isEmpty()) {
            return;
        }
        if (password.length() < SHORTEST) {
            LOG.warn(
                    "Nobody can sign in yet. Set TURNOUT_FIRSTADMINISTRATOR_PASSWORD to at least {} characters and start"
                            + " again; the account is named {}.",
                    SHORTEST,
                    LOGIN);
            return;
        }
        accounts.add(new NewAccount(
                LOGIN, password, "Administrator", null, Set.of(Role.ADMIN), null, ZoneOffset.UTC, Locale.ENGLISH));
        LOG.info("The account {} was made; its password is the one of the environment", LOGIN);
    }
}
