package io.turnout.web.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.util.DigestUtils;

/**
 * A database as it is after years: cases that ended over the last year, and those that run now, with what modules and
 * read model keep of each. Written by a few statements over whole sets; the n-th case is the same in every database.
 */
final class StoredCases {

    private static final long FIRST_KEY = 4_000_000_000_000_000L;

    private static final String SWITCH = "provider-switch";

    private final String jdbcUrl;
    private final int finished;
    private final int running;

    StoredCases(String jdbcUrl, int finished, int running) {
        this.jdbcUrl = jdbcUrl;
        this.finished = finished;
        this.running = running;
    }

    int all() {
        return finished + running;
    }

    static String referenceOf(int n) {
        return "BENCH-%07d".formatted(n);
    }

    /** As PostgreSQL makes a UUID of a digest: all of its bits, whatever version they say. */
    static UUID providerId(int n) {
        return UUID.fromString(DigestUtils.md5DigestAsHex(("provider-" + n).getBytes(StandardCharsets.UTF_8))
                .replaceFirst("(.{8})(.{4})(.{4})(.{4})(.{12})", "$1-$2-$3-$4-$5"));
    }

    /** The n-th case that has ended, counted from the newest. */
    int nthFinished(int n) {
        return finished - n;
    }

    int nthRunning(int n) {
        return finished + 1 + n;
    }

    /** One connection without the checks of foreign keys, which these rows pass by how they are made. */
    void load() {
        SingleConnectionDataSource connection = new SingleConnectionDataSource(jdbcUrl, "postgres", "postgres", true);
        try {
            JdbcTemplate jdbc = new JdbcTemplate(connection);
            jdbc.execute("alter system set max_wal_size = '8GB'");
            jdbc.execute("select pg_reload_conf()");
            jdbc.execute("set session_replication_role = replica");
            jdbc.execute("set synchronous_commit = off");
            jdbc.update(
                    "insert into engine.process_definition values (1, ?, 1, ?, ?, now())",
                    SWITCH,
                    SWITCH + ".bpmn",
                    model());
            jdbc.execute(seed());
            for (String statement : statements()) {
                jdbc.execute(statement);
            }
            jdbc.execute("drop table bench_case");
            jdbc.execute("vacuum analyze");
        } finally {
            connection.destroy();
        }
    }

    private static String model() {
        try {
            return Files.readString(Path.of(System.getProperty("turnout.test.root"), "bpmn", SWITCH + ".bpmn"));
        } catch (IOException notThere) {
            throw new UncheckedIOException(notThere);
        }
    }

    /** Ended cases began over 400 days and took 60 to 69 days; those that run began in the last 60. */
    private String seed() {
        return """
                create table bench_case as
                select n, md5('case-' || n)::uuid as id, %1$d + n::bigint * 100 as key, n > %2$d as open,
                       case when n > %2$d then now() - interval '1 day' * (n %% 60) - interval '1 second' * (n %% 86399)
                            else now() - interval '401 days' + interval '330 days' * (n / greatest(%2$d, 1)::float8) end as began,
                       case when n > %2$d then null
                            else now() - interval '401 days' + interval '330 days' * (n / greatest(%2$d, 1)::float8)
                                 + interval '60 days' + interval '1 day' * (n %% 10) end as ended
                from generate_series(1, %3$d) n""".formatted(FIRST_KEY, finished, all());
    }

    private static List<String> statements() {
        return List.of(
                CASES,
                REQUESTS,
                PHASES,
                TIMELINE,
                DOCUMENTS,
                DISPATCHES,
                STARTS,
                EFFECTS,
                INSTANCES,
                VARIABLES,
                ELEMENTS,
                FLOWS,
                TASKS,
                TIMERS,
                INCIDENTS,
                COUNTS,
                EVENTS,
                PROVIDERS,
                CIRCUITS,
                OFFERS,
                CONTRACTS,
                DECISIONS,
                COMMENTS,
                MENTIONS);
    }

    private static final String CASES = """
            insert into cases.case_file (id, version, reference, process, state, phase, health, health_at, customer_id,
                customer_name, site_id, site_name, provider_id, provider_name, manager_id, target_date,
                next_deadline_at, next_deadline_what, risk_amount, risk_currency, created_at, updated_at, ended_at,
                outcome)
            select id, 12, 'BENCH-' || lpad(n::text, 7, '0'), 'provider-switch',
                   case when open then 'RUNNING' when n % 20 = 0 then 'CANCELLED' else 'COMPLETED' end,
                   case when open then (array['EVALUATION', 'SIGNING', 'ORDERING', 'PROVISIONING', 'TESTING', 'EXIT'])
                        [1 + n % 6] else 'REVIEW' end,
                   (array['ON_TRACK', 'ON_TRACK', 'ON_TRACK', 'AT_RISK', 'OFF_TRACK'])[1 + n % 5],
                   began, md5('customer-' || n % 200)::uuid, 'Customer ' || n % 200, md5('site-' || n % 50000)::uuid,
                   'Site ' || n % 50000 || ' ' || (array['Lyon', 'Oslo', 'Porto', 'Graz', 'Bergen'])[1 + n % 5],
                   md5('provider-' || n % 40)::uuid, 'Provider ' || n % 40, 'manager-' || n % 20,
                   (began + interval '100 days')::date,
                   case when open then now() + interval '1 hour' * (n % 2000) end,
                   case when open then 'notice' end,
                   case when n % 4 = 0 then n % 5000 end, case when n % 4 = 0 then 'EUR' end,
                   began, case when open then greatest(began, now() - interval '1 minute' * (n % 28800)) else ended end,
                   ended, case when open then null else 'SWITCHED' end
            from bench_case""";

