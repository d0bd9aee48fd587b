package io.turnout.cutover;

import static io.turnout.cutover.CutoverTestApplication.NOW;
import static io.turnout.cutover.SignatureRole.MANAGER;
import static io.turnout.cutover.SignatureRole.NETWORK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.turnout.inventory.CircuitRecord;
import io.turnout.inventory.CircuitStatus;
import io.turnout.inventory.Circuits;
import io.turnout.inventory.Customers;
import io.turnout.inventory.DependentServiceDraft;
import io.turnout.inventory.DependentServices;
import io.turnout.inventory.Imports;
import io.turnout.inventory.ProviderDraft;
import io.turnout.inventory.Providers;
import io.turnout.inventory.SiteDraft;
import io.turnout.inventory.Sites;
import io.turnout.kernel.Actor;
import io.turnout.kernel.Conflict;
import io.turnout.kernel.ImportOptions;
import io.turnout.kernel.ImportReport;
import io.turnout.kernel.PostgresForTests;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

@SpringBootTest(
        classes = CutoverTestApplication.class,
        properties = {"spring.jpa.hibernate.ddl-auto=validate", "spring.jpa.open-in-view=false"})
class CutoverPlansTests {

    private static final LocalDate INSTALLED = LocalDate.of(2026, 4, 1);
    private static final Actor ANNA = Actor.person("anna");
    private static final Actor BEN = Actor.person("ben");

    @Autowired
    CutoverPlans plans;

    @Autowired
    ChangeFreezes freezes;

    @Autowired
    Customers customers;

    @Autowired
    Sites sites;

    @Autowired
    Providers providers;

    @Autowired
    Circuits circuits;

    @Autowired
    DependentServices services;

    @Autowired
    Imports imports;

    @Autowired
    CutoverTestApplication application;

