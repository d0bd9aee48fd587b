package io.turnout.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.turnout.kernel.Actor;
import io.turnout.kernel.Conflict;
import io.turnout.kernel.CurrentActor;
import io.turnout.kernel.Ids;
import io.turnout.kernel.NotFound;
import io.turnout.kernel.Page;
import io.turnout.kernel.StaleVersion;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class CasesTests extends ModuleTest {

    @Autowired
    Timeline timeline;

    @Test
    void areAcceptedWithAReferenceOfTheirYear() {
        CaseRecord record = opened();

        assertThat(record.reference()).matches("SW-" + year() + "-\\d{5}");
        assertThat(record.state()).isEqualTo(CaseState.ACCEPTED);
        assertThat(record.health()).isEqualTo(Health.ON_TRACK);
        assertThat(cases.get(record.id())).isEqualTo(record);
        assertThat(cases.byReference(record.reference(), CaseScope.everything()))
                .isEqualTo(record);
        assertThat(cases.request(record.id())).isEqualTo(Map.of("reason", "too slow"));
    }

    @Test
    void areOpenedOnceForTheSameId() {
        NewCase asked = aSwitch("anna", new Named(Ids.next(), "K"), "Site");

        assertThat(cases.open(asked)).isEqualTo(cases.open(asked));
    }

    @Test
    void haveDifferentReferencesHoweverManyAreOpenedAtOnceInANewYear() throws Exception {
        List<Callable<String>> openings = IntStream.range(0, 40)
                .mapToObj(i -> new NewCase(
                        Ids.next(), "line-order", "anna", null, null, null, null, null, null, Map.of("number", i)))
                .map(asked -> (Callable<String>) () -> cases.open(asked).reference())
                .toList();
        List<String> references = new ArrayList<>();
        try (var pool = Executors.newFixedThreadPool(8)) {
            for (var opening : pool.invokeAll(openings)) {
                references.add(opening.get());
            }
        }

        assertThat(references)
                .doesNotHaveDuplicates()
                .allMatch(reference -> reference.startsWith("LO-" + year() + "-"));
    }

    @Test
    void walkThroughPhasesAndRememberWhen() {
        CaseRecord record = opened();
        cases.start(record.id());
        cases.enterPhase(record.id(), Phase.EVALUATION);
        Instant entered = clock.instant();
        clock.move(Duration.ofDays(3));
        cases.enterPhase(record.id(), Phase.SIGNING);
        cases.enterPhase(record.id(), Phase.SIGNING);

        assertThat(cases.phases(record.id()))
                .containsExactly(
                        new PhaseVisit(Phase.EVALUATION, entered, clock.instant()),
                        new PhaseVisit(Phase.SIGNING, clock.instant(), null));
    }

    @Test
    void thatHaveEndedRefuseEverythingButTheSameEnd() {
        CaseRecord record = opened();
        cases.start(record.id());
        cases.complete(record.id(), "switched", null);

        assertThat(cases.complete(record.id(), "switched", null).outcome()).isEqualTo("switched");
        assertThatThrownBy(() -> cases.cancel(record.id(), "late"))
                .isInstanceOf(Conflict.class)
                .hasMessageContaining("is completed and can no longer be cancelled");
        assertThatThrownBy(() -> cases.enterPhase(record.id(), Phase.EXIT)).isInstanceOf(Conflict.class);
    }

    @Test
    void keepTheCancellationThatWasAskedForUntilItIsCarriedOut() {
        CaseRecord record = opened();
        cases.start(record.id());

        assertThat(cases.askToCancel(record.id(), "stays").state()).isEqualTo(CaseState.RUNNING);
        assertThat(cases.get(record.id()).cancelAskedAt()).isNotNull();
        assertThat(cases.cancel(record.id(), "stays").state()).isEqualTo(CaseState.CANCELLED);
    }

    @Test
    void carryTheirAssessmentAndTheAuditTrailSaysWhatItWasBefore() {
        CaseRecord record = opened();
        cases.start(record.id());
        Deadline deadline = new Deadline(Instant.parse("2027-02-19T16:00:00Z"), "Notice must be sent");
        HealthAssessment found = new HealthAssessment(
                Health.AT_RISK, "Notice is not approved yet", deadline, Money.parse("CNY 6000.00"));

        CaseRecord assessed = CurrentActor.callAs(
                Actor.worker("provider-switch.assess-jeopardy"), () -> cases.assess(record.id(), found));
        long version = assessed.version();

        assertThat(assessed.moneyAtRisk()).isEqualTo(Money.parse("CNY 6000.00"));
        assertThat(cases.get(record.id())).isEqualTo(assessed);
        assertThat(cases.assess(record.id(), found).version()).isEqualTo(version);
        TimelineRecord entry = timeline.of(record.id(), null, 1).items().getFirst();
        assertThat(entry.actor()).isEqualTo(Actor.worker("provider-switch.assess-jeopardy"));
        assertThat(entry.before()).isEqualTo(Map.of("health", "on-track"));
        assertThat(entry.reason()).isEqualTo("Notice is not approved yet");
    }

    @Test
    void areChangedByAPersonOnlyInTheVersionThatThePersonRead() {
        CaseRecord record = opened();
        CaseRecord moved = cases.aimAt(record.id(), LocalDate.parse("2027-04-01"), record.version());

        assertThat(moved.targetDate()).isEqualTo("2027-04-01");
        assertThatThrownBy(() -> cases.assignTo(record.id(), "boris", record.version()))
                .isInstanceOf(StaleVersion.class);
        assertThat(cases.assignTo(record.id(), "boris", moved.version()).managerId())
                .isEqualTo("boris");
    }

    @Test
    void areNotThereForReadersOutsideTheirScope() {
        CaseRecord record = opened();

        assertThat(cases.get(record.id(), CaseScope.manager("anna"))).isEqualTo(record);
        assertThatThrownBy(() -> cases.get(record.id(), CaseScope.manager("boris")))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> cases.get(record.id(), CaseScope.customer(Ids.next())))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void areListedPageByPageInEveryOrderWithoutLossOrRepeat() {
        Named customer = new Named(Ids.next(), "Paged");
        for (int i = 0; i < 7; i++) {
            CaseRecord record = cases.open(aSwitch("paula", customer, "Site " + i));
            if (i % 2 == 0) {
                Deadline deadline = new Deadline(clock.instant().plus(Duration.ofDays(9 - i)), "Decide");
                cases.assess(record.id(), new HealthAssessment(Health.OFF_TRACK, "late", deadline, null));
            }
        }
        for (CaseSort sort : CaseSort.values()) {
            List<CaseRecord> seen = all(sort, CaseScope.customer(customer.id()));

            assertThat(seen).hasSize(7).doesNotHaveDuplicates();
        }
        assertThat(all(CaseSort.DEADLINE_ASC, CaseScope.manager("paula")).stream()
                        .limit(4)
                        .map(CaseRecord::site)
                        .map(site -> site == null ? "" : site.name()))
                .containsExactly("Site 6", "Site 4", "Site 2", "Site 0");
    }

    @Test
    void areFoundByPartsOfTheirNames() {
        CaseRecord record = cases.open(aSwitch("queen", new Named(Ids.next(), "100%_Pure"), "Łódź depot"));
        CaseFilter byCustomer = new CaseFilter(null, null, null, null, null, Set.of(), "0%_p", null);
        CaseFilter bySite = new CaseFilter(
                "provider-switch",
                null,
                Health.ON_TRACK,
                "queen",
                null,
                Set.of(CaseState.ACCEPTED, CaseState.RUNNING),
                "łódź",
                clock.instant().minusSeconds(1));

        assertThat(found(byCustomer)).containsExactly(record.id());
        assertThat(found(bySite)).containsExactly(record.id());
    }

    @Test
    void areCountedByPhaseAndHealthWithTheMoneyAtRisk() {
        Named customer = new Named(Ids.next(), "Counted");
        CaseRecord first = cases.open(aSwitch("counted", customer, "A"));
        CaseRecord second = cases.open(aSwitch("counted", customer, "B"));
        cases.enterPhase(first.id(), Phase.TESTING);
        cases.assess(first.id(), new HealthAssessment(Health.OFF_TRACK, "test fails", null, Money.parse("EUR 709.68")));
        cases.cancel(second.id(), "not wanted");

        CaseCounts counts = cases.counts(CaseScope.manager("counted"));

        assertThat(counts.open()).isEqualTo(1);
        assertThat(counts.in(Phase.TESTING)).isEqualTo(1);
        assertThat(counts.with(Health.OFF_TRACK)).isEqualTo(1);
        assertThat(counts.of("provider-switch")).isEqualTo(1);
        assertThat(counts.moneyAtRisk()).containsEntry(CurrencyUnit.EUR, Money.parse("EUR 709.68"));
        CaseCounts customers = cases.counts(CaseScope.customer(customer.id()));
        assertThat(customers.with(Health.OFF_TRACK)).isEqualTo(1);
        assertThat(customers.moneyAtRisk()).isEmpty();
    }

    @Test
    void aCustomerIsNotToldWhatIsAtStakeNorWhy() {
        Named customer = new Named(Ids.next(), "Told little");
        CaseRecord opened = cases.open(aSwitch("dora", customer, "A"));
        cases.assess(opened.id(), new HealthAssessment(Health.AT_RISK, "fee", null, Money.parse("EUR 10.00")));
        cases.fail(opened.id(), "No margin");
        CaseScope theirs = CaseScope.customer(customer.id());

        assertThat(List.of(
                        cases.get(opened.id(), theirs),
                        cases.byReference(opened.reference(), theirs),
                        all(CaseSort.CREATED_DESC, theirs).getFirst()))
                .allSatisfy(told -> {
                    assertThat(told.health()).isEqualTo(Health.AT_RISK);
                    assertThat(told.healthReason()).isNull();
                    assertThat(told.outcomeReason()).isNull();
                    assertThat(told.moneyAtRisk()).isNull();
                    assertThat(told.managerId()).isEqualTo("staff");
                });
        assertThat(cases.get(opened.id()).outcomeReason()).isEqualTo("No margin");
    }

    @Test
    void aCustomerCannotFindOutByFilterWhoTheManagerIs() {
        Named customer = new Named(Ids.next(), "Curious");
        CaseRecord opened = cases.open(aSwitch("dora", customer, "A"));
        CaseScope theirs = CaseScope.customer(customer.id());

        assertThat(managedBy("dora", theirs)).isEmpty();
        assertThat(managedBy("staff", theirs)).containsExactly(opened.id());
        assertThat(managedBy("dora", CaseScope.everything())).contains(opened.id());
    }

    private List<UUID> managedBy(String login, CaseScope scope) {
        CaseFilter filter = new CaseFilter(null, null, null, login, null, Set.of(), null, null);
        return cases.page(filter, scope, CaseSort.CREATED_DESC, null, 50).items().stream()
                .map(CaseRecord::id)
                .toList();
    }

    private List<CaseRecord> all(CaseSort sort, CaseScope scope) {
        List<CaseRecord> seen = new ArrayList<>();
        String cursor = null;
        do {
            Page<CaseRecord> page = cases.page(CaseFilter.any(), scope, sort, cursor, 3);
            seen.addAll(page.items());
            cursor = page.next();
        } while (cursor != null);
        return seen;
    }

    private Set<UUID> found(CaseFilter filter) {
        return cases.page(filter, CaseScope.everything(), CaseSort.CREATED_DESC, null, 50).items().stream()
                .map(CaseRecord::id)
                .collect(Collectors.toSet());
    }

    /** Others move the same clock. */
    private Year year() {
        return Year.now(clock);
    }
}
