package io.turnout.web.demo;

import com.icegreen.greenmail.user.MessageDeliveryHandler;
import com.icegreen.greenmail.user.UserManager;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.turnout.kernel.NotFound;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * A real SMTP server on loopback that takes every mail for any address and shows what arrived, also after a restart:
 * each mail is a file of {@code mailbox} in the data directory.
 */
@Component
@Profile("demo")
public class DemoMailbox implements SmartLifecycle {

    private static final int MOST_SHOWN = 200;

    private final int port;
    private final StoredMails mails;
    private @Nullable GreenMail server;

    DemoMailbox(@Value("${spring.mail.port}") int port, @Value("${turnout.data-directory}") Path data) {
        this.port = port;
        this.mails = new StoredMails(data.resolve("mailbox"));
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

    /** The last ones, newest first. */
    public List<Mail> received() {
        return mails.all(MOST_SHOWN);
    }

    /** @throws NotFound if no such mail arrived */
    public Mail mail(int number) {
        return mails.mail(number);
    }

    @Override
    public void start() {
        GreenMail mailbox = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        UserManager users = mailbox.getManagers().getUserManager();
        MessageDeliveryHandler usual = users.getMessageDeliveryHandler();
        // Asked once per recipient of a mail.
        users.setMessageDeliveryHandler((mail, recipient) -> {
            if (mail.getToAddresses().iterator().next().equals(recipient)) {
                mails.add(mail.getMessage());
            }
            return usual.handle(mail, recipient);
        });
        mailbox.start();
        server = mailbox;
    }

    @Override
    public void stop() {
        GreenMail running = server;
        if (running != null) {
            running.stop();
            server = null;
        }
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
