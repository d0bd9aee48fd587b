package io.turnout.sourcing;

import io.turnout.inventory.Circuits;
import io.turnout.sourcing.letter.LetterKind;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What becomes of providers that are kept: when to look again, who does, and what we proposed to them. */
@Component
@Transactional
public class Reviews {

    public static final String STAY = "stay";
    public static final String RENEGOTIATE = "renegotiate";

    /** How long before the last safe day for a notice one looks again. */
    private static final int DAYS_BEFORE_NOTICE = 60;

    private final ReviewRepository rows;
    private final Notices notices;
    private final Contracts contracts;
    private final Circuits circuits;
    private final ProviderLetters letters;
    private final Clock clock;

    Reviews(
            ReviewRepository rows,
            Notices notices,
            Contracts contracts,
            Circuits circuits,
            ProviderLetters letters,
            Clock clock) {
        this.rows = rows;
        this.notices = notices;
        this.contracts = contracts;
        this.circuits = circuits;
        this.letters = letters;
        this.clock = clock;
    }

    public Optional<ReviewRecord> of(UUID caseId) {
        return rows.findById(caseId).map(ReviewEntity::toRecord);
    }

    /**
     * Records that the present provider stays, or that better terms are asked for; then the letter with our proposal is
     * written and stored, for its owner to send.
     *
     * @param circuitId the present line; its contract tells when to look again and whom to write to
     */
    public ReviewRecord keep(
            UUID caseId, @Nullable UUID circuitId, String outcome, String owner, @Nullable String reason) {
        ContractRecord contract =
                circuitId == null ? null : contracts.ofCircuit(circuitId).orElse(null);
        LocalDate nextReview = nextReview(contract);
        ReviewEntity review =
                rows.findById(caseId).orElseGet(() -> new ReviewEntity(caseId, outcome, reason, owner, nextReview));
        if (outcome.equals(RENEGOTIATE) && contract != null) {
            review.counterOffered(counterOffer(caseId, contract, nextReview, reason));
        }
        return rows.saveAndFlush(review).toRecord();
    }

    private UUID counterOffer(UUID caseId, ContractRecord contract, LocalDate answerBy, @Nullable String reason) {
        String number =
                circuits.get(Objects.requireNonNull(contract.circuitId())).providerCircuitId();
        return letters.prepare(
                        caseId,
                        LetterKind.COUNTER_OFFER,
                        contract.providerId(),
                        Map.of("effective", answerBy),
                        Map.of(
                                "circuit", number == null ? "" : number,
                                "reason", reason == null ? "" : reason))
                .document()
                .id();
    }

    private LocalDate nextReview(@Nullable ContractRecord contract) {
        LocalDate today = LocalDate.now(clock);
        if (contract == null) {
            return today.plusMonths(6);
        }
        LocalDate before = notices.deadlines(contract.id()).dates().sendBy().minusDays(DAYS_BEFORE_NOTICE);
        return before.isAfter(today) ? before : today.plusDays(14);
    }
}
