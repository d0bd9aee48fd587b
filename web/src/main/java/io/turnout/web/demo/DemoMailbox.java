package io.turnout.web.demo;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.turnout.kernel.NotFound;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * A real SMTP server on loopback that takes every mail for any address and shows what arrived. It forgets at a restart;
 * what was sent stays on record with the case.
 */
@Component
@Profile("demo")
public class DemoMailbox implements SmartLifecycle {

    private final int port;
    private @Nullable GreenMail server;

    DemoMailbox(@Value("${spring.mail.port}") int port) {
        this.port = port;
    }

    /** One mail that arrived. */
    public record Mail(
            int number,
            String from,
            String to,
            String subject,
            Instant sentAt,
            String text,
            List<Attachment> attachments) {}

    /** A file that came with a mail. */
    public record Attachment(String name, String mediaType, byte[] content) {}

    /** Newest first. */
    public List<Mail> received() {
        MimeMessage[] messages = running().getReceivedMessages();
        List<Mail> mails = new ArrayList<>();
        for (int number = messages.length; number > 0; number--) {
            mails.add(read(number, messages[number - 1]));
        }
        return mails;
    }

    /** @throws NotFound if no such mail arrived since the last start */
    public Mail mail(int number) {
        MimeMessage[] messages = running().getReceivedMessages();
        if (number < 1 || number > messages.length) {
            throw new NotFound("mail", number);
        }
        return read(number, messages[number - 1]);
    }

    private static Mail read(int number, MimeMessage message) {
        try {
            List<Attachment> attachments = new ArrayList<>();
            StringBuilder text = new StringBuilder();
            collect(message, text, attachments);
            return new Mail(
                    number,
                    Arrays.toString(message.getFrom()),
                    Arrays.toString(message.getAllRecipients()),
                    String.valueOf(message.getSubject()),
                    message.getSentDate() == null
                            ? Instant.EPOCH
                            : message.getSentDate().toInstant(),
                    text.toString(),
                    attachments);
        } catch (MessagingException unreadable) {
            throw new IllegalStateException("Mail " + number + " cannot be read", unreadable);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Mail " + number + " cannot be read", unreadable);
        }
    }

    private static void collect(Part part, StringBuilder text, List<Attachment> attachments)
            throws MessagingException, IOException {
        Object content = part.getContent();
        if (part.getFileName() != null) {
            try (var stream = part.getInputStream()) {
                attachments.add(new Attachment(part.getFileName(), part.getContentType(), stream.readAllBytes()));
            }
        } else if (content instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                BodyPart child = parts.getBodyPart(i);
                collect(child, text, attachments);
            }
        } else if (content instanceof String plain) {
            text.append(plain);
        }
    }

    private GreenMail running() {
        GreenMail running = server;
        if (running == null) {
            throw new IllegalStateException("The demo's mailbox is not started");
        }
        return running;
    }

    @Override
    public void start() {
        GreenMail mailbox = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        mailbox.start();
        server = mailbox;
    }

    @Override
    public void stop() {
        running().stop();
        server = null;
    }

    @Override
    public boolean isRunning() {
        return server != null;
    }

    /** Before the workers, which send mail as soon as they run. */
    @Override
    public int getPhase() {
        return Integer.MIN_VALUE + 100;
    }
}
