package io.turnout.cases;

import io.turnout.kernel.Cursor;
import io.turnout.kernel.Page;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads cases by SQL: pages by keyset, and the counts of what is open. Never deeper than one index range. */
@Component
class CaseQueries {

    private static final String OPEN = "state in ('ACCEPTED', 'RUNNING')";

    private final JdbcClient jdbc;

    CaseQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<CaseRecord> find(String column, Object value, CaseScope scope) {
        ScopeCondition visible = ScopeCondition.of(scope);
        return jdbc.sql("select * from cases.case_file where " + column + " = :value and " + visible.sql())
                .param("value", value)
                .params(visible.parameters())
                .query(CaseQueries::read)
                .optional()
                .map(visible::shown);
    }

    List<CaseRecord> find(Collection<UUID> ids, CaseScope scope) {
        ScopeCondition visible = ScopeCondition.of(scope);
        return jdbc
                .sql("select * from cases.case_file where id = any(:ids) and " + visible.sql())
                .param("ids", ids.toArray(UUID[]::new))
                .params(visible.parameters())
                .query(CaseQueries::read)
                .list()
                .stream()
                .map(visible::shown)
                .toList();
    }

    Page<CaseRecord> page(CaseFilter filter, CaseScope scope, CaseSort sort, @Nullable String cursor, int limit) {
        ScopeCondition visible = ScopeCondition.of(scope);
        Map<String, Object> parameters = new HashMap<>();
        List<String> conditions = conditions(filter, visible, parameters);
        Cursor from = Cursor.decode(cursor, 2);
        if (from != null) {
            conditions.add("(%s, id) %s (:fromKey, :fromId)".formatted(sort.column(), sort.ascending() ? ">" : "<"));
            parameters.put("fromKey", Keys.time(from, 0));
            parameters.put("fromId", Keys.uuid(from, 1));
        }
        String direction = sort.ascending() ? "asc" : "desc";
        List<CaseRecord> rows = jdbc.sql("select * from cases.case_file where %s order by %s %s, id %s limit :limit"
                        .formatted(String.join(" and ", conditions), sort.column(), direction, direction))
                .params(parameters)
                .param("limit", Page.checkedLimit(limit) + 1)
                .query(CaseQueries::read)
                .list();
        return Page.of(rows, limit, row -> Cursor.of(keyOf(row, sort), row.id()))
                .map(visible::shown);
    }

    Set<UUID> idsOf(String managerId) {
        return jdbc.sql("select id from cases.case_file where manager_id = :manager")
                .param("manager", managerId)
                .query(UUID.class)
                .set();
    }

    Set<UUID> idsOf(String managerId, Instant since) {
        return jdbc.sql("""
                select id from cases.case_file where manager_id = :manager and %s
                union
                select id from cases.case_file where manager_id = :manager and updated_at > :since""".formatted(OPEN))
                .param("manager", managerId)
                .param("since", Sql.time(since))
                .query(UUID.class)
                .set();
    }

    List<CaseCounts.Cell> counts(CaseScope scope) {
        ScopeCondition visible = ScopeCondition.of(scope);
        return jdbc
                .sql("""
                select process, phase, health, risk_currency, count(*) as cases, sum(risk_amount) as risk
                  from cases.case_file where %s and %s
                 group by process, phase, health, risk_currency""".formatted(OPEN, visible.sql()))
                .params(visible.parameters())
                .query((row, number) -> new CaseCounts.Cell(
                        row.getString("process"),
                        phase(row),
                        Health.valueOf(row.getString("health")),
                        row.getLong("cases"),
                        Sql.money(row.getBigDecimal("risk"), row.getString("risk_currency"))))
                .list()
                .stream()
                .map(visible::shown)
                .toList();
    }

