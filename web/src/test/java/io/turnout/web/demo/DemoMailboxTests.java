package io.turnout.web.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import io.turnout.kernel.NotFound;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;

/** The mailbox of the demo, over real SMTP. */
class DemoMailboxTests {

    @TempDir
    Path data;

    private int port;
    private DemoMailbox mailbox;

    @BeforeEach
    void start() throws IOException {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        mailbox = new DemoMailbox(port, data);
        mailbox.start();
    }

    @AfterEach
    void stop() {
        mailbox.stop();
    }

    @Test
    void whatWasSentCanBeReadAfterARestart() throws MessagingException {
        send("Notice of termination", "a@example.com", "b@example.com");
        mailbox.stop();
        mailbox = new DemoMailbox(port, data);
        mailbox.start();
        send("Reminder", "a@example.com");

        assertThat(mailbox.received())
                .extracting(DemoMailbox.Mail::number, DemoMailbox.Mail::subject)
                .containsExactly(tuple(2, "Reminder"), tuple(1, "Notice of termination"));
        DemoMailbox.Mail notice = mailbox.mail(1);
        assertThat(notice.to()).contains("a@example.com", "b@example.com");
        assertThat(notice.text()).contains("We terminate");
        assertThat(notice.attachments()).singleElement().satisfies(letter -> {
            assertThat(letter.name()).isEqualTo("letter.pdf");
            assertThat(letter.content()).asString(StandardCharsets.US_ASCII).isEqualTo("%PDF-1.4");
        });
    }

    @Test
    void aMailThatNeverCameIsNotFound() {
        assertThat(mailbox.received()).isEmpty();
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> mailbox.mail(1));
    }

    private void send(String subject, String... to) throws MessagingException {
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(port);
        MimeMessage message = sender.createMimeMessage();
        MimeMessageHelper helper = new MimeMessageHelper(message, true, "UTF-8");
        helper.setFrom("turnout@example.com");
        helper.setTo(to);
        helper.setSubject(subject);
        helper.setText("We terminate with the end of the month.");
        helper.addAttachment(
                "letter.pdf", new ByteArrayResource("%PDF-1.4".getBytes(StandardCharsets.US_ASCII)), "application/pdf");
        sender.send(message);
    }
}
