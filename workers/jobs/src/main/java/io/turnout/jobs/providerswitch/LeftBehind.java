package io.turnout.jobs.providerswitch;

import io.turnout.cases.Timeline;
import io.turnout.cases.TimelineEntry;
import io.turnout.engine.Job;
import io.turnout.inventory.LineOrderRecord;
import io.turnout.inventory.LineOrders;
import io.turnout.kernel.Page;
import io.turnout.sourcing.ContractRecord;
import io.turnout.sourcing.Contracts;
import io.turnout.sourcing.NoticeRecord;
import io.turnout.sourcing.Notices;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a called-off switch leaves behind: others know of it or bill for it, so no undo of ours takes it back. */
@Component
class LeftBehind {

    private final Contracts contracts;
    private final LineOrders orders;
    private final Notices notices;
    private final Timeline timeline;

    LeftBehind(Contracts contracts, LineOrders orders, Notices notices, Timeline timeline) {
        this.contracts = contracts;
        this.orders = orders;
        this.notices = notices;
        this.timeline = timeline;
    }

    /** Writes it into the timeline of the case; nothing when nothing stays. */
    void tell(Job job, @Nullable String reason) {
        List<String> left = of(job.caseId());
        if (!left.isEmpty()) {
            timeline.append(TimelineEntry.of(job.caseId(), "not-undone", "What was done and could not be undone")
                    .at(job.elementId())
                    .detail(String.join("\n", left))
                    .reason(reason));
        }
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
        List<NoticeRecord> sent = notices.allOfCase(caseId).stream()
                .filter(notice -> notice.sentAt() != null)
                .toList();
        if (sent.isEmpty() && notices.mayBeOut(caseId)) {
            return Stream.of("Nobody knows whether a notice reached the old provider; it was taken back by letter. Ask"
                    + " the provider: if it did, the old line may end.");
        }
        return sent.stream()
                .map(notice -> "The notice of " + notice.sentAt() + " reached the old provider; it was taken back by"
                        + " letter, which the provider may refuse: then the old line ends with " + notice.effectiveOn()
                        + ".");
    }
}
