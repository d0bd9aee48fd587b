package io.turnout.inventory;

import io.turnout.kernel.Conflict;
import io.turnout.kernel.CurrentActor;
import io.turnout.kernel.Cursor;
import io.turnout.kernel.Ids;
import io.turnout.kernel.InvalidInput;
import io.turnout.kernel.NotFound;
import io.turnout.kernel.Page;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The register of IP addresses. An assignment is never overwritten, only ended, so the past can always be told; the
 * database itself refuses two holders of one address at one time, whoever asks at once.
 *
 * <p>Kept in SQL rather than JPA: {@code inet} arithmetic and the range constraints live in PostgreSQL.
 */
@Component
@Transactional
public class IpRegister {

    /**
     * The lowest host that is neither held nor inside a nested prefix: the first one, or the one behind something held.
     * Network and broadcast addresses of IPv4 are not hosts, but in a /31 or /32.
     *
     * <p>What is held is sorted once and walked once: a host is free where the next thing held begins only after the end
     * of all before it. Others wait at the prefix's row meanwhile, so nothing may be compared with everything else.
     */
    private static final String NEXT_FREE = """
            with p as (select scope, cidr, case family(cidr) when 4 then 32 else 128 end bits,
                              case when family(cidr) = 4 and masklen(cidr) < 31 then 1 else 0 end gap
                       from inventory.prefix where id = :prefix),
            held as (select a.address::inet block from inventory.assignment a join p on a.scope = p.scope
                     where a.valid_to is null and a.address <<= p.cidr
                     union all
                     select n.cidr::inet from inventory.prefix n join p on n.scope = p.scope where n.cidr << p.cidr),
            span as (select set_masklen(network(cidr)::inet, bits) first, set_masklen(network(cidr)::inet, bits) + gap behind
                     from p
                     union all
                     select set_masklen(network(block)::inet, bits), set_masklen(broadcast(block)::inet, bits) + 1
                     from held, p),
            walked as (select max(behind) over so_far host, lead(first) over so_far upcoming from span
                       window so_far as (order by first, behind))
            select host(min(w.host)) from walked w, p
            where w.host <<= p.cidr
              and not (p.gap = 1 and host(w.host) = host(broadcast(p.cidr)))
              and (w.upcoming is null or w.upcoming > w.host)""";

    private final JdbcClient jdbc;
    private final Clock clock;

