package io.turnout.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.ServerSetupTest;
import io.turnout.kernel.Conflict;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

class CorrespondenceTests extends ModuleTest {

    @RegisterExtension
    static final GreenMailExtension MAIL = new GreenMailExtension(ServerSetupTest.SMTP.dynamicPort());

    @Autowired
    Correspondence correspondence;

    @Autowired
    Documents documents;

    @Autowired
    JavaMailSenderImpl settings;

    @Autowired
    JdbcClient jdbc;

    private final String effect = UUID.randomUUID() + "/send-notice/1";

    @DynamicPropertySource
    static void mail(DynamicPropertyRegistry registry) {
        registry.add("spring.mail.host", () -> "127.0.0.1");
        registry.add("turnout.mail.from", () -> "turnout@example.org");
    }

    @Test
    void isSentOnceAndTheServersAnswerIsTheProof() throws Exception {
        useTheRealServer();
        CaseRecord record = opened();
        DocumentRecord notice = documents.store(
                record.id(),
                "Kündigung.pdf",
                "application/pdf",
                "%PDF-1.7".getBytes(StandardCharsets.US_ASCII),
                "termination-notice");
        Letter letter = new Letter(
                record.id(), "termination-notice", "noc@altnet.example", "通知", "Please confirm.", List.of(notice.id()));

        DispatchRecord first = correspondence.send(letter, effect);
        DispatchRecord again = correspondence.send(letter, effect);

        assertThat(again).isEqualTo(first);
        assertThat(first.state()).isEqualTo(DispatchState.SENT);
        assertThat(first.proof()).startsWith("250");
        assertThat(correspondence.of(record.id())).containsExactly(first);
        assertThat(MAIL.getReceivedMessages()).hasSize(1);
        MimeMessage received = MAIL.getReceivedMessages()[0];
        assertThat(received.getMessageID()).isEqualTo(first.messageId()).endsWith("@example.org>");
        assertThat(received.getSubject()).isEqualTo("通知");
        assertThat(((MimeMultipart) received.getContent()).getCount()).isEqualTo(2);
    }

    @Test
    void waitsWhenTheMailServerIsAwayAndGoesOutOnceItIsBack() {
        settings.setPort(closedPort());
        Letter letter = letter("noc@altnet.example");
        assertThatThrownBy(() -> correspondence.send(letter, effect)).isInstanceOf(MailServerAway.class);
        useTheRealServer();

        assertThat(correspondence.send(letter, effect).state()).isEqualTo(DispatchState.SENT);
        assertThat(MAIL.getReceivedMessages()).hasSize(1);
    }

    @Test
    void isUnknownWhenTheConnectionIsLostWhileTheLetterIsOnItsWay() throws Exception {
        Letter letter = letter("noc@altnet.example");
        try (MailServerThatHangsUp server = MailServerThatHangsUp.beforeItsAnswer()) {
            settings.setPort(server.port());
            assertThatThrownBy(() -> correspondence.send(letter, effect)).isInstanceOf(DispatchUnknown.class);
        }
        useTheRealServer();

        assertThatThrownBy(() -> correspondence.send(letter, effect)).isInstanceOf(DispatchUnknown.class);
        assertThat(MAIL.getReceivedMessages()).isEmpty();
        DispatchRecord open = correspondence.of(letter.caseId()).getFirst();
        assertThat(correspondence.unknown(50)).contains(open);
        correspondence.markNotSent(open.id(), "Not in the log of the mail server");
        assertThat(MAIL.getReceivedMessages()).isEmpty();
        DispatchRecord settled = correspondence.send(letter, effect);
        assertThat(settled.state()).isEqualTo(DispatchState.SENT);
        assertThat(settled.messageId()).isEqualTo(open.messageId());
        assertThat(MAIL.getReceivedMessages()).hasSize(1);
    }