    private final UUID caseId = UUID.randomUUID();
    private final UUID device = UUID.randomUUID();
    private UUID site;
    private UUID oldCircuit;
    private UUID newCircuit;

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry properties) {
        String url = PostgresForTests.newDatabase();
        properties.add("spring.datasource.url", () -> url);
    }

    @AfterEach
    void clockBack() {
        application.now = NOW;
    }

    @BeforeEach
    void aSiteWithAnOldAndANewCircuit() {
        String name = "HQ " + caseId;
        UUID customer = customers.create("Customer " + caseId).id();
        site = sites.create(
                        new SiteDraft(customer, name, "customer", "CN", "Shenzhen", "a", ZoneId.of("Asia/Shanghai")),
                        null)
                .id();
        UUID provider = providers
                .create(
                        new ProviderDraft(
                                "P " + caseId, "access", "CN", "zh", "a", "a@p.example", "b@p.example", "email"),
                        null)
                .id();
        oldCircuit = provisioned(provider).id();
        circuits.activate(oldCircuit);
        newCircuit = provisioned(provider).id();
        services.create(
                new DependentServiceDraft(site, "VPN to bank", "network", "fixed address", "new peer", "tunnel up"),
                null);
        importWindows(name + ",SAT,01:00,05:00,window\n");
    }

    @Test
    void aPlanHasAStepForEveryServiceAndTheChainInsideTheNextWindow() {
        CutoverPlanRecord plan = prepare(1);

        assertThat(plan.windowStart()).isEqualTo("2027-02-05T17:00:00Z");
        assertThat(plan.announceAt()).isEqualTo("2027-02-02T17:00:00Z");
        assertThat(plan.freezeActive()).isFalse();
        assertThat(plan.steps())
                .extracting(CutoverStepRecord::kind)
                .containsExactly(
                        StepKind.LOWER_DNS_TTL,
                        StepKind.ANNOUNCE_CHANGE,
                        StepKind.DEPENDENT_SERVICE,
                        StepKind.PRE_CHECK,
                        StepKind.GO_NO_GO,
                        StepKind.SWITCH_ROUTING,
                        StepKind.VERIFY_TRAFFIC,
                        StepKind.SOAK,
                        StepKind.COMMIT,
                        StepKind.ANNOUNCE_DONE);
        CutoverStepRecord dns = plan.steps().getFirst();
        assertThat(dns.plannedAt()).isEqualTo(plan.windowStart().minus(Duration.ofHours(24)));
        assertThat(plan.steps().get(3).predecessors()).containsExactly(1, 2, 3);
        assertThat(plan.steps()).allSatisfy(step -> assertThat(step.undo()).isNotBlank());
    }

    @Test
    void askedTwiceForARoundItIsOnePlanAndAnotherRoundKeepsTheOldOne() {
        CutoverPlanRecord first = prepare(1);
        assertThat(prepare(1)).isEqualTo(first);
        CutoverPlanRecord second = prepare(2);

        assertThat(plans.ofCase(caseId))
                .extracting(CutoverPlanRecord::state)
                .containsExactly(PlanState.PREPARED, PlanState.SUPERSEDED);
        assertThat(plans.current(caseId)).map(CutoverPlanRecord::id).hasValue(second.id());
    }

    @Test
    void aWindowInsideAFreezeIsPassedOver() {
        freezes.create(site, NOW, NOW.plus(Duration.ofDays(9)), "year-end closing");

        assertThat(prepare(1).windowStart()).isEqualTo("2027-02-12T17:00:00Z");
    }

    @Test
    void theRoutingIsNotSwitchedWithoutApprovalPreCheckAndTwoSignatures() {
        CutoverPlanRecord plan = prepare(1);
        assertThatThrownBy(() -> plans.sign(plan.id(), NETWORK, 1, ANNA, true, null))
                .isInstanceOf(Conflict.class);
        plans.decide(plan.id(), true, BEN, null);
        assertThatThrownBy(() -> plans.stepStarted(plan.id(), StepKind.SWITCH_ROUTING))
                .hasMessageContaining("must wait");
        plans.stepDone(plan.id(), StepKind.PRE_CHECK, "both lines up");
        plans.sign(plan.id(), NETWORK, 1, ANNA, true, null);
        assertThatThrownBy(() -> plans.stepStarted(plan.id(), StepKind.SWITCH_ROUTING))
                .isInstanceOf(Conflict.class);
        plans.sign(plan.id(), MANAGER, 1, BEN, true, null);

        plans.stepStarted(plan.id(), StepKind.SWITCH_ROUTING);
        assertThat(plans.stepDone(plan.id(), StepKind.SWITCH_ROUTING, "wan1 preferred")
                        .state())
                .isEqualTo(PlanState.SWITCHED);
    }

    @Test
    void onePersonCannotSignForBothSides() {
        CutoverPlanRecord plan = approved();
        plans.sign(plan.id(), NETWORK, 1, ANNA, true, null);

        assertThatThrownBy(() -> plans.sign(plan.id(), MANAGER, 1, ANNA, true, null))
                .isInstanceOf(Conflict.class)
                .hasMessageContaining("another person");
    }

    @Test
    void aSignatureIsNotChangedAndARepeatOfItIsTheSame() {
        CutoverPlanRecord plan = approved();
        plans.sign(plan.id(), NETWORK, 1, ANNA, true, null);

        assertThat(plans.sign(plan.id(), NETWORK, 1, ANNA, true, null).signatures())
                .hasSize(1);
        assertThatThrownBy(() -> plans.sign(plan.id(), NETWORK, 1, ANNA, false, null))
                .isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> plans.sign(plan.id(), NETWORK, 1, BEN, true, null))
                .isInstanceOf(Conflict.class);
    }

    @Test
    void aNoGoStopsTheRoundAndALaterRoundCounts() {
        CutoverPlanRecord plan = approved();
        plans.stepDone(plan.id(), StepKind.PRE_CHECK, null);
        plans.sign(plan.id(), NETWORK, 1, ANNA, false, "storm");
        plans.sign(plan.id(), MANAGER, 1, BEN, true, null);
        assertThatThrownBy(() -> plans.stepStarted(plan.id(), StepKind.SWITCH_ROUTING))
                .isInstanceOf(Conflict.class);
        plans.sign(plan.id(), NETWORK, 2, ANNA, true, null);
        plans.sign(plan.id(), MANAGER, 2, BEN, true, null);

        assertThat(plans.stepStarted(plan.id(), StepKind.SWITCH_ROUTING).signatures())
                .hasSize(4);
    }

    @Test
    void aCommitActivatesTheNewCircuitAndOnlyThenTheOldOneMayBeRetired() {
        CutoverPlanRecord plan = switched();
        assertThatThrownBy(() -> plans.commit(plan.id())).hasMessageContaining("must wait");
        assertThatThrownBy(() -> plans.retireOldLine(caseId, INSTALLED)).hasMessageContaining("no cut-over");
        committed(plan);
        plans.commit(plan.id());

        assertThat(circuits.get(newCircuit).status()).isEqualTo(CircuitStatus.ACTIVE);
        assertThat(circuits.get(oldCircuit).status()).isEqualTo(CircuitStatus.ACTIVE);
        plans.retireOldLine(caseId, LocalDate.of(2027, 3, 31));
        plans.retireOldLine(caseId, LocalDate.of(2027, 3, 31));
        assertThat(circuits.get(oldCircuit).status()).isEqualTo(CircuitStatus.DECOMMISSIONED);
    }

    @Test
    void aRollBackUndoesWhatBeganAndAnotherWindowCanBePlanned() {
        CutoverPlanRecord plan = switched();
        assertThatThrownBy(() -> prepare(2)).hasMessageContaining("roll it back");
        CutoverPlanRecord back = plans.rollBack(plan.id(), "loss above threshold");

        assertThat(back.state()).isEqualTo(PlanState.ROLLED_BACK);
        assertThat(step(back, StepKind.SWITCH_ROUTING).state()).isEqualTo(StepState.UNDONE);
        assertThat(step(back, StepKind.COMMIT).state()).isEqualTo(StepState.PLANNED);
        assertThat(circuits.get(oldCircuit).status()).isEqualTo(CircuitStatus.ACTIVE);
        assertThat(prepare(2).state()).isEqualTo(PlanState.PREPARED);
    }

    @Test
    void onceTheWayBackHasBegunNobodyShutsTheOldLineAnyMore() {
        CutoverPlanRecord plan = signed();
        plans.stepStarted(plan.id(), StepKind.SWITCH_ROUTING);
        assertThatCode(() -> plans.requireSwitching(plan.id())).doesNotThrowAnyException();

        plans.beginWayBack(plan.id());

        assertThatThrownBy(() -> plans.requireSwitching(plan.id()))
                .isInstanceOf(Conflict.class)
                .hasMessageContaining("way back began");
        plans.stepFailed(plan.id(), StepKind.SWITCH_ROUTING, "silent");
        assertThatThrownBy(() -> plans.stepStarted(plan.id(), StepKind.SWITCH_ROUTING))
                .isInstanceOf(Conflict.class);
        assertThat(plans.rollBack(plan.id(), "silent").state()).isEqualTo(PlanState.ROLLED_BACK);
    }

    @Test
    void theOldLineIsShutOnlyWhileTheSwitchingIsUnderWay() {
        assertThatThrownBy(() -> plans.requireSwitching(signed().id())).hasMessageContaining("planned");
        assertThatThrownBy(() -> plans.requireSwitching(switched().id())).isInstanceOf(Conflict.class);
    }

    @Test
    void whatIsKnownOfAStepIsNotedAndItsStateStays() {
        CutoverPlanRecord plan = switched();

        CutoverPlanRecord noted = plans.stepNoted(plan.id(), StepKind.SWITCH_ROUTING, "The device is silent.");

        assertThat(step(noted, StepKind.SWITCH_ROUTING).state()).isEqualTo(StepState.DONE);
        assertThat(step(noted, StepKind.SWITCH_ROUTING).detail()).isEqualTo("The device is silent.");
        assertThat(noted.state()).isEqualTo(PlanState.SWITCHED);
    }

    @Test
    void aPlanThatTouchedNothingIsCalledOffAndNobodySwitchesByItAnyMore() {
        CutoverPlanRecord plan = approved();
        plans.stepDone(plan.id(), StepKind.PRE_CHECK, null);
        plans.sign(plan.id(), NETWORK, 1, ANNA, true, null);
        plans.sign(plan.id(), MANAGER, 1, BEN, true, null);

        assertThat(plans.callOff(plan.id(), "called off")).isTrue();
        assertThat(plans.get(plan.id()).state()).isEqualTo(PlanState.ROLLED_BACK);
        assertThatThrownBy(() -> plans.stepStarted(plan.id(), StepKind.SWITCH_ROUTING))
                .isInstanceOf(Conflict.class);
    }

    @Test
    void aPlanThatTouchedTheRoutingIsNotSimplyCalledOff() {
        CutoverPlanRecord plan = switched();

        assertThat(plans.callOff(plan.id(), "called off")).isFalse();
        assertThat(plans.get(plan.id()).state()).isEqualTo(PlanState.SWITCHED);
    }

    @Test
    void theOldLineStaysWhenTheNewOneIsNoLongerActive() {
        CutoverPlanRecord plan = committed(switched());
        circuits.takeOffline(newCircuit);

        assertThatThrownBy(() -> plans.retireOldLine(caseId, INSTALLED))
                .isInstanceOf(Conflict.class)
                .hasMessageContaining("offline");
        assertThat(circuits.get(plan.oldCircuitId()).status()).isEqualTo(CircuitStatus.ACTIVE);
    }

    @Test
    void aPlanWhoseWindowHasBegunIsNotApprovedAnyMore() {
        CutoverPlanRecord plan = prepare(1);
        application.now = plan.windowStart().plusSeconds(1);

        assertThatThrownBy(() -> plans.decide(plan.id(), true, BEN, null))
                .isInstanceOf(Conflict.class)
                .hasMessageContaining("began at 2027-02-05T17:00:00Z")
                .hasMessageContaining("another window");
        assertThat(plans.decide(plan.id(), false, BEN, "too late").state()).isEqualTo(PlanState.REFUSED);
        assertThat(prepare(2).windowStart()).isAfter(plan.windowStart());
    }

    @Test
    void nobodySignsGoAfterTheWindow() {
        CutoverPlanRecord plan = approved();
        assertThat(plans.isWindowOver(plan.id())).isFalse();
        application.now = plan.windowEnd();

        assertThat(plans.isWindowOver(plan.id())).isTrue();
        assertThatThrownBy(() -> plans.sign(plan.id(), NETWORK, 1, ANNA, true, null))
                .isInstanceOf(Conflict.class)
                .hasMessageContaining("Sign no-go");
        plans.sign(plan.id(), NETWORK, 1, ANNA, false, "too late");
    }

    @Test
    void aPersonTellsPreparationsAndEveryMoveIsPublishedOnce() {
        CutoverPlanRecord plan = prepare(1);
        CutoverStepRecord service = step(plan, StepKind.DEPENDENT_SERVICE);
        plans.tell(plan.id(), service.id(), StepState.DONE, "peer agreed");
        plans.tell(plan.id(), service.id(), StepState.DONE, "peer agreed");

        assertThat(application.published)
                .filteredOn(e -> e.cutoverId().equals(plan.id()))
                .singleElement()
                .satisfies(e -> assertThat(e.state()).isEqualTo(StepState.DONE));
        assertThat(plans.get(plan.id()).openPreparations())
                .extracting(CutoverStepRecord::kind)
                .containsExactly(StepKind.LOWER_DNS_TTL, StepKind.ANNOUNCE_CHANGE);
        UUID preCheck = step(plan, StepKind.PRE_CHECK).id();
        assertThatThrownBy(() -> plans.tell(plan.id(), preCheck, StepState.DONE, null))
                .isInstanceOf(Conflict.class);
    }

    @Test
    void windowsAreImportedOnceAndWrongOnesNamed() {
        String name = sites.get(site).name();
        assertThat(importWindows(name + ",SAT,01:00,05:00,window\n").unchanged())
                .isEqualTo(1);
        assertThat(importWindows(name + ",SAT,01:00,06:00,window\n").updated()).isEqualTo(1);
        assertThat(importWindows(name + ",SATURDAY,01:00,25:00,window\n").errors())
                .singleElement()
                .satisfies(e -> assertThat(e.column()).isEqualTo("weekday"));
    }

    private CutoverPlanRecord prepare(int iteration) {
        Instant notBefore = NOW;
        return plans.prepare(new CutoverOrder(caseId, iteration, site, oldCircuit, newCircuit, device, notBefore));
    }

    private CutoverPlanRecord approved() {
        return plans.decide(prepare(1).id(), true, BEN, "fits");
    }

    private CutoverPlanRecord signed() {
        CutoverPlanRecord plan = approved();
        plans.stepDone(plan.id(), StepKind.PRE_CHECK, null);
        plans.sign(plan.id(), NETWORK, 1, ANNA, true, null);
        return plans.sign(plan.id(), MANAGER, 1, BEN, true, null);
    }

    private CutoverPlanRecord switched() {
        CutoverPlanRecord plan = signed();
        plans.stepStarted(plan.id(), StepKind.SWITCH_ROUTING);
        return plans.stepDone(plan.id(), StepKind.SWITCH_ROUTING, null);
    }

    private CutoverPlanRecord committed(CutoverPlanRecord switched) {
        plans.stepDone(switched.id(), StepKind.VERIFY_TRAFFIC, null);
        plans.stepDone(switched.id(), StepKind.SOAK, null);
        return plans.commit(switched.id());
    }

    private CircuitRecord provisioned(UUID provider) {
        CircuitRecord planned = circuits.plan(site, provider, null, 100_000);
        return circuits.startProvisioning(planned.id(), INSTALLED);
    }

    private ImportReport importWindows(String rows) {
        byte[] csv = ("site,weekday,from,to,kind\n" + rows).getBytes(StandardCharsets.UTF_8);
        return imports.run("windows", new ByteArrayInputStream(csv), new ImportOptions(false, true));
    }

    private static CutoverStepRecord step(CutoverPlanRecord plan, StepKind kind) {
        return plan.steps().stream().filter(s -> s.kind() == kind).findFirst().orElseThrow();
    }
}
