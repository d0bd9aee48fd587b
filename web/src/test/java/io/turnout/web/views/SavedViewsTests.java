package io.turnout.web.views;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.turnout.kernel.InvalidInput;
import io.turnout.kernel.NotFound;
import io.turnout.kernel.PostgresForTests;
import io.turnout.web.security.Account;
import io.turnout.web.security.Role;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class SavedViewsTests {

    private static final Account ANNA = person("anna", Role.MANAGER);
    private static final Account PETRA = person("petra", Role.PROCUREMENT);
    private static final Account PAUL = person("paul", Role.PROCUREMENT, Role.LEGAL);
    private static final Account CUSTOMER = person("customer", Role.CUSTOMER);

    private SavedViews views;

    @BeforeEach
    void emptyDatabase() {
        DriverManagerDataSource database = new DriverManagerDataSource(PostgresForTests.newDatabase());
        Flyway.configure()
                .dataSource(database)
                .locations("classpath:db/migration/web")
                .load()
                .migrate();
        views = new SavedViews(JdbcClient.create(database));
    }

    @Test
    void everyoneFindsWhatIsMeantForThem() {
        views.save(PETRA, "portfolio", "alone", "q=1", Audience.MINE);
        views.save(PETRA, "portfolio", "buyers", "q=2", Audience.GROUP);
        views.save(PETRA, "portfolio", "all of us", "q=3", Audience.EVERYONE);
        views.save(PETRA, "inbox", "elsewhere", "list=mine", Audience.EVERYONE);

        assertThat(names(PETRA)).containsExactly("all of us", "alone", "buyers");
        assertThat(names(PAUL)).containsExactly("all of us", "buyers");
        assertThat(names(ANNA)).containsExactly("all of us");
        assertThat(names(CUSTOMER)).isEmpty();
    }

    @Test
    void aCustomerKeepsViewsOfTheirOwnOnly() {
        views.save(CUSTOMER, "portfolio", "mine", "q=1", Audience.MINE);

        assertThat(names(CUSTOMER)).containsExactly("mine");
        assertThatThrownBy(() -> views.save(CUSTOMER, "portfolio", "shared", "q=1", Audience.EVERYONE))
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    void theSameNameReplacesAndEachListHasOneStandard() {
        UUID first = views.save(ANNA, "portfolio", "risks", "health=at-risk", Audience.MINE);
        UUID again = views.save(ANNA, "portfolio", " risks ", "health=off-track", Audience.MINE);
        assertThat(again).isEqualTo(first);
        UUID other = views.save(ANNA, "portfolio", "tests", "phase=testing", Audience.EVERYONE);

        views.makeStandard(ANNA, first);
        views.makeStandard(ANNA, other);
        assertThat(views.standard(ANNA, "portfolio")).map(SavedView::query).hasValue("phase=testing");
        assertThat(views.standard(ANNA, "inbox")).isEmpty();
        assertThat(views.standard(PETRA, "portfolio"))
                .as("a choice of one's own")
                .isEmpty();

        views.makeNoneStandard(ANNA, "portfolio");
        assertThat(views.standard(ANNA, "portfolio")).isEmpty();
    }

    @Test
    void onlyTheOwnerRemovesAndNobodyOpensWithWhatTheyCannotSee() {
        UUID shared = views.save(ANNA, "portfolio", "shared", "q=1", Audience.EVERYONE);
        UUID own = views.save(ANNA, "portfolio", "own", "q=2", Audience.MINE);
        views.makeStandard(PETRA, shared);

        assertThatThrownBy(() -> views.makeStandard(PETRA, own)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> views.remove(PETRA, shared)).isInstanceOf(NotFound.class);
        views.remove(ANNA, shared);
        assertThat(views.standard(PETRA, "portfolio")).isEmpty();
        assertThat(names(ANNA)).containsExactly("own");
    }

    @Test
    void aNameIsNeeded() {
        assertThatThrownBy(() -> views.save(ANNA, "portfolio", "  ", "q=1", Audience.MINE))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> views.save(ANNA, "portfolio", "x".repeat(61), "q=1", Audience.MINE))
                .isInstanceOf(InvalidInput.class);
    }

    private List<String> names(Account reader) {
        return views.of(reader, "portfolio").stream().map(SavedView::name).toList();
    }

    private static Account person(String login, Role... roles) {
        return new Account(login, login, null, Set.of(roles), null, ZoneOffset.UTC, Locale.ENGLISH);
    }
}
