package io.turnout.jobs.contractsigning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.turnout.cases.CaseRecord;
import io.turnout.cases.Cases;
import io.turnout.cases.Named;
import io.turnout.engine.EffectLedgerForTests;
import io.turnout.jobs.JobsForTests;
import io.turnout.processes.contractsigning.ContractSigningJobs;
import io.turnout.processes.contractsigning.ContractSigningProcess;
import io.turnout.processes.contractsigning.ContractSigningVariables;
import io.turnout.sourcing.ContractRecord;
import io.turnout.sourcing.Contracts;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class DraftContractWorkerTests {

    private static final UUID OFFER = UUID.randomUUID();

    private final UUID caseId = UUID.randomUUID();
    private final EffectLedgerForTests ledger = new EffectLedgerForTests();
    private final Contracts contracts = mock(Contracts.class);
    private final Cases cases = mock(Cases.class);
    private final DraftContractWorker worker = new DraftContractWorker(ledger, contracts, cases);

    @Test
    void draftsOnceAndTellsWhatTheTermCosts() {
        UUID siteId = UUID.randomUUID();
        CaseRecord about = mock(CaseRecord.class);
        when(about.site()).thenReturn(new Named(siteId, "HQ"));
        when(cases.get(caseId)).thenReturn(about);
        ContractRecord contract = mock(ContractRecord.class);
        when(contract.id()).thenReturn(OFFER);
        when(contract.value()).thenReturn(Money.parse("CNY 12000.00"));
        when(contracts.draft(caseId, siteId, OFFER)).thenReturn(contract);
        when(contracts.get(OFFER)).thenReturn(contract);

        work();
        assertThat(work())
                .containsOnlyKeys(
                        Objects.requireNonNull(ContractSigningJobs.OUTPUTS.get(ContractSigningJobs.DRAFT_CONTRACT)))
                .containsEntry(ContractSigningVariables.CONTRACT_VALUE, new BigDecimal("12000.00"));

        verify(contracts, times(1)).draft(caseId, siteId, OFFER);
    }

    private Map<String, Object> work() {
        return worker.draftContract(JobsForTests.job(
                ContractSigningProcess.ID, "Task_DraftContract", caseId, Map.of("offerId", OFFER.toString())));
    }
}
