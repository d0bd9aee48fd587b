package io.turnout.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.turnout.kernel.PostgresForTests;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

class FirstAdministratorTests {

    private static final BCryptPasswordEncoder PASSWORDS = new BCryptPasswordEncoder();

    private UserAccounts accounts;

    @BeforeEach
    void emptyInstallation() {
        DriverManagerDataSource database = new DriverManagerDataSource(PostgresForTests.newDatabase());
        Flyway.configure().dataSource(database).outOfOrder(true).load().migrate();
        accounts = new UserAccounts(JdbcClient.create(database), PASSWORDS);
    }

    @Test
    void gets_into_an_empty_installation_with_the_password_of_the_environment() {
        start("a long enough password");

        assertThat(accounts.find("admin"))
                .hasValueSatisfying(admin -> assertThat(admin.is(Role.ADMIN)).isTrue());
        assertThat(accounts.passwordHash("admin"))
                .hasValueSatisfying(hash -> assertThat(PASSWORDS.matches("a long enough password", hash))
                        .isTrue());
    }

    @Test
    void is_made_once_and_later_passwords_change_nothing() {
        start("a long enough password");
        start("another long password");

        assertThat(accounts.passwordHash("admin"))
                .hasValueSatisfying(hash -> assertThat(PASSWORDS.matches("a long enough password", hash))
                        .isTrue());
    }

    @Test
    void is_not_made_with_a_short_or_missing_password() {
        start("");
        start("short");

        assertThat(accounts.all()).isEmpty();
    }

    private void start(String password) {
        new FirstAdministrator(accounts, password).run(new DefaultApplicationArguments());
    }
}