    private static final String REQUESTS = """
            insert into cases.case_request select id, jsonb_build_object('siteId', id, 'reason', 'Slow and often down')
            from bench_case""";

    private static final String PHASES = """
            insert into cases.case_phase (case_id, number, phase, entered_at, left_at)
            select id, p, (array['EVALUATION', 'SIGNING'])[p], began + interval '9 days' * p, ended
            from bench_case, generate_series(1, 2) p""";

    private static final String TIMELINE = """
            insert into cases.timeline (case_id, at, type, actor_kind, actor_id, element_id, title, detail, after)
            select id, began + interval '5 days' * e, 'step', case when e = 1 then 'PERSON' else 'WORKER' end,
                   case when e = 1 then 'manager-' || n % 20 else 'worker' end, 'Task_RecordOutcome',
                   'Offers were compared', 'Provider ' || n % 40 || ' was the best of three offers',
                   jsonb_build_object('phase', e)
            from bench_case, generate_series(1, 6) e""";

    private static final String DOCUMENTS = """
            insert into cases.document (id, case_id, kind, name, media_type, size, sha256, at, actor_kind, actor_id,
                content)
            select md5('document-' || n)::uuid, id, 'notice', 'notice.pdf', 'application/pdf', 200, md5(n::text), began,
                   'WORKER', 'worker', decode(repeat('25', 200), 'hex')
            from bench_case""";

    private static final String DISPATCHES = """
            insert into cases.dispatch (id, effect_id, case_id, kind, recipient, subject, text, attachments, message_id,
                state, intent_at, claimed_at, sent_at)
            select md5('dispatch-' || n)::uuid, 'dispatch-' || n, id, 'notice', 'noc@provider.example', 'Notice',
                   'We give notice of the line as agreed.', array[md5('document-' || n)::uuid], '<' || n || '@bench>',
                   'SENT', began, began, began
            from bench_case""";

    private static final String STARTS = """
            insert into engine_port.process_start (case_id, process_id, start_message, variables, requested_at,
                publish_attempts, next_publish_at, root_instance, claimed_at)
            select id, 'provider-switch', 'switch-requested', '{}', began, 1, began, key, began from bench_case""";

    private static final String EFFECTS = """
            insert into engine_port.effect
                (case_id, element, iteration, state, epoch, job_key, result, intended_at, settled_at)
            select id, 'provider-switch/Task_' || e, 0, 'DONE', 0, key + e, '{"ok": true}', began, began
            from bench_case, generate_series(1, 3) e""";

    private static final String INSTANCES = """
            insert into engine.process_instance
            select key, 'provider-switch', 1, 1, null, null, key, id, case when open then 'active' else 'completed' end,
                   began, ended
            from bench_case""";

    private static final String VARIABLES = "insert into engine.case_variable select key, id from bench_case";

    private static final String ELEMENTS = """
            insert into engine.element_instance
            select key + e, (array['Start_SwitchRequested', 'Task_RegisterCase', 'Call_ProviderEvaluation',
                       'Task_RecordOutcome', 'Call_ContractSigning', 'Call_LineOrder'])[e],
                   (array['START_EVENT', 'SERVICE_TASK', 'CALL_ACTIVITY', 'SERVICE_TASK', 'CALL_ACTIVITY',
                       'CALL_ACTIVITY'])[e],
                   key, 1, key, case when open and e = 6 then 'active' else 'completed' end,
                   began + interval '1 day' * e,
                   case when open and e = 6 then null else began + interval '1 day' * e end
            from bench_case, generate_series(1, 6) e""";

    private static final String FLOWS = """
            insert into engine.sequence_flow select key, 'Flow_' || f, 1 from bench_case, generate_series(1, 3) f""";

    private static final String TASKS = """
            insert into engine.user_task (key, element_id, element_instance_key, process_instance_key, process_id,
                definition_key, root_key, case_id, assignee, candidate_groups, candidate_users, due, priority, headers,
                state, created, ended)
            select key + 20 + t, 'Task_ChooseExitPlan', key + 6, key, 'provider-switch', 1, key, id,
                   case when n % 3 = 0 then 'manager-' || n % 20 end,
                   array[(array['project-managers', 'legal', 'procurement', 'finance', 'network', 'noc-l1'])[1 + n % 6]],
                   '{}', began + interval '3 days', 50 + n % 3, '{}',
                   case when open and t = 2 then 'open' else 'completed' end, began + interval '1 hour' * t,
                   case when open and t = 2 then null else began + interval '1 day' end
            from bench_case, generate_series(1, 2) t""";