    @Test
    void ofAKilledSenderIsLeftToAPersonAfterItsTimeIsUp() {
        useTheRealServer();
        Letter letter = letter("noc@altnet.example");
        correspondence.send(letter, effect);
        killedWhileSending("1 second");
        assertThatThrownBy(() -> correspondence.send(letter, effect))
                .isInstanceOf(MailServerAway.class)
                .hasMessageContaining("at this moment");
        killedWhileSending("5 minutes");
        assertThatThrownBy(() -> correspondence.send(letter, effect)).isInstanceOf(DispatchUnknown.class);

        DispatchRecord open = correspondence.of(letter.caseId()).getFirst();
        DispatchRecord settled = correspondence.markSent(open.id(), "Line 17 of mail.log");

        assertThat(settled.state()).isEqualTo(DispatchState.SENT);
        assertThat(correspondence.send(letter, effect).proof()).isEqualTo("Line 17 of mail.log");
        assertThatThrownBy(() -> correspondence.markNotSent(open.id(), "again")).isInstanceOf(Conflict.class);
        assertThat(MAIL.getReceivedMessages()).hasSize(1);
    }

    @Test
    void isSentHoweverTheConnectionEndsAfterTheAnswer() throws Exception {
        Letter letter = letter("noc@altnet.example");
        try (MailServerThatHangsUp server = MailServerThatHangsUp.afterItsAnswer()) {
            settings.setPort(server.port());
            assertThat(correspondence.send(letter, effect).proof()).isEqualTo("250 taken");
        }
        useTheRealServer();

        assertThat(correspondence.send(letter, effect).state()).isEqualTo(DispatchState.SENT);
        assertThat(MAIL.getReceivedMessages()).isEmpty();
    }

    /** It was paused for so long that a person has settled its letter. */
    @Test
    void isNotSentByWhoWasTakenForDead() throws Exception {
        Letter letter = letter("noc@altnet.example");
        try (MailServerThatHangsUp server = MailServerThatHangsUp.thatIsSlow(() -> {
            killedWhileSending("5 minutes");
            assertThatThrownBy(() -> correspondence.send(letter, effect)).isInstanceOf(DispatchUnknown.class);
        })) {
            settings.setPort(server.port());
            assertThatThrownBy(() -> correspondence.send(letter, effect)).isInstanceOf(MailServerAway.class);
        }

        assertThat(correspondence.of(letter.caseId()))
                .singleElement()
                .satisfies(dispatch -> assertThat(dispatch.state()).isEqualTo(DispatchState.UNKNOWN));
    }

    @Test
    void staysHereIfNobodyWantsItAnyMoreWhenTheServerIsReady() {
        useTheRealServer();
        Letter letter = letter("noc@altnet.example");

        assertThatThrownBy(() -> correspondence.send(letter, effect, () -> {
                    throw new Conflict("It was taken back.");
                }))
                .isInstanceOf(Conflict.class);

        assertThat(MAIL.getReceivedMessages()).isEmpty();
        assertThat(correspondence.mayBeOut(letter.caseId(), letter.kind())).isFalse();
    }

    @Test
    void mayBeOutUnlessItIsKnownNotToBe() {
        useTheRealServer();
        Letter letter = letter("noc@altnet.example");
        assertThat(correspondence.mayBeOut(letter.caseId(), letter.kind())).isFalse();
        correspondence.send(letter, effect);
        assertThat(correspondence.mayBeOut(letter.caseId(), letter.kind())).isTrue();
        assertThat(correspondence.mayBeOut(letter.caseId(), "order")).isFalse();

        killedWhileSending("1 second");
        assertThatThrownBy(() -> correspondence.mayBeOut(letter.caseId(), letter.kind()))
                .isInstanceOf(MailServerAway.class);
        killedWhileSending("5 minutes");
        assertThat(correspondence.mayBeOut(letter.caseId(), letter.kind())).isTrue();
    }

    @Test
    void isRefusedForAnAddressThatIsNone() {
        useTheRealServer();

        assertThatThrownBy(() -> correspondence.send(letter("no address\r\nBcc: x@y.z"), effect))
                .isInstanceOf(MailRefused.class);
        assertThat(MAIL.getReceivedMessages()).isEmpty();
    }

    private Letter letter(String to) {
        return new Letter(opened().id(), "termination-notice", to, "Notice", "Please confirm.", List.of());
    }

    private void useTheRealServer() {
        settings.setPort(MAIL.getSmtp().getPort());
    }

    private void killedWhileSending(String ago) {
        jdbc.sql("update cases.dispatch set state = 'INTENT', sent_at = null, proof = null,"
                        + " claimed_at = clock_timestamp() - :ago::interval where effect_id = :effect")
                .param("ago", ago)
                .param("effect", effect)
                .update();
    }

    private static int closedPort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException none) {
            throw new IllegalStateException(none);
        }
    }
}
