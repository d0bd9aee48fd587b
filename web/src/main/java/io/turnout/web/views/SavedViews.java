package io.turnout.web.views;

import io.turnout.kernel.Conflict;
import io.turnout.kernel.Ids;
import io.turnout.kernel.InvalidInput;
import io.turnout.kernel.NotFound;
import io.turnout.web.security.Account;
import io.turnout.web.security.Role;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The saved views of every screen, and with which of them a person's list opens. */
@Component
@Transactional
public class SavedViews {

    /** Past this a menu is no help any more. */
    private static final int MOST_OF_ONE_PERSON = 50;

    private static final int LONGEST_NAME = 60;

    /** Of a group are those who share one of its owner's groups at the time of saving. */
    private static final String VISIBLE = """
            (v.owner = :login or (:staff and (v.audience = 'everyone'
                or v.audience = 'group' and v.groups && :groups::text[])))""";

    private static final String SELECT = """
            select v.*, exists (select from web.standard_view s
                                where s.login = :login and s.screen = v.screen and s.view_id = v.id) as standard
              from web.saved_view v where\s""";

    private final JdbcClient jdbc;

    SavedViews(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What the person finds in the menu of that screen: their own first, then by name. */
    public List<SavedView> of(Account person, String screen) {
        return asked(person, SELECT + VISIBLE + " and v.screen = :screen order by v.owner <> :login, v.name, v.id")
                .param("screen", screen)
                .query((row, number) -> read(row, person))
                .list();
    }

    /** The view with which the person's list opens when its address says nothing. */
    public Optional<SavedView> standard(Account person, String screen) {
        return of(person, screen).stream().filter(SavedView::standard).findFirst();
    }

    /**
     * Saves a view under a name; the person's own view of that name is replaced.
     *
     * @throws InvalidInput if the name is empty or too long
     * @throws Conflict if the person has too many
     */
    public UUID save(Account person, String screen, String name, String query, Audience audience) {
        String shown = name.strip();
        if (shown.isEmpty() || shown.length() > LONGEST_NAME) {
            throw InvalidInput.of("/name", "must have 1 to " + LONGEST_NAME + " letters");
        }
        if (audience != Audience.MINE && !mayShare(person)) {
            throw InvalidInput.of("/audience", "must be mine: only staff share views");
        }
        long saved = jdbc.sql("select count(*) from web.saved_view where owner = :login and name <> :name")
                .param("login", person.login())
                .param("name", shown)
                .query(Long.class)
                .single();
        if (saved >= MOST_OF_ONE_PERSON) {
            throw new Conflict("You have " + saved + " views; remove one before you save another.");
        }
        return jdbc.sql("""
                insert into web.saved_view (id, owner, screen, name, query, audience, groups)
                values (:id, :login, :screen, :name, :query, :audience, :groups)
                on conflict (owner, screen, name) do update
                    set query = excluded.query, audience = excluded.audience, groups = excluded.groups
                returning id""")
                .param("id", Ids.next())
                .param("login", person.login())
                .param("screen", screen)
                .param("name", shown)
                .param("query", query)
                .param("audience", audience.code())
                .param("groups", groups(person))
                .query(UUID.class)
                .single();
    }

    /** From now on the person's list opens with it. */
    public void makeStandard(Account person, UUID id) {
        String screen = asked(person, "select v.screen from web.saved_view v where v.id = :id and " + VISIBLE)
                .param("id", id)
                .query(String.class)
                .optional()
                .orElseThrow(() -> new NotFound("view", id));
        jdbc.sql("""
                insert into web.standard_view (login, screen, view_id) values (:login, :screen, :id)
                on conflict (login, screen) do update set view_id = excluded.view_id""")
                .param("login", person.login())
                .param("screen", screen)
                .param("id", id)
                .update();
    }

    /** The person's list opens with everything again. */
    public void makeNoneStandard(Account person, String screen) {
        jdbc.sql("delete from web.standard_view where login = :login and screen = :screen")
                .param("login", person.login())
                .param("screen", screen)
                .update();
    }

    /** @throws NotFound if it is not the person's own; an administrator may remove any */
    public void remove(Account person, UUID id) {
        int removed = jdbc.sql("delete from web.saved_view where id = :id and (owner = :login or :admin)")
                .param("id", id)
                .param("login", person.login())
                .param("admin", person.is(Role.ADMIN))
                .update();
        if (removed == 0) {
            throw new NotFound("view of yours", id);
        }
    }

    private JdbcClient.StatementSpec asked(Account person, String sql) {
        return jdbc.sql(sql)
                .param("login", person.login())
                .param("staff", mayShare(person))
                .param("groups", groups(person));
    }

    /** Whether the person's views may be found by others, and others' by the person: customers keep to themselves. */
    public static boolean mayShare(Account person) {
        return person.isStaff() || person.is(Role.ADMIN);
    }

    private static String[] groups(Account person) {
        return person.groups().toArray(String[]::new);
    }

    private static SavedView read(ResultSet row, Account person) throws SQLException {
        String owner = row.getString("owner");
        return new SavedView(
                row.getObject("id", UUID.class),
                owner,
                row.getString("name"),
                row.getString("query"),
                Audience.of(row.getString("audience")),
                row.getBoolean("standard"),
                owner.equals(person.login()) || person.is(Role.ADMIN));
    }
}
