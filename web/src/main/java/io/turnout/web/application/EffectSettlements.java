package io.turnout.web.application;

import io.turnout.cases.Correspondence;
import io.turnout.cases.DispatchRecord;
import io.turnout.cases.DispatchState;
import io.turnout.cases.Timeline;
import io.turnout.cases.TimelineEntry;
import io.turnout.engine.EffectKey;
import io.turnout.engine.UnsettledEffects;
import io.turnout.engine.UnsettledEffects.UnsettledEffect;
import io.turnout.kernel.InvalidInput;
import io.turnout.view.ElementHistory;
import io.turnout.view.Incident;
import io.turnout.view.IncidentFilter;
import io.turnout.view.Incidents;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Effects on devices and in mailboxes of which nobody knows whether they happened, and the word of the person who has
 * looked. For the network group and administrators: who says "do it again" of something that did happen shuts a line
 * or writes a letter twice.
 */
@Component
public class EffectSettlements {

    private static final String NETWORK = "network";
    private static final int MOST = 100;
    private static final int LONGEST_REASON = 1000;

    /** An open question. */
    public record OpenEffect(
            UUID caseId,
            String process,
            String elementId,
            String name,
            int iteration,
            Instant intendedAt,
            @Nullable String note) {}

    /**
     * What a word has set going.
     *
     * @param resumed how many failed steps were tried again at once; none: the engine delivers the job by itself, or its
     *     failure is not known here yet and is tried again as soon as it is
     */
    public record Settlement(boolean happened, int resumed) {}

    private final UnsettledEffects effects;
    private final Correspondence letters;
    private final Incidents incidents;
    private final IncidentActions actions;
    private final ElementHistory elements;
    private final Timeline timeline;
    private final Readers readers;
    private final TransactionTemplate transaction;

    EffectSettlements(
            UnsettledEffects effects,
            Correspondence letters,
            Incidents incidents,
            IncidentActions actions,
            ElementHistory elements,
            Timeline timeline,
            Readers readers,
            PlatformTransactionManager transactions) {
        this.effects = effects;
        this.letters = letters;
        this.incidents = incidents;
        this.actions = actions;
        this.elements = elements;
        this.timeline = timeline;
        this.readers = readers;
        this.transaction = new TransactionTemplate(transactions);
    }

    public boolean maySettle() {
        Reader reader = readers.current();
        return !reader.isCustomer() && reader.actsFor(NETWORK);
    }

    /** The oldest first. */
    public List<OpenEffect> open() {
        refuseOthers();
        List<UnsettledEffect> unknown = effects.unknown(MOST);
        Map<UUID, Map<String, String>> names = elements.names(unknown.stream()
                .collect(Collectors.groupingBy(
                        UnsettledEffect::caseId,
                        Collectors.mapping(EffectSettlements::elementOf, Collectors.toSet()))));
        return unknown.stream().map(effect -> described(effect, names)).toList();
    }

    /**
     * Takes a person's word for what happened and lets the job go on.
     *
     * @param happened true: it is not done again; false: it is done again
     * @param reason how the person knows; it stays in the audit trail
     * @throws io.turnout.kernel.Conflict if it is no open question any more
     */
    public Settlement settle(
            UUID caseId, String process, String elementId, int iteration, boolean happened, String reason) {
        refuseOthers();
        if (reason.isBlank() || reason.length() > LONGEST_REASON) {
            throw InvalidInput.of("/reason", "must say how you know, in 1 to " + LONGEST_REASON + " characters");
        }
        EffectKey effect = new EffectKey(caseId, process + "/" + elementId, iteration);
        String name = nameOf(caseId, elementId);
        transaction.executeWithoutResult(status -> {
            effects.settle(effect, happened);
            unknownLettersOf(effect).forEach(letter -> settle(letter, happened, reason));
            timeline.append(
                    TimelineEntry.of(caseId, "effect-settled", name + (happened ? " happened" : " is done again"))
                            .at(elementId)
                            .reason(reason));
        });
        int resumed = resumed(caseId, process, elementId, reason);
        if (resumed > 0) {
            effects.triedAgain(effect);
        }
        return new Settlement(happened, resumed);
    }

    /**
     * A step fails a moment after its effect is unknown, and is known to have failed another moment later: who was quicker
     * with his word must not leave it waiting for one. One word, one more try.
     */
    @Scheduled(fixedDelayString = "PT5S", initialDelayString = "PT15S")
    public void tryAgainWhatFailedMeanwhile() {
        for (UnsettledEffect answered : effects.answered(MOST)) {
            IncidentFilter stopped = at(answered.caseId(), processOf(answered), elementOf(answered));
            boolean tried = incidents.page(stopped, null, MOST).items().stream()
                            .filter(actions::tryAgainUnlessResolved)
                            .count()
                    > 0;
            if (tried) {
                effects.triedAgain(new EffectKey(answered.caseId(), answered.element(), answered.iteration()));
            }
        }
    }

    /** A letter has a record of its own, by which the job goes when it comes back. Only the job sends it. */
    private void settle(DispatchRecord letter, boolean happened, String reason) {
        if (happened) {
            letters.markSent(letter.id(), reason);
        } else {
            letters.markNotSent(letter.id(), reason);
        }
    }

    private List<DispatchRecord> unknownLettersOf(EffectKey effect) {
        return letters.of(effect.caseId()).stream()
                .filter(letter -> letter.state() == DispatchState.UNKNOWN)
                .filter(letter -> letter.effectId().equals(effect.toString())
                        || letter.effectId().startsWith(effect + "/"))
                .toList();
    }

    private int resumed(UUID caseId, String process, String elementId, String reason) {
        IncidentFilter stopped = at(caseId, process, elementId);
        List<Long> keys = incidents.page(stopped, null, MOST).items().stream()
                .map(Incident::key)
                .toList();
        return actions.resolveEach(keys, reason).resolved();
    }

    private static IncidentFilter at(UUID caseId, String process, String elementId) {
        return new IncidentFilter(false, process, null, elementId, null, caseId, null);
    }

    private static OpenEffect described(UnsettledEffect effect, Map<UUID, Map<String, String>> names) {
        String elementId = elementOf(effect);
        return new OpenEffect(
                effect.caseId(),
                processOf(effect),
                elementId,
                names.getOrDefault(effect.caseId(), Map.of()).getOrDefault(elementId, elementId),
                effect.iteration(),
                effect.intendedAt(),
                effect.note());
    }

    private static String processOf(UnsettledEffect effect) {
        return effect.element().substring(0, effect.element().indexOf('/'));
    }

    private static String elementOf(UnsettledEffect effect) {
        return effect.element().substring(effect.element().indexOf('/') + 1);
    }

    private String nameOf(UUID caseId, String elementId) {
        return elements.names(caseId, List.of(elementId)).getOrDefault(elementId, elementId);
    }

    private void refuseOthers() {
        if (!maySettle()) {
            throw new AccessDeniedException("Effects are settled by the network group and administrators");
        }
    }
}
