package io.turnout.exporter;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;

/** Writes the rows of one batch, one statement per table, inside the caller's transaction. */
final class BatchWriter {

    private static final List<String> TABLES_WITH_CASE =
            List.of("process_instance", "user_task", "timer", "incident", "decision_evaluation");

    private final Connection connection;
    private final Batch batch;
    private final Lineage.Resolved lineage;
    private final int partition;
    private final Logger log;
    private final boolean skipRefused;

    /** @param skipRefused leave out what the database will never take, instead of failing */
    BatchWriter(
            Connection connection,
            Batch batch,
            Lineage.Resolved lineage,
            int partition,
            Logger log,
            boolean skipRefused) {
        this.connection = connection;
        this.batch = batch;
        this.lineage = lineage;
        this.partition = partition;
        this.log = log;
        this.skipRefused = skipRefused;
    }

    void write() throws SQLException {
        writeDeployed();
        writeInstances();
        writeElements();
        writeMigrations();
        writeTasks();
        writeTimers();
        writeIncidents();
        writeDecisions();
        if (!lineage.late().isEmpty()) {
            giveLateCases();
        }
    }

    private void writeDeployed() throws SQLException {
        run(
                Statements.DEFINITIONS,
                columns(batch.definitions.values())
                        .number(Rows.Definition::key)
                        .text(Rows.Definition::processId)
                        .number(Rows.Definition::version)
                        .text(Rows.Definition::resource)
                        .text(Rows.Definition::xml)
                        .time(Rows.Definition::at));
        run(
                Statements.FORMS,
                columns(batch.forms.values())
                        .number(Rows.Form::key)
                        .text(Rows.Form::formId)
                        .number(Rows.Form::version)
                        .text(Rows.Form::body)
                        .time(Rows.Form::at));
    }

    private void writeInstances() throws SQLException {
        run(
                Statements.CASE_VARIABLES,
                columns(batch.caseVariables.entrySet())
                        .number(Map.Entry::getKey)
                        .id(Map.Entry::getValue));
        runCounting(
                Statements.INSTANCES,
                columns(batch.instances.values())
                        .number(Rows.Instance::key)
                        .text(Rows.Instance::processId)
                        .number(Rows.Instance::version)
                        .number(Rows.Instance::definitionKey)
                        .key(Rows.Instance::parentKey)
                        .key(Rows.Instance::parentElementInstanceKey)
                        .number(row -> lineage.rootOf(row.key()).key())
                        .id(row -> lineage.rootOf(row.key()).caseId())
                        .text(Rows.Instance::state)
                        .time(Rows.Instance::started)
                        .time(Rows.Instance::ended));
    }

    private void writeElements() throws SQLException {
        runCounting(
                Statements.ELEMENTS,
                columns(batch.elements.values())
                        .number(Rows.Element::key)
                        .text(Rows.Element::elementId)
                        .text(Rows.Element::type)
                        .number(Rows.Element::instanceKey)
                        .number(Rows.Element::definitionKey)
                        .number(Rows.Element::flowScopeKey)
                        .text(Rows.Element::state)
                        .time(Rows.Element::started)
                        .time(Rows.Element::ended));
        run(
                Statements.FLOWS,
                columns(batch.flows.entrySet())
                        .number(row -> row.getKey().instanceKey())
                        .text(row -> row.getKey().flowId())
                        .number(Map.Entry::getValue));
    }

    private void writeMigrations() throws SQLException {
        runCounting(
                Statements.MIGRATED_INSTANCES,
                columns(batch.migrations.values().stream()
                                .filter(Rows.Migration::process)
                                .toList())
                        .number(Rows.Migration::key)
                        .text(Rows.Migration::processId)
                        .number(Rows.Migration::version)
                        .number(Rows.Migration::definitionKey));
        runCounting(
                Statements.MIGRATED_ELEMENTS,
                columns(batch.migrations.values().stream()
                                .filter(row -> !row.process())
                                .toList())
                        .number(Rows.Migration::key)
                        .text(Rows.Migration::elementId)
                        .number(Rows.Migration::definitionKey));
    }

    private void writeTasks() throws SQLException {
        run(
                Statements.TASKS,
                columns(batch.tasks.values())
                        .number(Rows.Task::key)
                        .text(Rows.Task::elementId)
                        .number(Rows.Task::elementInstanceKey)
                        .number(Rows.Task::instanceKey)
                        .text(Rows.Task::processId)
                        .number(Rows.Task::definitionKey)
                        .number(row -> lineage.rootOf(row.instanceKey()).key())
                        .id(row -> lineage.rootOf(row.instanceKey()).caseId())
                        .key(Rows.Task::formKey)
                        .text(Rows.Task::assignee)
                        .texts(Rows.Task::groups)
                        .texts(Rows.Task::users)
                        .time(Rows.Task::due)
                        .time(Rows.Task::followUp)
                        .number(Rows.Task::priority)
                        .text(Rows.Task::headers)
                        .text(Rows.Task::state)
                        .time(Rows.Task::created)
                        .time(Rows.Task::ended));
    }

