package io.turnout.jobs.providerswitch;

import io.turnout.cases.Cases;
import io.turnout.inventory.LineOrderRecord;
import io.turnout.inventory.LineOrders;
import io.turnout.kernel.Page;
import io.turnout.sourcing.ContractRecord;
import io.turnout.sourcing.Contracts;
import io.turnout.sourcing.NoticeRecord;
import io.turnout.sourcing.Notices;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What a cancelled switch leaves behind: others know of it or bill for it, so no undo of ours takes it back. */
@Component
class LeftBehind {

    private final Cases cases;
    private final Contracts contracts;
    private final LineOrders orders;
    private final Notices notices;

    LeftBehind(Cases cases, Contracts contracts, LineOrders orders, Notices notices) {
        this.cases = cases;
        this.contracts = contracts;
        this.orders = orders;
        this.notices = notices;
    }

    /** One sentence each; none when nothing stays. */
    List<String> of(UUID caseId) {
        return Stream.of(signedContracts(caseId), acceptedLines(caseId), sentNotices(caseId))
                .flatMap(sentences -> sentences)
                .toList();
    }

    private Stream<String> signedContracts(UUID caseId) {
        return contracts.ofCase(caseId).stream()
                .filter(LeftBehind::wasSigned)
                .map(contract -> "The contract with " + contract.provider()
                        + " was signed; it is left by its acceptance clause, and what it charges for that is due.");
    }

    private static boolean wasSigned(ContractRecord contract) {
        return contract.papers().stream().anyMatch(paper -> paper.kind().equals(Contracts.SIGNED_CONTRACT));
    }

    private Stream<String> acceptedLines(UUID caseId) {
        return orders.page(Map.of("caseId", caseId.toString()), null, Page.MAX_LIMIT).items().stream()
                .map(LineOrderRecord::acceptedOn)
                .flatMap(Stream::ofNullable)
                .map(accepted -> "A new line was accepted on " + accepted
                        + "; its provider bills it from then until the contract is left.");
    }

    private Stream<String> sentNotices(UUID caseId) {
        return Optional.ofNullable(cases.get(caseId).oldCircuitId()).flatMap(contracts::ofCircuit).stream()
                .flatMap(contract -> notices.ofContract(contract.id()).stream())
                .filter(notice -> notice.caseId().equals(caseId))
                .map(NoticeRecord::sentAt)
                .flatMap(Stream::ofNullable)
                .map(sentAt -> "The notice of " + sentAt
                        + " reached the old provider; it was taken back by letter, which the provider may refuse.");
    }
}
