package io.turnout.sourcing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Which contracts and offers the next page shows, by SQL: whose they are is written in the cases, which are no entities
 * here, and a manager may have had more cases than a statement can have parameters.
 */
@Component
class PageQueries {

    private final JdbcClient jdbc;

    PageQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param manager who sees what his cases made, beside what no case made; null sees everything */
    List<UUID> contracts(ContractFilter filter, @Nullable String manager, UUID after, int rows) {
        Map<String, Object> parameters = new HashMap<>();
        // Only what narrows is written: a condition that may hold for null keeps the planner from using an index.
        String wanted = equal("customer_id", filter.customerId(), parameters)
                + equal("provider_id", filter.providerId(), parameters)
                + equal("status", filter.status(), parameters);
        return page("sourcing.contract", wanted, parameters, manager, after, rows);
    }

    /** @param manager who sees the offers for his cases, beside those that are open to all; null sees everything */
    List<UUID> offers(@Nullable String manager, UUID after, int rows) {
        return page("sourcing.offer", "", Map.of(), manager, after, rows);
    }

    /** Each half ends at its own limit, so that neither reads everything in order to find what the other has. */
    private List<UUID> page(
            String table,
            String wanted,
            Map<String, Object> parameters,
            @Nullable String manager,
            UUID after,
            int rows) {
        String sql = manager == null ? """
                select listed.id from %1$s listed where listed.id > :after %2$s order by listed.id limit :rows""" : """
                (select listed.id from %1$s listed
                  where listed.case_id is null and listed.id > :after %2$s order by listed.id limit :rows)
                union all
                (select listed.id from %1$s listed join cases.case_file on case_file.id = listed.case_id
                  where case_file.manager_id = :manager and listed.id > :after %2$s order by listed.id limit :rows)
                order by id limit :rows""";
        return jdbc.sql(sql.formatted(table, wanted))
                .params(parameters)
                .param("manager", manager)
                .param("after", after)
                .param("rows", rows)
                .query(UUID.class)
                .list();
    }

    private static String equal(String column, @Nullable Object value, Map<String, Object> parameters) {
        if (value == null) {
            return "";
        }
        parameters.put(column, value);
        return " and listed." + column + " = :" + column;
    }
}