    private static final String TIMERS = """
            insert into engine.timer
            select key + 40 + t, 'Start_AssessmentDue', key + 6, key, 1, key, id, now() + interval '1 hour' * (n % 24)
            from bench_case, generate_series(1, 2) t where open""";

    private static final String INCIDENTS = """
            insert into engine.incident (key, error_type, message, element_id, element_instance_key,
                process_instance_key, process_id, definition_key, root_key, case_id, created, resolved)
            select key + 50, 'JOB_NO_RETRIES', 'The router does not answer', 'Task_RecordOutcome', key + 4, key,
                   'provider-switch', 1, key, id, began, ended
            from bench_case where n % 100 = 0""";

    private static final String COUNTS = """
            insert into engine.element_count (partition_id, definition_key, element_id, completed)
            select 1, 1, 'Task_' || n, 1000 from generate_series(1, 30) n""";

    /** Only of the last month, as after the purge of older ones. */
    private static final String EVENTS = """
            insert into cases.event (at, type, case_id, manager_id, customer_id, payload)
            select coalesce(ended, now()), 'case.phase-changed', id, 'manager-' || n % 20,
                   md5('customer-' || n % 200)::uuid, '{"phase": "exit"}'
            from bench_case where open or ended > now() - interval '30 days'""";

    private static final String PROVIDERS = """
            insert into inventory.provider (id, version, name, kind, country, language, postal_address, notice_email,
                noc_email, notice_channel)
            select md5('provider-' || n)::uuid, 0, 'Provider ' || n, 'access', 'FR', 'en', '1 Main Street',
                   'contracts@provider.example', 'noc@provider.example', 'email'
            from generate_series(0, 39) n""";

    /** The line that a case gave up, or gives up. */
    private static final String CIRCUITS = """
            insert into inventory.circuit (id, version, site_id, provider_id, provider_circuit_id, role, status,
                commit_rate_kbps, installed_on, terminated_on)
            select md5('circuit-' || n)::uuid, 1, md5('site-' || n % 50000)::uuid, md5('provider-' || n % 40)::uuid,
                   'LINE-' || n, case when n % 50 = 0 then 'backup' else 'primary' end,
                   case when open then 'active' else 'decommissioned' end, 100000, (began - interval '2 years')::date,
                   ended::date
            from bench_case""";

    private static final String OFFERS = """
            insert into sourcing.offer (id, case_id, provider_id, provider, package, monthly, currency, one_off,
                term_months, valid_until, bandwidth_down_kbps, bandwidth_up_kbps, sla_availability, support_score,
                reputation, reviews, data_residency, attestations, delivery_days, strengths, weaknesses, version)
            select md5('offer-' || n || '-' || o)::uuid, id, md5('provider-' || (n + o) % 40)::uuid,
                   'Provider ' || (n + o) % 40, 'Business ' || o, 100 + n % 900, 'EUR', 50, 24,
                   (began + interval '60 days')::date, 100000, 100000, 99.9, 80, 4, 120, 'EU', '', 30, 'Near', 'New', 0
            from bench_case, generate_series(1, 2) o""";

    private static final String CONTRACTS = """
            insert into sourcing.contract (id, case_id, offer_id, customer_id, provider_id, provider, circuit_id, status,
                start_on, end_on, notice_period, notice_to, early_termination_rule, early_termination_value,
                monthly_charge, one_off, currency, delivery_days, buffer_days, version)
            select md5('contract-' || n)::uuid, id, md5('offer-' || n || '-1')::uuid, md5('customer-' || n % 200)::uuid,
                   md5('provider-' || (n + 1) % 40)::uuid, 'Provider ' || (n + 1) % 40, null, 'signed', began::date,
                   (began + interval '2 years')::date, 'P3M', 'term-end', 'none', 0, 100 + n % 900, 50, 'EUR', 30, 14, 2
            from bench_case""";

    private static final String DECISIONS = """
            insert into sourcing.contract_approval (id, contract_id, what, approved, decided_by, decided_at, version)
            select md5('decision-' || n || '-' || d)::uuid, md5('contract-' || n)::uuid,
                   (array['terms', 'spending'])[d], true, 'manager-' || n % 20, began + interval '1 day' * d, 0
            from bench_case, generate_series(1, 2) d""";

    private static final String COMMENTS = """
            insert into cases.comment (id, case_id, at, actor_kind, actor_id, text, mentions)
            select md5('comment-' || n)::uuid, id, began, 'PERSON', 'legal', 'The provider wants to know by Friday.',
                   case when n % 5 = 0 then array['manager-' || n % 20] else '{}' end
            from bench_case""";

    private static final String MENTIONS = """
            insert into cases.mention (login, at, comment_id)
            select login, at, id from cases.comment, unnest(mentions) login""";
}