    IpRegister(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Adds a prefix; one that lies in another of its scope is nested in it. */
    public PrefixRecord addPrefix(String scope, String cidr, String origin, @Nullable UUID providerId) {
        new Checks()
                .text("/scope", scope, 100)
                .matches("/cidr", cidr, "[0-9a-fA-F.:]{2,45}/\\d{1,3}", "a prefix such as 203.0.113.0/24")
                .oneOf("/origin", origin, "provider-assigned", "provider-independent")
                .done();
        UUID id = Ids.next();
        try {
            jdbc.sql("""
                    insert into inventory.prefix (id, version, scope, cidr, origin, provider_id)
                    values (:id, 0, :scope, :cidr::cidr, :origin, :provider)""")
                    .param("id", id)
                    .param("scope", scope)
                    .param("cidr", cidr)
                    .param("origin", origin)
                    .param("provider", providerId)
                    .update();
        } catch (DataIntegrityViolationException refused) {
            if (String.valueOf(refused.getMessage()).contains("prefix_is_unique_in_its_scope")) {
                throw new Conflict("Scope " + scope + " has the prefix " + cidr + " already.");
            }
            throw InvalidInput.of("/cidr", "\"" + cidr + "\" is not a prefix: no bits may be set behind its length");
        }
        return prefix(id);
    }

    public PrefixRecord prefix(UUID id) {
        return jdbc.sql("select * from inventory.prefix where id = ?")
                .param(id)
                .query((row, number) -> readPrefix(row))
                .optional()
                .orElseThrow(() -> new NotFound("prefix", id));
    }

    /** The prefix that addresses of the provider's lines come from, the widest first. */
    public Optional<PrefixRecord> prefixOf(UUID providerId) {
        return jdbc.sql("select * from inventory.prefix where provider_id = ? order by masklen(cidr), cidr limit 1")
                .param(providerId)
                .query((row, number) -> readPrefix(row))
                .optional();
    }

    public Page<PrefixRecord> prefixes(@Nullable String scope, @Nullable String cursor, int limit) {
        Cursor from = Cursor.decode(cursor, 2);
        List<PrefixRecord> rows = jdbc.sql("""
                select * from inventory.prefix
                where (:scope::text is null or scope = :scope)
                  and (:afterScope::text is null or (scope, cidr) > (:afterScope, :afterCidr::cidr))
                order by scope, cidr limit :limit""")
                .param("scope", scope)
                .param("afterScope", from == null ? null : from.keys().get(0))
                .param("afterCidr", from == null ? null : from.keys().get(1))
                .param("limit", Page.checkedLimit(limit) + 1)
                .query((row, number) -> readPrefix(row))
                .list();
        return Page.of(rows, limit, p -> Cursor.of(p.scope(), p.cidr()));
    }

    /** Gives the circuit the next free address of the prefix, from now on. */
    public AssignmentRecord assignNext(UUID prefixId, UUID circuitId) {
        lock(prefixId);
        String free = jdbc.sql(NEXT_FREE)
                .param("prefix", prefixId)
                .query(String.class)
                .optional()
                .orElseThrow(() -> new Conflict(
                        "No address is free in prefix " + prefix(prefixId).cidr() + "; release one or add a prefix."));
        return assign(prefixId, free, circuitId);
    }

    /** Those who ask at once wait here; without it the exclusion constraint would refuse them. */
    private void lock(UUID prefixId) {
        if (jdbc.sql("select id from inventory.prefix where id = ? for update")
                .param(prefixId)
                .query(UUID.class)
                .optional()
                .isEmpty()) {
            throw new NotFound("prefix", prefixId);
        }
    }

    /** Gives the circuit this address or block, from now on. */
    public AssignmentRecord assign(UUID prefixId, String address, UUID circuitId) {
        UUID id = Ids.next();
        try {
            int added = jdbc.sql("""
                    insert into inventory.assignment (id, prefix_id, scope, address, circuit_id, assigned_by, valid_from)
                    select ?, p.id, p.scope, ?::inet, ?, ?, ? from inventory.prefix p
                    where p.id = ? and ?::inet <<= p.cidr""")
                    .params(id, address, circuitId, CurrentActor.get().id(), now(), prefixId, address)
                    .update();
            if (added == 0) {
                throw InvalidInput.of("/address", address + " lies outside the prefix");
            }
        } catch (DataIntegrityViolationException refused) {
            if (String.valueOf(refused.getMessage()).contains("one_holder_at_a_time")) {
                throw new Conflict(address + " is assigned already; release it first or take the next free one.");
            }
            throw refused;
        }
        return byId(id);
    }

    /** Ends an assignment; what has ended stays as it ended. */
    public AssignmentRecord release(UUID assignmentId) {
        jdbc.sql("update inventory.assignment set valid_to = greatest(?, valid_from) where id = ? and valid_to is null")
                .params(now(), assignmentId)
                .update();
        return byId(assignmentId);
    }

    /** Ends all assignments of a circuit; how many it were. */
    public int releaseAll(UUID circuitId) {
        return jdbc.sql("""
                update inventory.assignment set valid_to = greatest(?, valid_from)
                where circuit_id = ? and valid_to is null""").params(now(), circuitId).update();
    }

    public List<AssignmentRecord> ofCircuit(UUID circuitId) {
        return jdbc.sql("select * from inventory.assignment where circuit_id = ? order by valid_from, id")
                .param(circuitId)
                .query((row, number) -> read(row))
                .list();
    }

    /** Who had the address at that moment, in every scope. */
    public List<AssignmentRecord> holders(String address, Instant at) {
        return jdbc.sql("""
                select * from inventory.assignment
                where address && ?::inet and tstzrange(valid_from, valid_to) @> ?::timestamptz order by scope""")
                .params(checkedAddress(address), Timestamp.from(at))
                .query((row, number) -> read(row))
                .list();
    }

    /** Everyone who ever had the address, latest first. */
    public List<AssignmentRecord> history(String address) {
        return jdbc.sql("""
                select * from inventory.assignment where address && ?::inet
                order by valid_from desc, id desc limit 1000""")
                .param(checkedAddress(address))
                .query((row, number) -> read(row))
                .list();
    }

    private AssignmentRecord byId(UUID id) {
        return jdbc.sql("select * from inventory.assignment where id = ?")
                .param(id)
                .query((row, number) -> read(row))
                .optional()
                .orElseThrow(() -> new NotFound("assignment", id));
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    private static String checkedAddress(String address) {
        new Checks()
                .matches("/address", address, "[0-9a-fA-F.:]{2,45}", "an IP address")
                .done();
        return address;
    }

    private static PrefixRecord readPrefix(ResultSet row) throws SQLException {
        return new PrefixRecord(
                row.getObject("id", UUID.class),
                row.getString("scope"),
                row.getString("cidr"),
                row.getString("origin"),
                row.getObject("provider_id", UUID.class),
                row.getLong("version"));
    }

    private static AssignmentRecord read(ResultSet row) throws SQLException {
        Timestamp end = row.getTimestamp("valid_to");
        return new AssignmentRecord(
                row.getObject("id", UUID.class),
                row.getObject("prefix_id", UUID.class),
                row.getString("scope"),
                row.getString("address"),
                row.getObject("circuit_id", UUID.class),
                row.getString("assigned_by"),
                row.getTimestamp("valid_from").toInstant(),
                end == null ? null : end.toInstant());
    }
}
