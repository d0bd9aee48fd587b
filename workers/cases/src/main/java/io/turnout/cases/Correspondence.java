package io.turnout.cases;

import io.turnout.kernel.Conflict;
import io.turnout.kernel.InvalidInput;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Letters to the outside, each sent once. The intent is committed, then the mail server is asked without a transaction,
 * then its answer is committed as proof. Whoever asks for the same effect again gets the first dispatch. If Turnout was
 * killed in between, the dispatch is unknown and is never sent again by itself.
 */
@Component
public class Correspondence {

    private final Dispatches dispatches;
    private final MailRoute route;
    private final Documents documents;
    private final Timeline timeline;
    private final CaseEvents events;
    private final TransactionTemplate committed;

    Correspondence(
            Dispatches dispatches,
            MailRoute route,
            Documents documents,
            Timeline timeline,
            CaseEvents events,
            PlatformTransactionManager transactions) {
        this.dispatches = dispatches;
        this.route = route;
        this.documents = documents;
        this.timeline = timeline;
        this.events = events;
        this.committed = new TransactionTemplate(transactions);
        this.committed.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /**
     * Sends the letter, or gives the dispatch of the first time. Best called without a transaction: its own are
     * committed whatever becomes of the caller's.
     *
     * @param effectId what the letter is the effect of, for example case, element and iteration
     * @throws MailServerAway if it certainly did not go out and may later
     * @throws MailRefused if it never will as it is
     * @throws DispatchUnknown if a person has to settle it
     */
    public DispatchRecord send(Letter letter, String effectId) {
        return send(letter, effectId, () -> {});
    }

    /** @param stillWanted throws a {@link Conflict} if the letter must not go out any more; asked last of all */
    public DispatchRecord send(Letter letter, String effectId, Runnable stillWanted) {
        List<MailRoute.Attachment> attachments = attachments(letter);
        Optional<OffsetDateTime> claim = in(() -> dispatches.claim(letter, effectId, route.messageId(effectId)));
        DispatchRecord first = dispatches.get(effectId);
        if (claim.isPresent()) {
            return deliver(first, claim.get(), attachments, stillWanted);
        }
        return switch (first.state()) {
            case SENT -> first;
            case UNKNOWN -> throw new DispatchUnknown(first.id(), first.letter().subject(), null);
            case INTENT, NOT_SENT -> throw unsettled(first);
        };
    }

    public DispatchRecord get(UUID id) {
        return dispatches.get(id);
    }

    /** The letters of a case, oldest first. */
    public List<DispatchRecord> of(UUID caseId) {
        return dispatches.of(caseId);
    }

    /** Letters that wait for a person's decision, over all cases. */
    public List<DispatchRecord> unknown(int limit) {
        return dispatches.unknown(limit);
    }

    /**
     * Whether the case has a letter of the kind that went out or may have. A sender who has not come back for long is taken
     * for dead.
     *
     * @throws MailServerAway if one is being sent at this moment
     */
    public boolean mayBeOut(UUID caseId, String kind) {
        return of(caseId).stream()
                .filter(dispatch -> dispatch.letter().kind().equals(kind))
                .anyMatch(dispatch -> switch (dispatch.state()) {
                    case SENT, UNKNOWN -> true;
                    case NOT_SENT -> false;
                    case INTENT -> {
                        if (!in(() -> dispatches.abandon(dispatch.id()))) {
                            throw atThisMoment(dispatch);
                        }
                        yield true;
                    }
                });
    }

    /** A person found that an unknown letter did go out, and says how he knows. Takes part in the caller's transaction. */
    @Transactional
    public DispatchRecord markSent(UUID id, String proof) {
        if (proof.isBlank()) {
            throw InvalidInput.of("/proof", "must say how you know that it was sent");
        }
        DispatchRecord dispatch = dispatches.get(id);
        refuseUnlessUnknown(dispatch);
        record(dispatch, proof);
        return dispatches.get(id);
    }

    /**
     * A person found that an unknown letter did not go out. Whoever asks for its effect next sends it, with the same
     * Message-ID; if nobody does, for its case has ended, it stays here. Takes part in the caller's transaction.
     */
    @Transactional
    public DispatchRecord markNotSent(UUID id, String reason) {
        DispatchRecord dispatch = dispatches.get(id);
        refuseUnlessUnknown(dispatch);
        if (!dispatches.disproved(id, reason)) {
            throw new Conflict("Somebody else has settled the letter at this moment.");
        }
        return dispatches.get(id);
    }

    private DispatchRecord deliver(
            DispatchRecord dispatch,
            OffsetDateTime claim,
            List<MailRoute.Attachment> attachments,
            Runnable stillWanted) {
        String answer;
        try {
            answer = route.send(dispatch.letter(), dispatch.messageId(), attachments, () -> {
                if (!dispatches.isClaimed(dispatch.id(), claim)) {
                    throw atThisMoment(dispatch);
                }
                stillWanted.run();
            });
        } catch (MailRoute.NoAnswer lost) {
            in(() -> dispatches.unknown(dispatch.id(), claim, String.valueOf(lost.getMessage())));
            throw new DispatchUnknown(dispatch.id(), dispatch.letter().subject(), lost);
        } catch (MailServerAway | MailRefused | Conflict certainlyNot) {
            in(() -> dispatches.notSent(dispatch.id(), claim, String.valueOf(certainlyNot.getMessage())));
            throw certainlyNot;
        }
        in(() -> {
            record(dispatch, answer);
            return true;
        });
        return dispatches.get(dispatch.id());
    }

    /** Read before anything is claimed: a document that is missing must not leave a dispatch behind. */
    private List<MailRoute.Attachment> attachments(Letter letter) {
        return letter.attachments().stream()
                .map(id -> new MailRoute.Attachment(documents.get(id), documents.content(id)))
                .toList();
    }

    private void record(DispatchRecord dispatch, String proof) {
        if (dispatches.sent(dispatch.id(), proof)) {
            timeline.append(entry(
                            dispatch,
                            "letter-sent",
                            "Letter sent: " + dispatch.letter().subject())
                    .detail("To " + dispatch.letter().to() + ", answered: " + proof));
            events.append("letter.sent", dispatch.letter().caseId(), payload(dispatch));
        }
    }

    /** Somebody may still be sending: wait. For too long: he was killed, and nobody knows how far he came. */
    private RuntimeException unsettled(DispatchRecord first) {
        if (in(() -> dispatches.abandon(first.id()))) {
            return new DispatchUnknown(first.id(), first.letter().subject(), null);
        }
        return atThisMoment(first);
    }

    private static MailServerAway atThisMoment(DispatchRecord dispatch) {
        return new MailServerAway(
                "The letter '" + dispatch.letter().subject() + "' is being sent at this moment.", null);
    }

    private static void refuseUnlessUnknown(DispatchRecord dispatch) {
        if (dispatch.state() != DispatchState.UNKNOWN) {
            throw new Conflict("Only a letter whose dispatch is unknown can be settled; this one is "
                    + dispatch.state().code() + ".");
        }
    }

    private static TimelineEntry entry(DispatchRecord dispatch, String type, String title) {
        return TimelineEntry.of(dispatch.letter().caseId(), type, title);
    }

    private static Map<String, Object> payload(DispatchRecord dispatch) {
        return Map.of(
                "caseId",
                dispatch.letter().caseId().toString(),
                "kind",
                dispatch.letter().kind(),
                "messageId",
                dispatch.messageId());
    }

    private <R> R in(Supplier<R> work) {
        return Objects.requireNonNull(committed.execute(status -> work.get()));
    }
}
