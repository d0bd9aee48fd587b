package io.turnout.exporter;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Knows the root and the case of every process instance.
 *
 * <p>Records carry only the parent, and only those of process instances do; so the way up is walked once per instance
 * and remembered. A parent is always on the same partition as its children and earlier in the log.
 */
final class Lineage {

    private static final int REMEMBERED = 100_000;

    private static final String LOOK_UP = """
            select asked.key, p.root_key, v.case_id
            from unnest(?::bigint[]) as asked(key)
            left join engine.process_instance p on p.key = asked.key
            left join engine.case_variable v on v.process_instance_key = coalesce(p.root_key, asked.key)
            """;

    private final Map<Long, Root> known = new LinkedHashMap<>(1024, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, Root> eldest) {
            return size() > REMEMBERED;
        }
    };

    /** The lineage of one batch: a root per instance key, and the roots whose case became known only now. */
    record Resolved(Map<Long, Root> roots, Set<Root> late) {

        Root rootOf(long instanceKey) {
            Root root = roots.get(instanceKey);
            return root == null ? new Root(instanceKey, null) : root;
        }
    }

    void forget() {
        known.clear();
    }

    Resolved resolve(Batch batch, Connection connection) throws SQLException {
        Set<Long> keys = batch.instanceKeys();
        Map<Long, Stored> stored = lookUp(unknownOf(keys, batch), connection);
        Map<Long, Root> roots = new HashMap<>();
        for (Long key : keys) {
            roots.put(key, rootOf(key, batch, stored));
        }
        return new Resolved(roots, giveCases(batch, roots));
    }

    /** Only the root's own variable counts; the called processes get copies of it. */
    private Set<Root> giveCases(Batch batch, Map<Long, Root> roots) {
        Set<Root> late = new HashSet<>();
        for (Map.Entry<Long, UUID> variable : batch.caseVariables.entrySet()) {
            Root root = roots.get(variable.getKey());
            if (root == null || root.key() != variable.getKey() || root.caseId() != null) {
                continue;
            }
            root.belongsTo(variable.getValue());
            Rows.Instance row = batch.instances.get(root.key());
            boolean writtenBefore = known.containsKey(root.key()) && (row == null || !row.begun());
            if (writtenBefore) {
                replace(root);
                late.add(root);
            }
        }
        return late;
    }

    /** After an eviction children may still share an older root object that does not know the case. */
    private void replace(Root root) {
        known.replaceAll((key, other) -> other.key() == root.key() ? root : other);
    }

    private List<Long> unknownOf(Set<Long> keys, Batch batch) {
        List<Long> unknown = new ArrayList<>();
        for (Long key : keys) {
            Rows.Instance row = batch.instances.get(key);
            boolean toldByBatch = row != null && row.begun() && (!row.isRoot() || batch.caseVariables.containsKey(key));
            if (!toldByBatch && !known.containsKey(key)) {
                unknown.add(key);
            }
        }
        return unknown;
    }

    private static Map<Long, Stored> lookUp(List<Long> keys, Connection connection) throws SQLException {
        Map<Long, Stored> stored = new HashMap<>();
        if (keys.isEmpty()) {
            return stored;
        }
        try (PreparedStatement statement = connection.prepareStatement(LOOK_UP)) {
            statement.setArray(1, connection.createArrayOf("bigint", keys.toArray()));
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    long key = rows.getLong("key");
                    Long rootKey = rows.getObject("root_key", Long.class);
                    stored.put(key, new Stored(rootKey, rows.getObject("case_id", UUID.class)));
                }
            }
        }
        return stored;
    }

    private Root rootOf(long key, Batch batch, Map<Long, Stored> stored) {
        Root root = known.get(key);
        if (root != null) {
            return root;
        }
        Rows.Instance row = batch.instances.get(key);
        Stored found = stored.get(key);
        if (found != null && found.rootKey() != null) {
            root = shared(found.rootKey(), found.caseId());
        } else if (row != null && !row.isRoot()) {
            root = rootOf(row.parentKey(), batch, stored);
        } else {
            root = new Root(key, found == null ? null : found.caseId());
            if (row == null) {
                // Its variable came before the instance itself, so its parent is not known yet: not to be remembered.
                return root;
            }
        }
        known.put(key, root);
        return root;
    }

    private Root shared(long rootKey, @Nullable UUID caseId) {
        return known.computeIfAbsent(rootKey, key -> new Root(key, caseId));
    }

    private record Stored(@Nullable Long rootKey, @Nullable UUID caseId) {}
}
