package io.turnout.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.turnout.kernel.Conflict;
import io.turnout.kernel.InvalidInput;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class IpRegisterTests extends InventoryFixture {

    @Autowired
    IpRegister register;

    @Autowired
    HandSetClock clock;

    @Autowired
    JdbcClient jdbc;

    private String scope;
    private UUID first;
    private UUID second;

    @BeforeEach
    void twoCircuits() {
        importAll();
        scope = "scope-" + UUID.randomUUID();
        UUID altnet = providers.byName("Altnet Telecom").orElseThrow().id();
        first = circuits.byProviderCircuitId(altnet, "ALT-0001").orElseThrow().id();
        second = circuits.byProviderCircuitId(altnet, "ALT-0002").orElseThrow().id();
    }

    @Test
    void addressesAreGivenInOrderWithoutNetworkAndBroadcastUntilNoneIsLeft() {
        UUID prefix = prefix("203.0.113.0/30");

        assertThat(register.assignNext(prefix, first).address()).isEqualTo("203.0.113.1");
        assertThat(register.assignNext(prefix, second).address()).isEqualTo("203.0.113.2");
        assertThatThrownBy(() -> register.assignNext(prefix, first))
                .isInstanceOf(Conflict.class)
                .hasMessageContaining("No address is free");
    }

    @Test
    void aReleasedAddressIsTheNextFreeOneAndItsPastIsKept() {
        UUID prefix = prefix("198.51.100.0/29");
        AssignmentRecord early = register.assignNext(prefix, first);
        register.assignNext(prefix, first);
        Instant during = clock.instant();
        clock.forward(Duration.ofHours(1));
        register.release(early.id());
        AssignmentRecord late = register.assignNext(prefix, second);

        assertThat(late.address()).isEqualTo(early.address());
        assertThat(inScope(register.holders(early.address(), during)))
                .extracting(AssignmentRecord::circuitId)
                .containsExactly(first);
        assertThat(inScope(register.holders(early.address(), clock.instant())))
                .extracting(AssignmentRecord::circuitId)
                .containsExactly(second);
        assertThat(inScope(register.history(early.address()))).hasSize(2);
    }

    @Test
    void releasedTwiceKeepsTheFirstEnd() {
        AssignmentRecord given = register.assignNext(prefix("192.0.2.0/29"), first);
        clock.forward(Duration.ofMinutes(1));
        Instant end = register.release(given.id()).validTo();
        clock.forward(Duration.ofMinutes(1));

        assertThat(register.release(given.id()).validTo()).isEqualTo(end);
        assertThat(register.releaseAll(UUID.randomUUID())).isZero();
    }

    @Test
    void twoHoldersOfOneAddressAtOnceAreRefusedByTheDatabase() {
        UUID prefix = prefix("10.9.0.0/24");
        register.assign(prefix, "10.9.0.8/29", first);

        assertThatThrownBy(() -> register.assign(prefix, "10.9.0.9", second)).isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> register.assign(prefix, "10.8.0.1", second)).isInstanceOf(InvalidInput.class);
    }

    @Test
    void aNestedPrefixIsLeftOutOfThePrefixAroundIt() {
        UUID around = prefix("10.1.0.0/24");
        register.addPrefix(scope, "10.1.0.0/29", "provider-independent", null);

        assertThat(register.assignNext(around, first).address()).isEqualTo("10.1.0.8");
        assertThatThrownBy(() -> prefix("10.1.0.0/24")).isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> prefix("10.1.0.1/24")).isInstanceOf(InvalidInput.class);
    }

    @Test
    void version6AddressesAreGivenToo() {
        UUID prefix = prefix("2001:db8::/64");

        assertThat(register.assignNext(prefix, first).address()).isEqualTo("2001:db8::");
        assertThat(register.assignNext(prefix, first).address()).isEqualTo("2001:db8::1");
    }

    @Test
    void manyWhoAskAtOnceGetDifferentAddresses() throws Exception {
        UUID prefix = prefix("10.2.0.0/24");
        List<Callable<AssignmentRecord>> all = Collections.nCopies(20, () -> register.assignNext(prefix, first));
        try (var threads = Executors.newFixedThreadPool(5)) {
            for (Future<AssignmentRecord> one : threads.invokeAll(all)) {
                one.get();
            }
        }

        assertThat(inScope(register.ofCircuit(first)))
                .extracting(AssignmentRecord::address)
                .hasSize(20)
                .doesNotHaveDuplicates();
    }

    @Test
    void theNextFreeAddressAmongThousandsIsTheLowestThatIsNeitherHeldNorNested() {
        UUID prefix = prefix("10.16.0.0/19");
        register.addPrefix(scope, "10.16.4.0/22", "provider-independent", null);
        hold(prefix, "10.16.0.1", 1_023);
        hold(prefix, "10.16.8.0", 3_000);
        hold(prefix, "10.16.19.191", 200);
        assertThat(register.assignNext(prefix, first).address()).isEqualTo("10.16.19.184");

        AssignmentRecord early = register.holders("10.16.9.1", clock.instant()).stream()
                .filter(held -> held.scope().equals(scope))
                .findFirst()
                .orElseThrow();
        register.release(early.id());
        assertThat(register.assignNext(prefix, second).address()).isEqualTo("10.16.9.1");
        assertThat(register.assignNext(prefix, second).address()).isEqualTo("10.16.19.185");
    }

    @Test
    void aBlockThatIsHeldIsSteppedOverAsAWhole() {
        UUID prefix = prefix("10.20.0.0/24");
        register.assign(prefix, "10.20.0.0/29", first);
        register.assign(prefix, "10.20.0.9", first);
        register.assign(prefix, "10.20.0.12/30", first);

        assertThat(register.assignNext(prefix, second).address()).isEqualTo("10.20.0.8");
        assertThat(register.assignNext(prefix, second).address()).isEqualTo("10.20.0.10");
        assertThat(register.assignNext(prefix, second).address()).isEqualTo("10.20.0.11");
        assertThat(register.assignNext(prefix, second).address()).isEqualTo("10.20.0.16");
    }

    /** Assignments as the register makes them, without asking it thousands of times. */
    private void hold(UUID prefix, String from, int many) {
        jdbc.sql("""
                insert into inventory.assignment
                select gen_random_uuid(), :prefix, :scope, cast(:from as inet) + n, :circuit, 'test', :since, null
                  from generate_series(0, :last) n""")
                .param("prefix", prefix)
                .param("scope", scope)
                .param("from", from)
                .param("circuit", first)
                .param("since", Timestamp.from(clock.instant()))
                .param("last", many - 1)
                .update();
    }

    private UUID prefix(String cidr) {
        return register.addPrefix(scope, cidr, "provider-assigned", null).id();
    }

    private List<AssignmentRecord> inScope(List<AssignmentRecord> found) {
        return found.stream().filter(a -> a.scope().equals(scope)).toList();
    }
}
