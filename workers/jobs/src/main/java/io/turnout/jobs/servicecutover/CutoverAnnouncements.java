package io.turnout.jobs.servicecutover;

import io.turnout.cutover.CutoverPlanRecord;
import io.turnout.cutover.CutoverPlans;
import io.turnout.engine.EffectLedger;
import io.turnout.engine.Job;
import io.turnout.inventory.ContactRecord;
import io.turnout.inventory.Contacts;
import io.turnout.inventory.SiteRecord;
import io.turnout.inventory.Sites;
import io.turnout.jobs.LetterText;
import io.turnout.jobs.OutgoingLetters;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** What a site is told about its cut-over, in its language and by its clock. */
@Component
class CutoverAnnouncements {

    private final EffectLedger ledger;
    private final CutoverPlans plans;
    private final Sites sites;
    private final Contacts contacts;
    private final OutgoingLetters letters;
    private final String withoutContact;

    /** @param withoutContact who is told when a site has no contact with an address: those who can reach it otherwise */
    CutoverAnnouncements(
            EffectLedger ledger,
            CutoverPlans plans,
            Sites sites,
            Contacts contacts,
            OutgoingLetters letters,
            @Value("${turnout.announcements.without-contact:customer-care@localhost}") String withoutContact) {
        this.ledger = ledger;
        this.plans = plans;
        this.sites = sites;
        this.contacts = contacts;
        this.letters = letters;
        this.withoutContact = withoutContact;
    }

    /**
     * Sends the announcement once.
     *
     * @param afterwards told to the plan when it is out; a no-op when it already holds
     */
    void send(Job job, String announcement, PlanChange afterwards) {
        ledger.outside(
                job,
                String.class,
                () -> {
                    CutoverPlanRecord plan = plans.get(job.id("cutoverId"));
                    letters.send(job, announcement, addressOf(plan.siteId()), text(announcement, plan));
                    afterwards.on(plans, plan.id());
                    return plan.id().toString();
                },
                Optional::empty);
    }

    /** What an announcement changes in its plan. */
    interface PlanChange {
        void on(CutoverPlans plans, UUID cutoverId);
    }

    private String addressOf(UUID siteId) {
        return contacts.ofSite(siteId).stream()
                .sorted(Comparator.comparing(c -> c.role() != ContactRecord.Role.ANNOUNCEMENTS))
                .map(ContactRecord::email)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(withoutContact);
    }

    private LetterText text(String announcement, CutoverPlanRecord plan) {
        SiteRecord site = sites.get(plan.siteId());
        Locale language = LetterText.languageOf(site.country());
        return LetterText.of(
                announcement,
                language,
                Map.of(
                        "site", site.name(),
                        "from", local(plan.windowStart(), site.timeZone(), language),
                        "to", local(plan.windowEnd(), site.timeZone(), language)));
    }

    private static String local(Instant at, ZoneId zone, Locale language) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
                .withLocale(language)
                .withZone(zone)
                .format(at);
    }
}
