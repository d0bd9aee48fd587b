package io.turnout.jobs.servicecutover;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.atLeast;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.turnout.cutover.CutoverPlans;
import io.turnout.cutover.PlanState;
import io.turnout.engine.EffectLedgerForTests;
import io.turnout.inventory.Contacts;
import io.turnout.inventory.SiteRecord;
import io.turnout.inventory.Sites;
import io.turnout.jobs.LetterText;
import io.turnout.jobs.OutgoingLetters;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.mockito.ArgumentCaptor;

/** Announcements to a site in Shenzhen without contacts, with what was sent kept. */
final class AnnouncementsForTests {

    final CutoverPlans plans = mock(CutoverPlans.class);
    final CutoverAnnouncements announcements;

    private final OutgoingLetters outgoing = mock(OutgoingLetters.class);

    AnnouncementsForTests() {
        Sites sites = mock(Sites.class);
        when(plans.get(PlansForTests.CUTOVER)).thenReturn(PlansForTests.plan(PlanState.APPROVED));
        when(sites.get(PlansForTests.SITE))
                .thenReturn(new SiteRecord(
                        PlansForTests.SITE,
                        UUID.randomUUID(),
                        "HQ Shenzhen",
                        "customer",
                        "CN",
                        "Shenzhen",
                        "a",
                        ZoneId.of("Asia/Shanghai"),
                        0));
        announcements = new CutoverAnnouncements(
                new EffectLedgerForTests(), plans, sites, mock(Contacts.class), outgoing, "care@localhost");
    }

    List<LetterText> letters() {
        ArgumentCaptor<LetterText> texts = ArgumentCaptor.forClass(LetterText.class);
        verify(outgoing, atLeast(0)).send(any(), any(), eq("care@localhost"), texts.capture());
        return texts.getAllValues();
    }
}
