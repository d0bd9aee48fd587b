package io.turnout.web.application;

import io.turnout.cases.CaseRecord;
import io.turnout.cases.Timeline;
import io.turnout.cases.TimelineEntry;
import io.turnout.engine.Messages;
import io.turnout.kernel.Conflict;
import io.turnout.kernel.NotFound;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Messages from outside to running cases: the fact is committed first, then the process hears of it. */
@Component
public class CaseMessages {

    private final Map<String, MessageFact> facts;
    private final Messages engine;
    private final Timeline timeline;
    private final TransactionTemplate transaction;

    CaseMessages(List<MessageFact> facts, Messages engine, Timeline timeline, PlatformTransactionManager transactions) {
        this.facts = new TreeMap<>(facts.stream().collect(Collectors.toMap(MessageFact::name, Function.identity())));
        this.engine = engine;
        this.timeline = timeline;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * Sends the message.
     *
     * @throws NotFound if no message of this name may be sent from outside
     * @throws Conflict if no step of the case waits for it; the fact is kept all the same
     */
    public void send(CaseRecord visible, String name, Map<String, Object> fields) {
        MessageFact fact = facts.get(name);
        if (fact == null) {
            throw new NotFound("message for cases, there are " + facts.keySet() + ", but not", name);
        }
        if (!visible.state().open()) {
            throw new Conflict(
                    "The case " + visible.reference() + " is " + visible.state().code() + " already.");
        }
        Map<String, Object> variables = Objects.requireNonNull(
                transaction.execute(status -> fact.apply(visible.id(), new MessageBody(fields))));
        if (!engine.correlate(name, visible.id(), variables)) {
            throw new Conflict("No step of the case " + visible.reference() + " waits for " + name + " now.");
        }
        Object reason = fields.get("reason");
        timeline.append(TimelineEntry.of(visible.id(), "message-received", "Message " + name + " received")
                .reason(reason == null ? null : reason.toString())
                .change(null, fields));
    }
}
