package io.turnout.jobs;

import io.turnout.cases.Correspondence;
import io.turnout.cases.DispatchRecord;
import io.turnout.cases.Letter;
import io.turnout.engine.Job;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * The letters that jobs send, each once per effect. A letter that nobody can tell about becomes an incident, and so do
 * refused ones.
 */
@Component
public class OutgoingLetters {

    private final Correspondence correspondence;

    OutgoingLetters(Correspondence correspondence) {
        this.correspondence = correspondence;
    }

    public DispatchRecord send(Job job, String kind, String to, LetterText text) {
        return send(job, kind, to, text, List.of());
    }

    /** @param attachments ids of documents of the case */
    public DispatchRecord send(Job job, String kind, String to, LetterText text, List<UUID> attachments) {
        Letter letter = new Letter(job.caseId(), kind, to, text.subject(), text.text(), attachments);
        return correspondence.send(letter, job.effect().toString());
    }
}
