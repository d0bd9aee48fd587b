package io.turnout.exporter;

/** The statements that write the read model. Each takes one array per column and changes only what is news. */
final class Statements {

    private Statements() {}

    static final String DEFINITIONS = """
            insert into engine.process_definition as d (key, process_id, version, resource_name, bpmn_xml, deployed_at)
            select * from unnest(?::bigint[], ?::text[], ?::bigint[], ?::text[], ?::text[], ?::timestamptz[])
            on conflict (key) do update set process_id = excluded.process_id, version = excluded.version,
                resource_name = excluded.resource_name, bpmn_xml = excluded.bpmn_xml,
                deployed_at = least(d.deployed_at, excluded.deployed_at)
            """;

    static final String FORMS = """
            insert into engine.form as f (key, form_id, version, body, deployed_at)
            select * from unnest(?::bigint[], ?::text[], ?::bigint[], ?::text[], ?::timestamptz[])
            on conflict (key) do update set form_id = excluded.form_id, version = excluded.version, body = excluded.body,
                deployed_at = least(f.deployed_at, excluded.deployed_at)
            """;

    static final String CASE_VARIABLES = """
            insert into engine.case_variable (process_instance_key, case_id)
            select * from unnest(?::bigint[], ?::uuid[])
            on conflict (process_instance_key) do nothing
            """;

    /** Adds what really changed to the counts, so that a row written twice is never counted twice. */
    private static final String COUNT_CHANGES = """
            insert into engine.element_count as c
                (definition_key, element_id, partition_id, active, completed, terminated, completed_millis)
            select definition_key, element_id, ?,
                   sum(case when fresh and state = 'active' then 1 when not fresh then -1 else 0 end),
                   count(*) filter (where state = 'completed'),
                   count(*) filter (where state = 'terminated'),
                   coalesce(sum(extract(epoch from ended - started) * 1000) filter (where state = 'completed'), 0)
            from changed where element_type <> 'MULTI_INSTANCE_BODY'
            group by definition_key, element_id order by definition_key, element_id
            on conflict (definition_key, element_id, partition_id) do update set
                active = c.active + excluded.active, completed = c.completed + excluded.completed,
                terminated = c.terminated + excluded.terminated,
                completed_millis = c.completed_millis + excluded.completed_millis
            """;

    static final String INSTANCES = """
            with changed as (
                insert into engine.process_instance as p
                    (key, process_id, version, definition_key, parent_key, parent_element_instance_key, root_key,
                     case_id, state, started, ended)
                select * from unnest(?::bigint[], ?::text[], ?::bigint[], ?::bigint[], ?::bigint[], ?::bigint[],
                     ?::bigint[], ?::uuid[], ?::text[], ?::timestamptz[], ?::timestamptz[])
                on conflict (key) do update set state = excluded.state, ended = excluded.ended
                    where p.ended is null and excluded.ended is not null
                returning definition_key, process_id as element_id, 'PROCESS' as element_type, state, started, ended,
                    xmax = 0 as fresh
            )
            """ + COUNT_CHANGES;

    static final String ELEMENTS = """
            with changed as (
                insert into engine.element_instance as e
                    (key, element_id, element_type, process_instance_key, definition_key, flow_scope_key, state,
                     started, ended)
                select * from unnest(?::bigint[], ?::text[], ?::text[], ?::bigint[], ?::bigint[], ?::bigint[],
                     ?::text[], ?::timestamptz[], ?::timestamptz[])
                on conflict (key) do update set state = excluded.state, ended = excluded.ended
                    where e.ended is null and excluded.ended is not null
                returning definition_key, element_id, element_type, state, started, ended, xmax = 0 as fresh
            )
            """ + COUNT_CHANGES;

    /** What has ended in the same batch is not active any more, and was counted as ended where it stood. */
    static final String MIGRATED_ELEMENTS = """
            with moved as (
                select e.key, e.definition_key as old_definition, e.element_id as old_element,
                       e.ended is null and e.element_type <> 'MULTI_INSTANCE_BODY' as counts, u.definition_key,
                       u.element_id
                from unnest(?::bigint[], ?::text[], ?::bigint[]) as u(key, element_id, definition_key)
                join engine.element_instance e on e.key = u.key
                where (e.definition_key, e.element_id) <> (u.definition_key, u.element_id)
            ), changed as (
                update engine.element_instance e set definition_key = m.definition_key, element_id = m.element_id
                from moved m where e.key = m.key
            )
            insert into engine.element_count as c (definition_key, element_id, partition_id, active)
            select definition_key, element_id, ?, sum(active) from (
                select old_definition as definition_key, old_element as element_id, -1 as active from moved
                where counts
                union all
                select definition_key, element_id, 1 from moved where counts
            ) as both_ends group by definition_key, element_id order by definition_key, element_id
            on conflict (definition_key, element_id, partition_id) do update set active = c.active + excluded.active
            """;

