package io.turnout.sourcing;

import static org.assertj.core.api.Assertions.assertThat;

import io.turnout.cases.CaseRecord;
import io.turnout.kernel.Page;
import jakarta.persistence.EntityManagerFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@SourcingTest
class ContractPagesTests {

    /** The contracts, their points, their papers and their decisions. */
    private static final int STATEMENTS_OF_A_PAGE = 4;

    @Autowired
    Fixtures fixtures;

    @Autowired
    Contracts contracts;

    @Autowired
    Offers offers;

    @Autowired
    EntityManagerFactory factory;

    @BeforeEach
    void importFiles() {
        fixtures.importAll();
    }

    @Test
    void aPageOfManyContractsCostsAsManyStatementsAsAPageOfOne() {
        assertThat(statementsOf(1)).isEqualTo(STATEMENTS_OF_A_PAGE);
        assertThat(statementsOf(Page.MAX_LIMIT)).isEqualTo(STATEMENTS_OF_A_PAGE);
    }

    @Test
    void aManagerSeesTheContractsOfHisCasesAndThoseThatNoCaseMade() {
        ContractRecord hers = drafted();
        assertThat(seenBy("anna")).contains(hers.id()).hasSizeGreaterThan(1);
        assertThat(seenBy(null)).containsExactlyElementsOf(seenBy("anna"));
        assertThat(seenBy("somebody else")).isNotEmpty().doesNotContain(hers.id());
    }

    @Test
    void aManagerSeesTheOffersForHisCasesAndThoseThatAreOpenToAll() {
        CaseRecord switched = fixtures.open();
        OfferRecord open = offers.candidates(switched.id()).getFirst();
        OfferRecord hers = offers.enter(forCase(switched.id(), open.terms()));
        assertThat(offersSeenBy("anna")).contains(hers.id(), open.id());
        assertThat(offersSeenBy("somebody else")).contains(open.id()).doesNotContain(hers.id());
    }

    @Test
    void filtersHoldForWhatAManagerSees() {
        ContractRecord hers = drafted();
        ContractFilter drafts = new ContractFilter(hers.customerId(), hers.providerId(), "draft");
        assertThat(contracts.page(drafts, "anna", null, Page.MAX_LIMIT).items())
                .extracting(ContractRecord::status)
                .isNotEmpty()
                .containsOnly("draft");
        assertThat(contracts.page(drafts, "somebody else", null, Page.MAX_LIMIT).items())
                .isEmpty();
    }

    @Test
    void theNextPageGoesOnWhereTheLastOneEnded() {
        drafted();
        List<UUID> byOnes = new ArrayList<>();
        String cursor = null;
        do {
            Page<ContractRecord> page = contracts.page(ContractFilter.ALL, "anna", cursor, 1);
            page.items().forEach(contract -> byOnes.add(contract.id()));
            cursor = page.next();
        } while (cursor != null);
        assertThat(byOnes).containsExactlyElementsOf(seenBy("anna"));
    }

    private ContractRecord drafted() {
        CaseRecord switched = fixtures.open();
        OfferRecord offer = offers.candidates(switched.id()).getFirst();
        return contracts.draft(switched.id(), fixtures.site("HQ Shenzhen").id(), offer.id());
    }

    private static OfferDraft forCase(UUID caseId, OfferDraft open) {
        return new OfferDraft(
                caseId,
                open.providerId(),
                open.packageName(),
                open.monthly(),
                open.oneOff(),
                open.termMonths(),
                open.validUntil(),
                open.bandwidthDownKbps(),
                open.bandwidthUpKbps(),
                open.slaAvailability(),
                open.supportScore(),
                open.reputation(),
                open.reviews(),
                open.dataResidency(),
                open.attestations(),
                open.deliveryDays(),
                open.strengths(),
                open.weaknesses(),
                open.pathGroup());
    }

    private List<UUID> seenBy(@Nullable String manager) {
        return contracts.page(ContractFilter.ALL, manager, null, Page.MAX_LIMIT).items().stream()
                .map(ContractRecord::id)
                .toList();
    }

    private List<UUID> offersSeenBy(String manager) {
        return offers.page(manager, null, Page.MAX_LIMIT).items().stream()
                .map(OfferRecord::id)
                .toList();
    }

    private long statementsOf(int limit) {
        Statistics statistics = factory.unwrap(SessionFactory.class).getStatistics();
        statistics.setStatisticsEnabled(true);
        try {
            statistics.clear();
            Page<ContractRecord> page = contracts.page(ContractFilter.ALL, null, null, limit);
            assertThat(page.items()).hasSizeGreaterThanOrEqualTo(Math.min(limit, 2));
            return statistics.getPrepareStatementCount();
        } finally {
            statistics.setStatisticsEnabled(false);
        }
    }
}