    private void writeTimers() throws SQLException {
        run(
                Statements.TIMERS,
                columns(batch.timers.values())
                        .number(Rows.Timer::key)
                        .text(Rows.Timer::elementId)
                        .number(Rows.Timer::elementInstanceKey)
                        .number(Rows.Timer::instanceKey)
                        .number(Rows.Timer::definitionKey)
                        .number(row -> lineage.rootOf(row.instanceKey()).key())
                        .id(row -> lineage.rootOf(row.instanceKey()).caseId())
                        .time(Rows.Timer::due));
        run(Statements.TIMERS_GONE, columns(batch.timersGone).number(Long::longValue));
    }

    private void writeIncidents() throws SQLException {
        runCounting(
                Statements.INCIDENTS,
                columns(batch.incidents.values())
                        .number(Rows.Incident::key)
                        .text(Rows.Incident::type)
                        .text(Rows.Incident::message)
                        .key(Rows.Incident::jobKey)
                        .text(Rows.Incident::elementId)
                        .number(Rows.Incident::elementInstanceKey)
                        .number(Rows.Incident::instanceKey)
                        .text(Rows.Incident::processId)
                        .number(Rows.Incident::definitionKey)
                        .number(row -> lineage.rootOf(row.instanceKey()).key())
                        .id(row -> lineage.rootOf(row.instanceKey()).caseId())
                        .time(Rows.Incident::created)
                        .time(Rows.Incident::resolved));
    }

    private void writeDecisions() throws SQLException {
        run(
                Statements.DECISIONS,
                columns(batch.decisions.values())
                        .number(Rows.Decision::key)
                        .text(Rows.Decision::decisionId)
                        .text(Rows.Decision::name)
                        .number(Rows.Decision::version)
                        .text(Rows.Decision::elementId)
                        .number(Rows.Decision::elementInstanceKey)
                        .number(Rows.Decision::instanceKey)
                        .number(row -> lineage.rootOf(row.instanceKey()).key())
                        .id(row -> lineage.rootOf(row.instanceKey()).caseId())
                        .text(Rows.Decision::output)
                        .text(Rows.Decision::failure)
                        .text(Rows.Decision::decisions)
                        .time(Rows.Decision::at));
    }

    /** Rows of earlier batches were written before the instance had its variable caseId. */
    private void giveLateCases() throws SQLException {
        for (String table : TABLES_WITH_CASE) {
            run(
                    "update engine." + table + " t set case_id = u.case_id"
                            + " from unnest(?::bigint[], ?::uuid[]) as u(root_key, case_id)"
                            + " where t.root_key = u.root_key and t.case_id is null",
                    columns(lineage.late()).number(Root::key).id(Root::caseId));
        }
    }

    private static <R> Columns<R> columns(Collection<R> rows) {
        return new Columns<>(rows);
    }

    private void run(String sql, Columns<?> columns) throws SQLException {
        execute(sql, columns, false);
    }

    /** Runs a statement whose last parameter is the partition that the counts belong to. */
    private void runCounting(String sql, Columns<?> columns) throws SQLException {
        execute(sql, columns, true);
    }

    private void execute(String sql, Columns<?> columns, boolean counting) throws SQLException {
        if (columns.isEmpty()) {
            return;
        }
        if (skipRefused) {
            executeAcceptable(sql, columns, counting);
        } else {
            executeAll(sql, columns, counting);
        }
    }

    private void executeAll(String sql, Columns<?> columns, boolean counting) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            int bound = columns.bindTo(statement, connection);
            if (counting) {
                statement.setInt(bound + 1, partition);
            }
            statement.executeUpdate();
        }
    }

    /** Halves what is refused until single rows are left, so that no row is missing because of its neighbour. */
    private void executeAcceptable(String sql, Columns<?> columns, boolean counting) throws SQLException {
        Savepoint before = connection.setSavepoint();
        try {
            executeAll(sql, columns, counting);
            connection.releaseSavepoint(before);
        } catch (SQLException refused) {
            if (!ReadModel.isRefusedForGood(refused)) {
                throw refused;
            }
            connection.rollback(before);
            if (columns.size() == 1) {
                log.error("Left out a row that PostgreSQL refuses, up to position {}", batch.last(), refused);
                return;
            }
            int middle = columns.size() / 2;
            executeAcceptable(sql, columns.part(0, middle), counting);
            executeAcceptable(sql, columns.part(middle, columns.size()), counting);
        }
    }
}