    static final String MIGRATED_INSTANCES = """
            with moved as (
                select p.key, p.definition_key as old_definition, p.process_id as old_process, p.ended is null as counts,
                       u.definition_key, u.process_id, u.version
                from unnest(?::bigint[], ?::text[], ?::bigint[], ?::bigint[])
                    as u(key, process_id, version, definition_key)
                join engine.process_instance p on p.key = u.key where p.definition_key <> u.definition_key
            ), changed as (
                update engine.process_instance p
                set definition_key = m.definition_key, process_id = m.process_id, version = m.version
                from moved m where p.key = m.key
            )
            insert into engine.element_count as c (definition_key, element_id, partition_id, active)
            select definition_key, element_id, ?, sum(active) from (
                select old_definition as definition_key, old_process as element_id, -1 as active from moved where counts
                union all
                select definition_key, process_id, 1 from moved where counts
            ) as both_ends group by definition_key, element_id order by definition_key, element_id
            on conflict (definition_key, element_id, partition_id) do update set active = c.active + excluded.active
            """;

    static final String FLOWS = """
            insert into engine.sequence_flow as f (process_instance_key, flow_id, taken)
            select * from unnest(?::bigint[], ?::text[], ?::bigint[])
            on conflict (process_instance_key, flow_id) do update set taken = f.taken + excluded.taken
            """;

    static final String TASKS = """
            insert into engine.user_task as t
                (key, element_id, element_instance_key, process_instance_key, process_id, definition_key, root_key,
                 case_id, form_key, assignee, candidate_groups, candidate_users, due, follow_up, priority, headers,
                 state, created, ended)
            select key, element_id, element_instance_key, process_instance_key, process_id, definition_key, root_key,
                 case_id, form_key, assignee, string_to_array(groups, E'\\x1f'), string_to_array(users, E'\\x1f'),
                 due, follow_up, priority, headers::jsonb, state, created, ended
            from unnest(?::bigint[], ?::text[], ?::bigint[], ?::bigint[], ?::text[], ?::bigint[], ?::bigint[],
                 ?::uuid[], ?::bigint[], ?::text[], ?::text[], ?::text[], ?::timestamptz[], ?::timestamptz[],
                 ?::bigint[], ?::text[], ?::text[], ?::timestamptz[], ?::timestamptz[])
                 as u(key, element_id, element_instance_key, process_instance_key, process_id, definition_key, root_key,
                 case_id, form_key, assignee, groups, users, due, follow_up, priority, headers, state, created, ended)
            on conflict (key) do update set element_id = excluded.element_id, process_id = excluded.process_id,
                definition_key = excluded.definition_key, form_key = excluded.form_key,
                assignee = excluded.assignee, candidate_groups = excluded.candidate_groups,
                candidate_users = excluded.candidate_users, due = excluded.due, follow_up = excluded.follow_up,
                priority = excluded.priority, headers = excluded.headers, state = excluded.state,
                ended = excluded.ended
                where t.ended is null
            """;

    static final String TIMERS = """
            insert into engine.timer
                (key, element_id, element_instance_key, process_instance_key, definition_key, root_key, case_id, due)
            select * from unnest(?::bigint[], ?::text[], ?::bigint[], ?::bigint[], ?::bigint[], ?::bigint[],
                ?::uuid[], ?::timestamptz[])
            on conflict (key) do update set due = excluded.due
            """;

    static final String TIMERS_GONE = "delete from engine.timer where key = any(?::bigint[])";

    /** An uncaught error names no element of the model; the element instance does. */
    static final String INCIDENTS = """
            with changed as (
                insert into engine.incident as i
                    (key, error_type, message, job_key, element_id, element_instance_key, process_instance_key,
                     process_id, definition_key, root_key, case_id, created, resolved)
                select u.key, u.error_type, u.message, u.job_key, coalesce(e.element_id, u.element_id),
                     u.element_instance_key, u.process_instance_key, u.process_id, u.definition_key, u.root_key,
                     u.case_id, u.created, u.resolved
                from unnest(?::bigint[], ?::text[], ?::text[], ?::bigint[], ?::text[], ?::bigint[], ?::bigint[],
                     ?::text[], ?::bigint[], ?::bigint[], ?::uuid[], ?::timestamptz[], ?::timestamptz[])
                     as u(key, error_type, message, job_key, element_id, element_instance_key, process_instance_key,
                     process_id, definition_key, root_key, case_id, created, resolved)
                left join engine.element_instance e on e.key = u.element_instance_key
                on conflict (key) do update set resolved = excluded.resolved
                    where i.resolved is null and excluded.resolved is not null
                returning definition_key, element_id, resolved, xmax = 0 as fresh
            )
            insert into engine.element_count as c (definition_key, element_id, partition_id, incidents)
            select definition_key, element_id, ?,
                   sum(case when fresh and resolved is null then 1 when not fresh then -1 else 0 end)
            from changed group by definition_key, element_id order by definition_key, element_id
            on conflict (definition_key, element_id, partition_id) do update
                set incidents = c.incidents + excluded.incidents
            """;

    static final String DECISIONS = """
            insert into engine.decision_evaluation
                (key, decision_id, decision_name, version, element_id, element_instance_key, process_instance_key,
                 root_key, case_id, output, failure, decisions, evaluated_at)
            select key, decision_id, decision_name, version, element_id, element_instance_key, process_instance_key,
                 root_key, case_id, output, failure, decisions::jsonb, evaluated_at
            from unnest(?::bigint[], ?::text[], ?::text[], ?::bigint[], ?::text[], ?::bigint[], ?::bigint[],
                 ?::bigint[], ?::uuid[], ?::text[], ?::text[], ?::text[], ?::timestamptz[])
                 as u(key, decision_id, decision_name, version, element_id, element_instance_key, process_instance_key,
                 root_key, case_id, output, failure, decisions, evaluated_at)
            on conflict (key) do nothing
            """;
}
