package io.turnout.web.faults;

import com.icegreen.greenmail.util.GreenMail;
import io.turnout.web.installation.Plant;
import io.turnout.web.scenario.ApiClient;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import org.springframework.dao.DataAccessException;
import tools.jackson.databind.JsonNode;

/** The person who looks into the mailbox when nobody can tell whether a letter went out, and says what he found. */
final class Clerk implements Runnable {

    private final Plant plant;
    private final PatientApi api;
    private final List<String> surprises = new CopyOnWriteArrayList<>();

    Clerk(Plant plant, PatientApi api) {
        this.plant = plant;
        this.api = api;
    }

    /** Answers that no installation may give, and questions about anything but letters. */
    List<String> surprises() {
        return surprises;
    }

    @Override
    public void run() {
        while (!api.isStopped()) {
            JsonNode questions = api.ask(client -> client.get("effects")).body().path("items");
            // What is under way while its sender gives up arrives before he looks.
            Waiting.real(Duration.ofSeconds(1));
            questions.forEach(this::answer);
        }
    }

    private void answer(JsonNode question) {
        if (!question.path("elementId").asString().equals("Task_InviteOffers")) {
            surprises.add("Nobody knows whether this happened: " + question);
            return;
        }
        boolean arrived;
        try {
            arrived = arrived(UUID.fromString(question.path("caseId").asString()));
        } catch (DataAccessException databaseAway) {
            return;
        }
        ApiClient.Answer answer = api.ask(client -> client.post("effects/settlements", word(question, arrived)));
        // 409: the answer to the same word was lost.
        if (answer.status() != 202 && answer.status() != 409) {
            surprises.add("The word about " + question + " got " + answer);
        }
    }

    private static Map<String, Object> word(JsonNode question, boolean arrived) {
        return Map.of(
                "caseId",
                question.path("caseId").asString(),
                "process",
                question.path("process").asString(),
                "elementId",
                question.path("elementId").asString(),
                "iteration",
                question.path("iteration").asInt(),
                "happened",
                arrived,
                "reason",
                arrived ? "It is in the mailbox" : "It is not in the mailbox");
    }

    private boolean arrived(UUID caseId) {
        Set<String> mailbox = messageIds(plant.mail());
        return plant
                .jdbc()
                .sql("select message_id from cases.dispatch where case_id = ? and state = 'UNKNOWN'")
                .param(caseId)
                .query(String.class)
                .list()
                .stream()
                .allMatch(mailbox::contains);
    }

    private static Set<String> messageIds(GreenMail mail) {
        return Arrays.stream(mail.getReceivedMessages()).map(Clerk::messageId).collect(Collectors.toSet());
    }

    static String messageId(MimeMessage mail) {
        try {
            return mail.getMessageID();
        } catch (MessagingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
