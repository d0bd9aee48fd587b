package io.turnout.sourcing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.ServerSetupTest;
import io.turnout.cases.DispatchUnknown;
import io.turnout.cases.Documents;
import io.turnout.inventory.ProviderDraft;
import io.turnout.inventory.ProviderRecord;
import io.turnout.inventory.Providers;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;

@SourcingTest
class NoticeMailTests {

    @RegisterExtension
    static final GreenMailExtension MAIL = new GreenMailExtension(ServerSetupTest.SMTP.dynamicPort());

    @Autowired
    Fixtures fixtures;

    @Autowired
    Contracts contracts;

    @Autowired
    Notices notices;

    @Autowired
    Providers providers;

    @Autowired
    Documents documents;

    @Autowired
    NoticeRepository noticeRows;

    @Autowired
    JavaMailSenderImpl mail;

    @Autowired
    JdbcClient jdbc;

    private UUID caseId = new UUID(0, 0);
    private UUID noticeId = new UUID(0, 0);

    @BeforeEach
    void approveANotice() {
        mail.setPort(MAIL.getSmtp().getPort());
        fixtures.importAll();
        caseId = fixtures.open().id();
        UUID contractId = contracts
                .ofCircuit(fixtures.circuit("Altnet Telecom", "ALT-0001").id())
                .orElseThrow()
                .id();
        noticeId = notices.plan(caseId, contractId, LocalDate.parse("2027-03-31"), LocalDate.parse("2027-02-10"))
                .id();
        notices.approve(noticeId);
    }

    @AfterEach
    void forgetNotices() {
        noticeRows.deleteAll();
        fixtures.importAll();
    }

    @Test
    void aNoticeGoesOutOnceInTheProvidersLanguageWithItsProof() throws Exception {
        String effect = caseId + "/send/1";
        NoticeRecord sent = notices.send(noticeId, effect);
        notices.send(noticeId, effect);
        assertThat(sent.state()).isEqualTo("sent");
        assertThat(sent.proof()).startsWith("250");
        assertThat(documents.get(Objects.requireNonNull(sent.documentId())).name())
                .endsWith("-zh.pdf");
        assertThat(MAIL.getReceivedMessages()).hasSize(1);
        assertThat(MAIL.getReceivedMessages()[0].getSubject()).isEqualTo("解约通知：线路 ALT-0001");
    }

    @Test
    void aNoticeThatIsOutIsWithdrawnByLetterAndMakesRoom() {
        notices.send(noticeId, caseId + "/send/1");
        notices.withdraw(caseId, "the case was cancelled", caseId + "/withdraw/1");
        assertThat(notices.ofCase(caseId)).isEmpty();
        assertThat(MAIL.getReceivedMessages()).hasSize(2);
    }

    @Test
    void aNoticeOfWhichNobodyKnowsWhetherItIsOutIsWithdrawnByLetter() {
        sendWithoutAnAnswer(caseId + "/send/1");

        notices.withdraw(caseId, "the case was cancelled", caseId + "/withdraw/1");

        assertThat(notices.ofCase(caseId)).isEmpty();
        assertThat(MAIL.getReceivedMessages()).hasSize(2);
        assertThat(notices.mayBeOut(caseId)).isTrue();
    }

    @Test
    void aNoticeThatWasOnlyPlannedIsWithdrawnSilentlyAlsoAfterAnEarlierOneOfItsCase() {
        NoticeRecord first = notices.send(noticeId, caseId + "/send/1");
        notices.withdraw(caseId, "one more attempt", caseId + "/withdraw/1");
        notices.plan(caseId, first.contractId(), LocalDate.parse("2027-03-31"), LocalDate.parse("2027-02-10"));

        notices.withdraw(caseId, "the case was cancelled", caseId + "/withdraw/2");

        assertThat(MAIL.getReceivedMessages()).hasSize(2);
    }

    @Test
    void theStepInTimeAndTheOneBeforeItMeanTheSameLetter() {
        sendWithoutAnAnswer(caseId + "/send-early/1");

        assertThatThrownBy(() -> notices.send(noticeId, caseId + "/send/1")).isInstanceOf(DispatchUnknown.class);

        assertThat(MAIL.getReceivedMessages()).hasSize(1);
    }

    /** It arrives, and nobody hears of it. */
    private void sendWithoutAnAnswer(String effect) {
        notices.send(noticeId, effect);
        jdbc.sql("update cases.dispatch set state = 'UNKNOWN', sent_at = null where effect_id = ?")
                .param(effect)
                .update();
        jdbc.sql("update sourcing.notice set state = 'approved', sent_at = null, proof = null where id = ?")
                .param(noticeId)
                .update();
    }

    @Test
    void aNoticeThatWasTakenBackIsNeitherSentNorConfirmed() {
        notices.withdraw(caseId, "the switch is abandoned", caseId + "/withdraw/1");

        assertThat(notices.send(noticeId, "e").isWithdrawn()).isTrue();
        assertThat(notices.remind(noticeId, "e")).isEmpty();
        assertThat(notices.allOfCase(caseId))
                .singleElement()
                .satisfies(notice -> assertThat(notice.sentAt()).isNull());
        assertThat(MAIL.getReceivedMessages()).isEmpty();
    }

    @Test
    void aProviderWithAPortalNeedsAPersonAndThenCounts() {
        ProviderRecord altnet = fixtures.provider("Altnet Telecom");
        providers.update(altnet.id(), altnet.version(), draft(altnet, "portal"), null);
        NoticeRecord ready = notices.send(noticeId, "e");
        assertThat(ready.isToSend()).isTrue();
        assertThat(documents.get(Objects.requireNonNull(ready.documentId())).name())
                .endsWith("-zh.pdf");
        notices.handIn(noticeId, "portal ticket 4711");
        assertThat(notices.send(noticeId, "e").proof()).isEqualTo("portal ticket 4711");
        assertThat(MAIL.getReceivedMessages()).isEmpty();
    }

    private static ProviderDraft draft(ProviderRecord provider, String channel) {
        return new ProviderDraft(
                provider.name(),
                provider.kind(),
                provider.country(),
                provider.language(),
                provider.postalAddress(),
                provider.noticeEmail(),
                provider.nocEmail(),
                channel);
    }
}
