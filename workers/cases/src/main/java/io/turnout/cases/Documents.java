package io.turnout.cases;

import io.turnout.kernel.CurrentActor;
import io.turnout.kernel.Ids;
import io.turnout.kernel.InvalidInput;
import io.turnout.kernel.NotFound;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The files of a case, kept in the database with their checksum. */
@Component
public class Documents {

    private static final String COLUMNS = "id, case_id, kind, name, media_type, size, sha256, at, actor_kind, actor_id";

    private static final int LONGEST_KIND = 50;

    private final JdbcClient jdbc;
    private final UploadPolicy policy;
    private final Timeline timeline;
    private final Clock clock;

    Documents(JdbcClient jdbc, UploadPolicy policy, Timeline timeline, Clock clock) {
        this.jdbc = jdbc;
        this.policy = policy;
        this.timeline = timeline;
        this.clock = clock;
    }

    /** Stores a file; the same content under the same name and kind again gives the document that is there. */
    @Transactional
    public DocumentRecord store(UUID caseId, String name, String mediaType, byte[] content, String kind) {
        policy.check(mediaType, content);
        if (kind.isBlank() || kind.length() > LONGEST_KIND) {
            throw InvalidInput.of("/kind", "must have 1 to " + LONGEST_KIND + " characters");
        }
        DocumentRecord document = new DocumentRecord(
                Ids.next(),
                caseId,
                kind,
                UploadPolicy.sanitised(name),
                UploadPolicy.bare(mediaType),
                content.length,
                UploadPolicy.sha256(content),
                Sql.micros(clock.instant()),
                CurrentActor.get());
        if (insert(document, content) == 0) {
            return same(document);
        }
        timeline.append(TimelineEntry.of(caseId, "document-stored", "Document " + document.name() + " stored")
                .change(null, Map.of("kind", kind, "sha256", document.sha256())));
        return document;
    }

    public DocumentRecord get(UUID id) {
        return jdbc.sql("select " + COLUMNS + " from cases.document where id = :id")
                .param("id", id)
                .query(Documents::read)
                .optional()
                .orElseThrow(() -> new NotFound("document", id));
    }

    public byte[] content(UUID id) {
        return jdbc.sql("select content from cases.document where id = :id")
                .param("id", id)
                .query((row, number) -> row.getBytes("content"))
                .optional()
                .orElseThrow(() -> new NotFound("document", id));
    }

    /** The documents of a case, oldest first. */
    public List<DocumentRecord> of(UUID caseId) {
        return jdbc.sql("select " + COLUMNS + " from cases.document where case_id = :caseId order by at, id")
                .param("caseId", caseId)
                .query(Documents::read)
                .list();
    }

    private int insert(DocumentRecord document, byte[] content) {
        return jdbc.sql("""
                insert into cases.document
                    (id, case_id, kind, name, media_type, size, sha256, at, actor_kind, actor_id, content)
                values (:id, :caseId, :kind, :name, :mediaType, :size, :sha256, :at, :actorKind, :actor, :content)
                on conflict (case_id, kind, sha256, name) do nothing""")
                .param("id", document.id())
                .param("caseId", document.caseId())
                .param("kind", document.kind())
                .param("name", document.name())
                .param("mediaType", document.mediaType())
                .param("size", document.size())
                .param("sha256", document.sha256())
                .param("at", Sql.time(document.at()))
                .param("actorKind", document.storedBy().kind().name())
                .param("actor", document.storedBy().id())
                .param("content", content)
                .update();
    }

    private DocumentRecord same(DocumentRecord document) {
        return jdbc.sql("select " + COLUMNS + """
                 from cases.document
                where case_id = :caseId and kind = :kind and sha256 = :sha256 and name = :name""")
                .param("caseId", document.caseId())
                .param("kind", document.kind())
                .param("sha256", document.sha256())
                .param("name", document.name())
                .query(Documents::read)
                .single();
    }

    private static DocumentRecord read(ResultSet row, int number) throws SQLException {
        return new DocumentRecord(
                Sql.uuid(row, "id"),
                Sql.uuid(row, "case_id"),
                row.getString("kind"),
                row.getString("name"),
                row.getString("media_type"),
                row.getLong("size"),
                row.getString("sha256"),
                Sql.instant(row, "at"),
                Sql.actor(row));
    }
}
