package io.turnout.web.application;

import io.turnout.kernel.InvalidInput;
import io.turnout.view.Incident;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The owners and notes of incidents, kept as long as the read model knows the incident. */
@Component
public class IncidentCares {

    private static final int LONGEST_NOTE = 1000;

    private final JdbcClient jdbc;
    private final IncidentAccess access;
    private final Readers readers;
    private final Clock clock;

    IncidentCares(JdbcClient jdbc, IncidentAccess access, Readers readers, Clock clock) {
        this.jdbc = jdbc;
        this.access = access;
        this.readers = readers;
        this.clock = clock;
    }

    /** Of those that have any, by the key of the incident. */
    public Map<Long, IncidentCare> of(Collection<Incident> incidents) {
        Map<Long, IncidentCare> found = new HashMap<>();
        if (!incidents.isEmpty()) {
            jdbc.sql("select incident_key, owner, note, since from web.incident_care"
                            + " where incident_key in (:keys)")
                    .param("keys", incidents.stream().map(Incident::key).toList())
                    .query(row -> {
                        found.put(
                                row.getLong("incident_key"),
                                new IncidentCare(
                                        row.getString("owner"),
                                        row.getString("note"),
                                        row.getTimestamp("since").toInstant()));
                    });
        }
        return found;
    }

    /**
     * The reader looks after these from now on, and what is known of them is noted; an empty note leaves the one there is.
     *
     * @return how many there are
     * @throws InvalidInput if there is none, or the note is too long
     * @throws io.turnout.kernel.NotFound if the reader does not see one of them; then nothing is changed
     */
    @Transactional
    public int take(List<Long> keys, @Nullable String note) {
        if (keys.isEmpty()) {
            throw InvalidInput.of("/key", "must name the incidents: tick some rows");
        }
        String known = note == null || note.isBlank() ? null : note.strip();
        if (known != null && known.length() > LONGEST_NOTE) {
            throw InvalidInput.of("/note", "must have at most " + LONGEST_NOTE + " letters");
        }
        String person = readers.current().id();
        jdbc.sql("delete from web.incident_care c"
                        + " where not exists (select from engine.incident i where i.key = c.incident_key)")
                .update();
        keys.stream()
                .map(access::visible)
                .forEach(incident -> jdbc.sql("""
                        insert into web.incident_care as c (incident_key, owner, note, since)
                        values (:key, :person, :note, :now)
                        on conflict (incident_key) do update
                            set owner = excluded.owner, note = coalesce(excluded.note, c.note),
                                since = excluded.since""")
                        .param("key", incident.key())
                        .param("person", person)
                        .param("note", known)
                        .param("now", Timestamp.from(clock.instant()))
                        .update());
        return keys.size();
    }
}
