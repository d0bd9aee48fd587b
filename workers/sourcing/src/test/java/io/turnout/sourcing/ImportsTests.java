package io.turnout.sourcing;

import static org.assertj.core.api.Assertions.assertThat;

import io.turnout.kernel.ImportReport;
import java.util.List;
import java.util.UUID;
import org.joda.money.Money;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@SourcingTest
class ImportsTests {

    @Autowired
    Fixtures fixtures;

    @Autowired
    Contracts contracts;

    @Autowired
    Complaints complaints;

    @BeforeEach
    void importFiles() {
        fixtures.importAll();
    }

    @Test
    void theSameFileTwiceChangesNothing() {
        for (String type : List.of("contracts", "offers", "requirements", "complaints")) {
            ImportReport again = fixtures.run(type);
            assertThat(again.created() + again.updated()).as(type).isZero();
            assertThat(again.unchanged()).as(type).isPositive();
        }
    }

    @Test
    void aContractIsFoundByItsCircuit() {
        ContractRecord contract = contracts
                .ofCircuit(fixtures.circuit("Altnet Telecom", "ALT-0001").id())
                .orElseThrow();
        assertThat(contract.monthlyCharge()).isEqualTo(Money.parse("CNY 1000.00"));
        assertThat(contract.earlyTermination().key()).isEqualTo("percent-of-remaining");
        assertThat(contract.terms().end()).isEqualTo("2027-03-31");
        assertThat(contract.value()).isEqualTo(Money.parse("CNY 12000.00"));
    }

    @Test
    void complaintsAreCollectedForACaseByType() {
        UUID caseId = fixtures.open().id();
        UUID siteId = fixtures.site("HQ Shenzhen").id();
        complaints.collect(caseId, siteId, SourcingTestApplication.NOW.minusSeconds(86_400L * 365));
        complaints.collect(caseId, siteId, SourcingTestApplication.NOW.minusSeconds(86_400L * 365));
        assertThat(complaints.byType(caseId))
                .containsEntry("performance", 2L)
                .containsEntry("customer-service", 1L)
                .containsEntry("function", 1L)
                .containsEntry("interface", 1L);
    }
}
