package io.turnout.exporter;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;

/** The read model as one partition writes it: whole batches together with the position they reach, or nothing. */
final class ReadModel implements AutoCloseable {

    private static final int FORGOTTEN_AT_ONCE = 50_000;

    private final Connections connections;
    private final Positions positions;
    private final Lineage lineage = new Lineage();
    private final int partition;
    private final Logger log;
    private @Nullable Connection connection;
    private @Nullable StoredPosition stored;
    private boolean hadPosition;

    ReadModel(Settings settings, int partition, Logger log) {
        this.connections = new Connections(settings);
        this.positions = new Positions(partition);
        this.partition = partition;
        this.log = log;
    }

    /**
     * Makes ready for the first record that the broker hands over.
     *
     * @param newToBroker the broker remembers no exported position of ours
     * @return the position that is already written; everything up to it is to be skipped
     */
    long begin(Mark first, boolean newToBroker) {
        return attempt(open -> {
            StoredPosition before = stored;
            hadPosition |= !newToBroker;
            if (before != null && newToBroker && before.isOfAnotherEngine(first)) {
                log.warn("Partition {} is of a new engine: forgetting the read model of the former one", partition);
                new FormerEngine(partition, FORGOTTEN_AT_ONCE).forget(open);
                lineage.forget();
                stored = null;
                hadPosition = false;
            }
            return stored == null ? Mark.NONE.position() : stored.last().position();
        });
    }

    /** Writes the batch unless it is there already, which is so when only the answer to a commit was lost. */
    void write(Batch batch, Mark first) {
        attempt(open -> {
            StoredPosition before = stored;
            if (before != null && before.last().position() >= batch.last().position()) {
                return true;
            }
            StoredPosition after = new StoredPosition(batch.last(), before == null ? first : before.first());
            try {
                write(open, batch, after, false);
            } catch (SQLException refused) {
                if (!isRefusedForGood(refused)) {
                    throw refused;
                }
                // Better a read model with a hole, and a loud line in the log, than one that stands still for good.
                open.rollback();
                lineage.forget();
                write(open, batch, after, true);
            }
            stored = after;
            return true;
        });
    }

    private void write(Connection open, Batch batch, StoredPosition after, boolean skipRefused) throws SQLException {
        advance(open, after, batch.brokerVersion());
        Lineage.Resolved resolved = lineage.resolve(batch, open);
        new BatchWriter(open, batch, resolved, partition, log, skipRefused).write();
        String news = News.of(batch, resolved);
        if (news != null) {
            tell(open, news);
        }
        open.commit();
    }

    /** Refuses when the tables are not as this exporter left them; the next attempt looks at them anew. */
    private void advance(Connection open, StoredPosition after, String brokerVersion) throws SQLException {
        StoredPosition before = stored;
        boolean moved = before == null
                ? positions.begin(open, after, brokerVersion, hadPosition)
                : positions.advance(open, before, after, brokerVersion);
        if (!moved) {
            throw new SQLException("partition " + partition + " is not where this exporter left it: its position was"
                    + " removed or moved by somebody else, or the schema was changed");
        }
        if (before == null && hadPosition) {
            log.error(
                    "The read model of partition {} was emptied. What the engine did before position {} is missing on"
                            + " the screens and cannot be handed over again; see docs/exporter.md, An emptied read model",
                    partition,
                    after.first().position());
        }
        hadPosition = true;
    }

    private static void tell(Connection open, String news) throws SQLException {
        try (PreparedStatement statement = open.prepareStatement("select pg_notify(?, ?)")) {
            statement.setString(1, News.CHANNEL);
            statement.setString(2, news);
            statement.execute();
        }
    }

    /** The row itself is the trouble (wrong data, a broken rule, too big), so trying again would not help. */
    static boolean isRefusedForGood(SQLException failure) {
        String state = failure.getSQLState();
        return state != null && (state.startsWith("22") || state.startsWith("23") || state.startsWith("54"));
    }

    private <T> T attempt(Work<T> work) {
        try {
            return work.with(connected());
        } catch (SQLException failure) {
            close();
            throw new ReadModelAway(
                    "Partition " + partition + " cannot write to the read model, trying again: " + failure.getMessage(),
                    failure);
        } catch (RuntimeException failure) {
            close();
            throw failure;
        }
    }

    private Connection connected() throws SQLException {
        Connection open = connection;
        if (open == null) {
            open = connections.open();
            connection = open;
            // What was remembered may stem from a transaction that never was, or somebody else went on.
            lineage.forget();
            stored = positions.load(open);
            hadPosition |= stored != null;
            open.commit();
        }
        return open;
    }

    @Override
    public void close() {
        Connection open = connection;
        connection = null;
        if (open == null) {
            return;
        }
        try {
            open.close();
        } catch (SQLException alreadyGone) {
            log.debug("The connection to the read model was already gone", alreadyGone);
        }
    }

    private interface Work<T> {
        T with(Connection open) throws SQLException;
    }
}
