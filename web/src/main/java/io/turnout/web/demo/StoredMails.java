package io.turnout.web.demo;

import io.turnout.kernel.NotFound;
import io.turnout.web.demo.DemoMailbox.Attachment;
import io.turnout.web.demo.DemoMailbox.Mail;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A directory of mails, one file each, numbered from 1 in the order of their arrival. */
final class StoredMails {

    private static final Pattern FILE = Pattern.compile("(\\d{1,9})\\.eml");

    private final Path directory;
    private int last;

    /** @throws UncheckedIOException if the directory can neither be read nor made */
    StoredMails(Path directory) {
        this.directory = directory;
        try {
            Files.createDirectories(directory);
        } catch (IOException unwritable) {
            throw new UncheckedIOException("The mailbox " + directory + " cannot be made", unwritable);
        }
        this.last = numbers().stream().mapToInt(Integer::intValue).max().orElse(0);
    }

    /** Stored whole or not at all: who sent it hears of success only afterwards. */
    synchronized void add(MimeMessage message) throws MessagingException {
        Path part = directory.resolve("arriving.part");
        try {
            try (OutputStream out = Files.newOutputStream(part)) {
                message.writeTo(out);
            }
            Files.move(part, file(last + 1), StandardCopyOption.ATOMIC_MOVE);
            last++;
        } catch (IOException full) {
            throw new MessagingException("The mail cannot be stored in " + directory, full);
        }
    }

    /** Newest first. */
    List<Mail> all(int atMost) {
        return numbers().stream()
                .sorted(Comparator.reverseOrder())
                .limit(atMost)
                .map(this::read)
                .toList();
    }

    /** @throws NotFound if no such mail arrived */
    Mail mail(int number) {
        if (!Files.exists(file(number))) {
            throw new NotFound("mail", number);
        }
        return read(number);
    }

    private List<Integer> numbers() {
        try (Stream<Path> files = Files.list(directory)) {
            return files.map(file -> FILE.matcher(file.getFileName().toString()))
                    .filter(Matcher::matches)
                    .map(name -> Integer.valueOf(name.group(1)))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The mailbox " + directory + " cannot be read", unreadable);
        }
    }

    private Path file(int number) {
        return directory.resolve(number + ".eml");
    }

    private Mail read(int number) {
        try (InputStream file = Files.newInputStream(file(number))) {
            MimeMessage message = new MimeMessage(Session.getInstance(new Properties()), file);
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
            try (InputStream stream = part.getInputStream()) {
                attachments.add(new Attachment(part.getFileName(), part.getContentType(), stream.readAllBytes()));
            }
        } else if (content instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                collect(parts.getBodyPart(i), text, attachments);
            }
        } else if (content instanceof String plain) {
            text.append(plain);
        }
    }
}
