package io.turnout.web.faults;

import jakarta.mail.internet.MimeMessage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Reads what an installation left behind and says what is wrong with it: lost cases, doubled or unsettled effects,
 * doubled letters, events that a subscriber missed. Every method gives a sentence per finding; none is good.
 */
final class Checker {

    private final JdbcClient jdbc;

    Checker(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Cases that were accepted but do not exist, exist without having been accepted, or exist twice for one key. */
    List<String> lostOrInvented(Map<String, UUID> accepted) {
        List<String> findings = new ArrayList<>();
        List<UUID> stored =
                jdbc.sql("select id from cases.case_file").query(UUID.class).list();
        accepted.forEach((key, id) -> {
            if (!stored.contains(id)) {
                findings.add("Case " + id + " was accepted for " + key + " and is lost");
            }
        });
        Collection<UUID> known = accepted.values();
        stored.stream()
                .filter(id -> !known.contains(id))
                .forEach(id -> findings.add("Case " + id + " exists and nobody was told"));
        return findings;
    }

    /** Cases without an instance, with another instance than the claimed one, or with one that still runs. */
    List<String> notExactlyOneEndedInstance() {
        return jdbc.sql("""
                        select 'Case ' || s.case_id || ': claimed ' || coalesce(s.root_instance::text, 'by none')
                          || ', instances ' || coalesce(string_agg(i.key || ' ' || i.state, ', '), 'none')
                        from engine_port.process_start s
                        left join engine.process_instance i
                          on i.case_id = s.case_id and i.parent_key is null and i.process_id = s.process_id
                        group by s.case_id, s.root_instance
                        having s.root_instance is null
                          or count(*) filter (where i.key = s.root_instance and i.state <> 'active') <> 1
                          or count(*) filter (where i.state = 'active') > 0""").query(String.class).list();
    }

    List<String> casesStillOpen() {
        return jdbc.sql("""
                        select 'Case ' || id || ' is ' || state || ' in ' || coalesce(phase, 'no phase')
                        from cases.case_file where ended_at is null""").query(String.class).list();
    }

    List<String> unsettledEffects() {
        return jdbc.sql("""
                        select 'Effect ' || element || ' of case ' || case_id || ' is ' || state
                        from engine_port.effect where state <> 'DONE'""").query(String.class).list();
    }

    /** What a worker wrote twice: the start of a case, the same step into a phase, a letter for one effect. */
    List<String> doubledEffects() {
        return jdbc.sql("""
                        select 'Case ' || case_id || ' has ' || count(*) || ' × ' || type || ' ' || coalesce(after::text, '')
                        from cases.timeline
                        where type in ('case-opened', 'case-started', 'phase-changed', 'case-cancelled', 'case-ended')
                        group by case_id, type, after having count(*) > 1
                        union all
                        select 'Ledger says done, but no case was started: ' || e.case_id
                        from engine_port.effect e
                        where e.element = 'provider-switch/Task_RegisterCase' and e.state = 'DONE'
                          and not exists (select from cases.timeline t
                                          where t.case_id = e.case_id and t.type = 'case-started')""").query(String.class).list();
    }

    /** Mails that arrived twice, and dispatches on record as sent that never arrived. */
    List<String> doubledOrLostMails(MimeMessage[] arrived) {
        List<String> findings = new ArrayList<>();
        Map<String, Integer> times = new HashMap<>();
        Arrays.stream(arrived).forEach(mail -> times.merge(Clerk.messageId(mail), 1, Integer::sum));
        times.forEach((id, count) -> {
            if (count > 1) {
                findings.add("Mail " + id + " arrived " + count + " times");
            }
        });
        jdbc.sql("select message_id from cases.dispatch where state = 'SENT'").query(String.class).list().stream()
                .filter(id -> !times.containsKey(id))
                .forEach(id -> findings.add("Mail " + id + " is on record as sent and never arrived"));
        return findings;
    }

    /** Invitations that the ledger calls done without a letter that went out, and candidates with two letters. */
    List<String> uninvitedOrInvitedTwice() {
        return jdbc.sql("""
                        select 'Case ' || e.case_id || ' has ' || count(d.id) || ' letters that invite an offer'
                        from engine_port.effect e
                        left join cases.dispatch d on d.case_id = e.case_id and d.effect_id like '%/Task_InviteOffers/%'
                          and d.state = 'SENT'
                        where e.element = 'provider-evaluation/Task_InviteOffers' and e.state = 'DONE'
                        group by e.case_id having count(d.id) <> 1""").query(String.class).list();
    }

    /** Events that the subscriber did not see, saw twice, or saw in another order than that in which they committed. */
    List<String> missedOrDisordered(List<Long> seen) {
        List<Long> stored = jdbc.sql("select id from cases.event order by xid, id")
                .query(Long.class)
                .list();
        List<String> findings = new ArrayList<>();
        List<Long> missed = new ArrayList<>(stored);
        missed.removeAll(new HashSet<>(seen));
        if (!missed.isEmpty()) {
            findings.add(missed.size() + " of " + stored.size() + " events were missed, such as " + missed.getFirst());
        } else if (!stored.equals(seen)) {
            findings.add("Of " + stored.size() + " events " + seen.size() + " came, doubled or in another order");
        }
        return findings;
    }

    List<String> incidents() {
        return jdbc.sql("select 'Incident ' || key || ' at ' || element_id from engine.incident where resolved is null")
                .query(String.class)
                .list();
    }
}
