package io.turnout.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.turnout.kernel.Actor;
import io.turnout.kernel.Conflict;
import io.turnout.kernel.CurrentActor;
import io.turnout.kernel.InvalidInput;
import io.turnout.kernel.Page;
import io.turnout.kernel.StaleVersion;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

class CircuitsTests extends InventoryFixture {

    private static final LocalDate ACCEPTED = LocalDate.of(2027, 2, 1);

    @Autowired
    Changes changes;

    @Autowired
    JdbcClient jdbc;

    private UUID altnet;
    private UUID site;
    private CircuitRecord old;

    @BeforeEach
    void aSiteWithOneActiveCircuit() {
        importAll();
        altnet = providers.byName("Altnet Telecom").orElseThrow().id();
        SiteRecord sample = sites.byName("HQ Shenzhen").orElseThrow();
        site = sites.create(
                        new SiteDraft(
                                sample.customerId(),
                                "Branch " + UUID.randomUUID(),
                                "customer",
                                "CN",
                                "Shenzhen",
                                "somewhere",
                                sample.timeZone()),
                        null)
                .id();
        old = activeCircuit();
    }

    @Test
    void aNewCircuitGoesThroughItsLifeBesideTheActiveOne() {
        CircuitRecord planned = circuits.plan(site, altnet, null, 50_000);
        assertThat(planned.status()).isEqualTo(CircuitStatus.PLANNED);
        assertThat(circuits.numberByProvider(planned.id(), "N-" + planned.id()).providerCircuitId())
                .startsWith("N-");
        assertThat(circuits.startProvisioning(planned.id(), ACCEPTED).installedOn())
                .isEqualTo(ACCEPTED);
        assertThat(circuits.activate(planned.id()).status()).isEqualTo(CircuitStatus.ACTIVE);
        circuits.startDeprovisioning(old.id());
        assertThat(circuits.decommission(old.id(), ACCEPTED).terminatedOn()).isEqualTo(ACCEPTED);
    }

    @Test
    void aVerbThatAlreadyHoldsChangesNothing() {
        CircuitRecord again = circuits.activate(old.id());

        assertThat(again.version()).isEqualTo(old.version());
        assertThat(changes.of(old.id(), null, 50).items())
                .extracting(ChangeRecord::what)
                .containsExactly("activate", "start-provisioning", "create");
    }

    @Test
    void theLastActiveCircuitOfASiteCannotLeave() {
        assertThatThrownBy(() -> circuits.startDeprovisioning(old.id()))
                .isInstanceOf(Conflict.class)
                .hasMessageContaining("last active one");
        assertThatThrownBy(() -> circuits.takeOffline(old.id())).isInstanceOf(Conflict.class);
        assertThat(circuits.get(old.id()).status()).isEqualTo(CircuitStatus.ACTIVE);
    }

    @Test
    void theDatabaseKeepsTheLastActiveCircuitWhoeverWrites() {
        String leave = "update inventory.circuit set status = 'DECOMMISSIONED' where id = ?";

        assertThatThrownBy(() -> jdbc.sql(leave).param(old.id()).update())
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("last active one of its site");

        activeCircuit();
        assertThat(jdbc.sql(leave).param(old.id()).update()).isEqualTo(1);
    }

    @Test
    void twoCircuitsThatLeaveAtOnceLeaveOneActive() throws Exception {
        CircuitRecord other = activeCircuit();
        List<Callable<CircuitRecord>> both =
                List.of(() -> circuits.startDeprovisioning(old.id()), () -> circuits.startDeprovisioning(other.id()));
        try (var threads = Executors.newFixedThreadPool(2)) {
            for (Future<CircuitRecord> one : threads.invokeAll(both)) {
                ignoreConflict(one);
            }
        }

        assertThat(circuits.ofSite(site))
                .filteredOn(c -> c.status() == CircuitStatus.ACTIVE)
                .hasSize(1);
    }

