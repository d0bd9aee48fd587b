package io.turnout.cases;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.util.ByteArrayDataSource;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import java.util.List;
import java.util.Properties;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/**
 * The way to the mail server that {@code spring.mail} names. It goes below Spring's sender, which hides the two things
 * that matter here: the server's answer, and how far a failed attempt came.
 */
@Component
class MailRoute {

    /** The connection was lost while the letter was on its way: the server may have taken it. */
    static final class NoAnswer extends RuntimeException {
        NoAnswer(Throwable cause) {
            super("The mail server's answer was lost: " + cause.getMessage(), cause);
        }
    }

    /** A document and its bytes. */
    record Attachment(DocumentRecord document, byte[] content) {}

    private static final Logger LOG = LoggerFactory.getLogger(MailRoute.class);

    private static final int NO_ANSWER = -1;
    private static final int SERVICE_NOT_AVAILABLE = 400;
    private static final int REFUSED = 500;

    private final ObjectProvider<JavaMailSenderImpl> settings;
    private final String from;
    private final Clock clock;

    MailRoute(
            ObjectProvider<JavaMailSenderImpl> settings,
            @Value("${turnout.mail.from:turnout@localhost}") String from,
            Clock clock) {
        this.settings = settings;
        this.from = from;
        this.clock = clock;
    }

    /** Always the same for the same effect, and not to be guessed back into ids. */
    String messageId(String effectId) {
        String hash = UploadPolicy.sha256(effectId.getBytes(StandardCharsets.UTF_8));
        return "<" + hash.substring(0, 40) + "@" + from.substring(from.indexOf('@') + 1) + ">";
    }

    /**
     * @param lastWord asked when the server is ready to take the letter: whoever was paused on the way here may find that
     *     others have decided meanwhile; what it throws keeps the letter here
     * @return the mail server's answer
     */
    String send(Letter letter, String messageId, List<Attachment> attachments, Runnable lastWord) {
        JavaMailSenderImpl server = settings.getIfAvailable();
        if (server == null) {
            throw new MailServerAway("No mail server is configured; set spring.mail.host.", null);
        }
        Session session = Session.getInstance(withTimeouts(server.getJavaMailProperties()));
        MimeMessage message = compose(session, letter, messageId, attachments);
        SMTPTransport transport = connect(session, server);
        try {
            lastWord.run();
            return send(transport, message);
        } finally {
            hangUp(transport);
        }
    }

    /** What became of the letter is known by then, however the connection ends. */
    private static void hangUp(SMTPTransport transport) {
        try {
            transport.close();
        } catch (MessagingException goneAlready) {
            LOG.debug("The mail server hung up first", goneAlready);
        }
    }

    private static SMTPTransport connect(Session session, JavaMailSenderImpl server) {
        try {
            SMTPTransport transport = (SMTPTransport) session.getTransport("smtp");
            transport.connect(server.getHost(), server.getPort(), server.getUsername(), server.getPassword());
            return transport;
        } catch (AuthenticationFailedException wrongPassword) {
            throw new MailServerAway(
                    "The mail server refuses our login; correct spring.mail.username and password.", wrongPassword);
        } catch (MessagingException unreachable) {
            throw new MailServerAway(
                    "The mail server " + server.getHost() + ":" + server.getPort() + " does not answer.", unreachable);
        }
    }

    private static String send(SMTPTransport transport, MimeMessage message) {
        try {
            transport.sendMessage(message, message.getAllRecipients());
            return transport.getLastServerResponse().strip();
        } catch (MessagingException failed) {
            throw judged(failed);
        }
    }

    /** An answer of the server settles it; no answer leaves it open. */
    private static RuntimeException judged(MessagingException failed) {
        int code = answer(failed);
        String said = String.valueOf(failed.getMessage()).strip();
        if (code >= REFUSED) {
            return new MailRefused("The mail server refused the letter: " + said, failed);
        }
        if (code >= SERVICE_NOT_AVAILABLE) {
            return new MailServerAway("The mail server asks to come back later: " + said, failed);
        }
        return new NoAnswer(failed);
    }

    private static int answer(@Nullable Exception failed) {
        if (failed instanceof SMTPAddressFailedException address) {
            return address.getReturnCode();
        }
        if (failed instanceof SMTPSenderFailedException sender) {
            return sender.getReturnCode();
        }
        if (failed instanceof SMTPSendFailedException send) {
            return send.getReturnCode();
        }
        return failed instanceof MessagingException other ? answer(other.getNextException()) : NO_ANSWER;
    }

    private MimeMessage compose(Session session, Letter letter, String messageId, List<Attachment> attachments) {
        try {
            MimeMessage message = new WithFixedId(session, messageId);
            MimeMessageHelper helper =
                    new MimeMessageHelper(message, !attachments.isEmpty(), StandardCharsets.UTF_8.name());
            helper.setFrom(from);
            helper.setTo(letter.to());
            helper.setSubject(letter.subject());
            helper.setText(letter.text());
            helper.setSentDate(Date.from(clock.instant()));
            for (Attachment attachment : attachments) {
                DocumentRecord document = attachment.document();
                helper.addAttachment(
                        document.name(), new ByteArrayDataSource(attachment.content(), document.mediaType()));
            }
            message.saveChanges();
            return message;
        } catch (MessagingException unusable) {
            throw new MailRefused("The letter to '" + letter.to() + "' cannot be composed.", unusable);
        }
    }

    /** A mail server that neither answers nor hangs up must not hold a worker for ever. */
    private static Properties withTimeouts(Properties given) {
        Properties properties = new Properties();
        properties.setProperty("mail.smtp.connectiontimeout", "10000");
        properties.setProperty("mail.smtp.timeout", "30000");
        properties.setProperty("mail.smtp.writetimeout", "30000");
        properties.setProperty("mail.smtp.quitwait", "false");
        properties.putAll(given);
        return properties;
    }

    /** Keeps the Message-ID that it was given, where others would draw a new one for every copy. */
    private static final class WithFixedId extends MimeMessage {

        private final String messageId;

        WithFixedId(Session session, String messageId) {
            super(session);
            this.messageId = messageId;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", messageId);
        }
    }
}