    private static List<String> conditions(CaseFilter filter, ScopeCondition visible, Map<String, Object> parameters) {
        parameters.putAll(visible.parameters());
        List<String> conditions = new ArrayList<>();
        conditions.add(visible.sql());
        equal(conditions, parameters, "process", filter.process());
        equal(conditions, parameters, "phase", nameOf(filter.phase()));
        equal(conditions, parameters, "health", nameOf(filter.health()));
        if (visible.ofCustomer() && filter.managerId() != null) {
            conditions.add(Boolean.toString(CustomerView.isManager(filter.managerId())));
        } else {
            equal(conditions, parameters, "manager_id", filter.managerId());
        }
        equal(conditions, parameters, "customer_id", filter.customerId());
        states(conditions, filter);
        if (filter.q() != null && !filter.q().isBlank()) {
            conditions.add("search like :q");
            parameters.put("q", "%" + escaped(filter.q()) + "%");
        }
        if (filter.updatedSince() != null) {
            conditions.add("updated_at >= :updatedSince");
            parameters.put("updatedSince", Sql.time(filter.updatedSince()));
        }
        return conditions;
    }

    /** Written out, not bound: only so the planner sees that a partial index of open cases will do. */
    private static void states(List<String> conditions, CaseFilter filter) {
        if (!filter.states().isEmpty()) {
            List<String> names = filter.states().stream()
                    .sorted()
                    .map(state -> "'" + state.name() + "'")
                    .toList();
            conditions.add("state in (" + String.join(", ", names) + ")");
        }
    }

    private static void equal(
            List<String> conditions, Map<String, Object> parameters, String column, @Nullable Object value) {
        if (value != null) {
            conditions.add(column + " = :" + column);
            parameters.put(column, value);
        }
    }

    private static @Nullable String nameOf(@Nullable Enum<?> value) {
        return value == null ? null : value.name();
    }

    private static String escaped(String q) {
        return q.strip()
                .toLowerCase(java.util.Locale.ROOT)
                .replace("\\", "\\\\")
                .replace("%", "\\%")
                .replace("_", "\\_");
    }

    private static Instant keyOf(CaseRecord row, CaseSort sort) {
        Deadline deadline = row.nextDeadline();
        return switch (sort) {
            case CREATED_ASC, CREATED_DESC -> row.createdAt();
            case UPDATED_ASC, UPDATED_DESC -> row.updatedAt();
            case DEADLINE_ASC -> deadline == null ? Keys.END.toInstant() : deadline.at();
        };
    }

    private static CaseRecord read(ResultSet row, int number) throws SQLException {
        return new CaseRecord(
                Sql.uuid(row, "id"),
                row.getLong("version"),
                row.getString("reference"),
                row.getString("process"),
                CaseState.valueOf(row.getString("state")),
                phase(row),
                Health.valueOf(row.getString("health")),
                row.getString("health_reason"),
                Sql.instantOrNull(row, "health_at"),
                named(row, "customer"),
                named(row, "site"),
                row.getObject("old_circuit_id", UUID.class),
                row.getObject("new_circuit_id", UUID.class),
                named(row, "provider"),
                row.getString("new_provider_name"),
                row.getString("manager_id"),
                row.getObject("target_date", LocalDate.class),
                deadline(row),
                Sql.money(row.getBigDecimal("risk_amount"), row.getString("risk_currency")),
                Sql.instant(row, "created_at"),
                Sql.instant(row, "updated_at"),
                Sql.instantOrNull(row, "ended_at"),
                Sql.instantOrNull(row, "cancel_asked_at"),
                row.getString("outcome"),
                row.getString("outcome_reason"));
    }

    private static @Nullable Phase phase(ResultSet row) throws SQLException {
        String phase = row.getString("phase");
        return phase == null ? null : Phase.valueOf(phase);
    }

    private static @Nullable Named named(ResultSet row, String what) throws SQLException {
        UUID id = row.getObject(what + "_id", UUID.class);
        return id == null ? null : new Named(id, row.getString(what + "_name"));
    }

    private static @Nullable Deadline deadline(ResultSet row) throws SQLException {
        Instant at = Sql.instantOrNull(row, "next_deadline_at");
        return at == null ? null : new Deadline(at, row.getString("next_deadline_what"));
    }
}