    @Test
    void aStepThatTheLifeDoesNotHaveSaysWhichStatusWouldAllowIt() {
        assertThatThrownBy(() -> circuits.decommission(old.id(), ACCEPTED))
                .isInstanceOf(Conflict.class)
                .hasMessageContaining("must be deprovisioning");
        assertThatThrownBy(() -> circuits.cancelPlanned(old.id())).isInstanceOf(Conflict.class);
    }

    @Test
    void theProvidersNumberIsUniqueForTheProvider() {
        circuits.plan(site, altnet, "TWICE-" + site, 1000);

        assertThatThrownBy(() -> circuits.plan(site, altnet, "TWICE-" + site, 1000))
                .isInstanceOf(Conflict.class);
    }

    @Test
    void aChangeNeedsTheVersionThatWasReadAndIsLogged() {
        CircuitDraft faster =
                new CircuitDraft(old.providerCircuitId(), old.role(), 99_000, "north duct", old.terminations());
        CircuitRecord changed = CurrentActor.callAs(
                Actor.person("anna"), () -> circuits.update(old.id(), old.version(), faster, "upgrade"));

        assertThat(changed.version()).isGreaterThan(old.version());
        assertThatThrownBy(() -> circuits.update(old.id(), old.version(), faster, null))
                .isInstanceOf(StaleVersion.class);
        ChangeRecord logged = changes.of(old.id(), null, 1).items().getFirst();
        assertThat(logged.who()).isEqualTo(Actor.person("anna"));
        assertThat(logged.why()).isEqualTo("upgrade");
        assertThat(logged.before()).contains("50000");
        assertThat(logged.after()).contains("99000");
    }

    @Test
    void aListIsReadPageByPageWithoutGapsOrRepeats() {
        for (int i = 0; i < 4; i++) {
            circuits.plan(site, altnet, null, 1000);
        }
        List<UUID> seen = new ArrayList<>();
        String cursor = null;
        do {
            Page<CircuitRecord> page = circuits.page(Map.of("siteId", site.toString()), cursor, 2);
            page.items().forEach(c -> seen.add(c.id()));
            cursor = page.next();
        } while (cursor != null);

        assertThat(seen).hasSize(5).doesNotHaveDuplicates();
        assertThat(circuits.page(Map.of("siteId", site.toString(), "status", "active"), null, 5)
                        .items())
                .hasSize(1);
    }

    @Test
    void aSiteListGoesOnBehindTheNameWhereThePageEnded() {
        Page<SiteRecord> first = sites.page(Map.of(), null, 3);
        Page<SiteRecord> second = sites.page(Map.of(), first.next(), 3);

        assertThat(second.items().getFirst().name())
                .isGreaterThan(first.items().getLast().name());
        assertThat(sites.page(Map.of("q", "soria"), null, 3).items()).hasSize(1);
    }

    @Test
    void anUnknownFilterIsRefused() {
        assertThatThrownBy(() -> circuits.page(Map.of("password", "x"), null, 5))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("not a filter");
        assertThatThrownBy(() -> circuits.page(Map.of("siteId", "x"), null, 5)).isInstanceOf(InvalidInput.class);
    }

    @Test
    void namesOfManySitesComeWithOneQuery() {
        assertThat(sites.overview(List.of(site, UUID.randomUUID())).values())
                .singleElement()
                .satisfies(found -> assertThat(found.customer()).isEqualTo("Lan Shan Trading"))
                .satisfies(found -> assertThat(found.timeZone()).isEqualTo("Asia/Shanghai"));
    }

    private CircuitRecord activeCircuit() {
        UUID id = circuits.plan(site, altnet, null, 50_000).id();
        circuits.startProvisioning(id, ACCEPTED);
        return circuits.activate(id);
    }

    private static void ignoreConflict(Future<CircuitRecord> one) throws InterruptedException {
        try {
            one.get();
        } catch (ExecutionException refused) {
            assertThat(refused).hasCauseInstanceOf(Conflict.class);
        }
    }
}
