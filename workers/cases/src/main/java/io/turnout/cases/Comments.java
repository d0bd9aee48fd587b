package io.turnout.cases;

import io.turnout.kernel.Actor;
import io.turnout.kernel.CurrentActor;
import io.turnout.kernel.Cursor;
import io.turnout.kernel.Ids;
import io.turnout.kernel.InvalidInput;
import io.turnout.kernel.Page;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What people say about a case, and whom they mention. */
@Component
public class Comments {

    /** The longest comment, in characters. */
    public static final int MAX_LENGTH = 10_000;

    /** An @ inside a word is an e-mail address, not a mention; a full stop at the end belongs to the sentence. */
    private static final Pattern MENTION = Pattern.compile("(?<![\\w.@-])@([A-Za-z0-9](?:[\\w.-]{0,62}\\w)?)");

    private final JdbcClient jdbc;
    private final CaseEvents events;
    private final Clock clock;

    Comments(JdbcClient jdbc, CaseEvents events, Clock clock) {
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /** Adds a comment in the name of the current actor. */
    @Transactional
    public CommentRecord add(UUID caseId, String text) {
        CommentRecord comment = new CommentRecord(
                Ids.next(), caseId, Sql.micros(clock.instant()), CurrentActor.get(), checked(text), mentions(text));
        insert(comment);
        Actor author = comment.author();
        events.append(
                "comment.added",
                caseId,
                Map.of("caseId", caseId.toString(), "author", author.id(), "mentions", comment.mentions()));
        return comment;
    }

    /** The newest comments of a case first. */
    public Page<CommentRecord> of(UUID caseId, @Nullable String cursor, int limit) {
        return page("""
                select * from cases.comment where case_id = :value and (at, id) < (:at, :id)
                 order by at desc, id desc limit :limit""", caseId, cursor, limit);
    }

    /** The newest comments that mention somebody, over all cases. */
    public Page<CommentRecord> mentioning(String login, @Nullable String cursor, int limit) {
        return page("""
                select comment.* from cases.mention join cases.comment on comment.id = mention.comment_id
                 where mention.login = :value and (mention.at, mention.comment_id) < (:at, :id)
                 order by mention.at desc, mention.comment_id desc limit :limit""", login, cursor, limit);
    }

    static List<String> mentions(String text) {
        return MENTION.matcher(text)
                .results()
                .map(found -> found.group(1))
                .distinct()
                .toList();
    }

    private static String checked(String text) {
        String stripped = text.strip();
        if (stripped.isEmpty() || stripped.length() > MAX_LENGTH) {
            throw InvalidInput.of("/text", "must have 1 to " + MAX_LENGTH + " characters");
        }
        return stripped;
    }

    private void insert(CommentRecord comment) {
        jdbc.sql("""
                insert into cases.comment (id, case_id, at, actor_kind, actor_id, text, mentions)
                values (:id, :caseId, :at, :kind, :actor, :text, :mentions)""")
                .param("id", comment.id())
                .param("caseId", comment.caseId())
                .param("at", Sql.time(comment.at()))
                .param("kind", comment.author().kind().name())
                .param("actor", comment.author().id())
                .param("text", comment.text())
                .param("mentions", comment.mentions().toArray(String[]::new))
                .update();
    }

    private Page<CommentRecord> page(String sql, Object value, @Nullable String cursor, int limit) {
        Cursor from = Cursor.decode(cursor, 2);
        List<CommentRecord> rows = jdbc.sql(sql)
                .param("value", value)
                .param("at", from == null ? Keys.END : Keys.time(from, 0))
                .param("id", from == null ? new UUID(0, 0) : Keys.uuid(from, 1))
                .param("limit", Page.checkedLimit(limit) + 1)
                .query(Comments::read)
                .list();
        return Page.of(rows, limit, row -> Cursor.of(row.at(), row.id()));
    }

    private static CommentRecord read(ResultSet row, int number) throws SQLException {
        return new CommentRecord(
                Sql.uuid(row, "id"),
                Sql.uuid(row, "case_id"),
                Sql.instant(row, "at"),
                Sql.actor(row),
                row.getString("text"),
                Sql.texts(row, "mentions"));
    }
}
