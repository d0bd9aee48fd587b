package io.turnout.web.security;

import io.turnout.kernel.Conflict;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** The accounts of people: found by login, by group, and made by an administrator or the demo. */
@Component
public class UserAccounts {

    private static final String COLUMNS =
            "select login, display_name, email, roles, customer_id, time_zone, locale from web.account ";

    private final JdbcClient jdbc;
    private final PasswordEncoder passwords;

    public UserAccounts(JdbcClient jdbc, PasswordEncoder passwords) {
        this.jdbc = jdbc;
        this.passwords = passwords;
    }

    public Optional<Account> find(String login) {
        return jdbc.sql(COLUMNS + "where login = :login and enabled")
                .param("login", login)
                .query(UserAccounts::read)
                .optional();
    }

    /** Everybody whom a task of the group may be handed to, by name. */
    public List<Account> membersOf(String group) {
        String role = Arrays.stream(Role.values())
                .filter(candidate -> candidate.group().equals(group))
                .map(Role::text)
                .findFirst()
                .orElse("");
        return jdbc.sql(COLUMNS + "where :role = any (roles) and enabled order by display_name")
                .param("role", role)
                .query(UserAccounts::read)
                .list();
    }

    public List<Account> managers() {
        return membersOf(Role.MANAGER.group());
    }

    public List<Account> all() {
        return jdbc.sql(COLUMNS + "where enabled order by display_name")
                .query(UserAccounts::read)
                .list();
    }

    /** Adds the account; a login that is taken is a conflict. */
    public Account add(NewAccount account) {
        int added = jdbc.sql("""
                insert into web.account
                    (login, password_hash, display_name, email, roles, customer_id, time_zone, locale)
                values (:login, :hash, :name, :email, :roles, :customer, :zone, :locale)
                on conflict (login) do nothing""")
                .param("login", account.login())
                .param("hash", passwords.encode(account.password()))
                .param("name", account.displayName())
                .param("email", account.email())
                .param("roles", account.roles().stream().map(Role::text).toArray(String[]::new))
                .param("customer", account.customerId())
                .param("zone", account.timeZone().getId())
                .param("locale", account.locale().toLanguageTag())
                .update();
        if (added == 0) {
            throw new Conflict("The login " + account.login() + " is taken. Choose another one.");
        }
        return find(account.login()).orElseThrow();
    }

    Optional<String> passwordHash(String login) {
        return jdbc.sql("select password_hash from web.account where login = :login and enabled")
                .param("login", login)
                .query(String.class)
                .optional();
    }

    private static Account read(ResultSet row, int number) throws SQLException {
        Set<Role> roles = Arrays.stream((String[]) row.getArray("roles").getArray())
                .map(Role::of)
                .collect(Collectors.toUnmodifiableSet());
        return new Account(
                row.getString("login"),
                row.getString("display_name"),
                row.getString("email"),
                roles,
                row.getObject("customer_id", java.util.UUID.class),
                ZoneId.of(row.getString("time_zone")),
                Locale.forLanguageTag(row.getString("locale")));
    }
}
