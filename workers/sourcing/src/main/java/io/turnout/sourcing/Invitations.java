package io.turnout.sourcing;

import io.turnout.cases.CaseRecord;
import io.turnout.cases.Cases;
import io.turnout.cases.Named;
import io.turnout.inventory.ProviderRecord;
import io.turnout.inventory.Providers;
import io.turnout.kernel.Conflict;
import io.turnout.sourcing.letter.LetterKind;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Invitations to offer, to every researched provider that the inventory knows; the present one knows already. */
@Component
public class Invitations {

    private final Cases cases;
    private final Research research;
    private final Requirements requirements;
    private final Providers providers;
    private final ProviderLetters letters;
    private final TransactionTemplate transaction;

    Invitations(
            Cases cases,
            Research research,
            Requirements requirements,
            Providers providers,
            ProviderLetters letters,
            PlatformTransactionManager transactions) {
        this.cases = cases;
        this.research = research;
        this.requirements = requirements;
        this.providers = providers;
        this.letters = letters;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * Writes and mails the letters; each provider gets one, however often this is repeated with the same effect. Call it
     * without a transaction.
     *
     * @return how many providers were invited
     */
    public int send(UUID caseId, LocalDate offersDue, String effectId) {
        CaseRecord about = cases.get(caseId);
        Named site = about.site();
        if (site == null) {
            throw new Conflict("Case " + about.reference() + " has no site to offer a line for.");
        }
        RequirementRecord wanted = requirements.of(caseId, site.id());
        List<ProviderRecord> invited = candidates(about);
        for (ProviderRecord provider : invited) {
            ProviderLetters.Ready ready = Objects.requireNonNull(transaction.execute(status -> letters.prepare(
                    caseId,
                    LetterKind.OFFER_INVITATION,
                    provider.id(),
                    Map.of("due", offersDue),
                    Map.of(
                            "site", site.name(),
                            "bandwidth", Long.toString(wanted.minBandwidthDownKbps()),
                            "availability",
                                    wanted.minSlaAvailability()
                                            .stripTrailingZeros()
                                            .toPlainString()))));
            letters.send(ready, effectId + "/" + provider.id());
        }
        return invited.size();
    }

    private List<ProviderRecord> candidates(CaseRecord about) {
        Set<String> names = new TreeSet<>();
        research.of(about.id()).forEach(note -> names.add(note.provider()));
        Named present = about.provider();
        if (present != null) {
            names.remove(present.name());
        }
        Map<String, ProviderRecord> known = providers.byNames(names);
        return names.stream().filter(known::containsKey).map(known::get).toList();
    }
}
