package io.turnout.sourcing;

import io.turnout.sourcing.letter.LetterKind;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The way out of the contract that a case itself signed: its acceptance clause, by letter. */
@Component
public class ContractExits {

    private final Contracts contracts;
    private final ProviderLetters letters;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ContractExits(Contracts contracts, ProviderLetters letters, PlatformTransactionManager transactions, Clock clock) {
        this.contracts = contracts;
        this.letters = letters;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /**
     * Leaves the latest contract of the case: a draft silently, a signed one by letter. Nothing when there is none. Call
     * it without a transaction.
     */
    public Optional<ContractRecord> leave(UUID caseId, String reason, String effectId) {
        Optional<ContractRecord> open = contracts.openOf(caseId);
        open.filter(contract -> !contract.status().equals(ContractEntity.DRAFT))
                .ifPresent(contract -> letters.send(write(contract, caseId, reason), effectId));
        return open.map(contract -> contracts.exit(contract.id(), reason));
    }

    private ProviderLetters.Ready write(ContractRecord contract, UUID caseId, String reason) {
        return Objects.requireNonNull(transaction.execute(status -> letters.prepare(
                caseId,
                LetterKind.CONTRACT_EXIT,
                contract.providerId(),
                Map.of("effective", LocalDate.now(clock)),
                Map.of("reason", reason))));
    }
}
