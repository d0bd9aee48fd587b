package io.turnout.web.screens;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.turnout.cases.CaseEnded;
import io.turnout.cases.CaseHealthChanged;
import io.turnout.cases.CasePhaseChanged;
import io.turnout.cases.CaseRecord;
import io.turnout.cases.CaseScope;
import io.turnout.cases.CaseStarted;
import io.turnout.cases.Cases;
import io.turnout.cases.CommentAdded;
import io.turnout.view.EngineChanged;
import io.turnout.web.application.Scopes;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.server.context.WebServerGracefulShutdownLifecycle;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * Tells open pages which case changed; a page then asks for its part of it. Only ids travel here, and only of cases
 * that the reader may see.
 */
@Controller
class LiveChanges implements SmartLifecycle, MeterBinder {

    private final Set<LiveSubscriber> subscribers = ConcurrentHashMap.newKeySet();
    private final Cases cases;
    private final Scopes scopes;
    private volatile boolean running;

    LiveChanges(Cases cases, Scopes scopes) {
        this.cases = cases;
        this.scopes = scopes;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("turnout.events.readers", subscribers, Set::size)
                .tag("stream", "screens")
                .description("Pages that are open and kept up to date")
                .register(registry);
    }

    @GetMapping(path = "/screens/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter events() throws IOException {
        SseEmitter emitter = new SseEmitter(0L);
        LiveSubscriber subscriber = new LiveSubscriber(emitter, scopes.cases());
        subscriber.greet();
        subscribers.add(subscriber);
        emitter.onCompletion(() -> forget(subscriber));
        emitter.onTimeout(() -> forget(subscriber));
        emitter.onError(gone -> forget(subscriber));
        Thread.ofVirtual().name("live-page").start(subscriber);
        return emitter;
    }

    private void forget(LiveSubscriber subscriber) {
        subscriber.close();
        subscribers.remove(subscriber);
    }

    @EventListener
    void on(EngineChanged change) {
        if (change.all()) {
            subscribers.forEach(subscriber -> subscriber.offer(LiveChange.EVERYTHING));
        } else if (!subscribers.isEmpty()) {
            Map<UUID, CaseRecord> records = find(change.caseIds());
            change.caseIds().forEach(id -> tell(records.get(id), new LiveChange(id, "engine")));
        }
    }

    @EventListener
    void on(CaseStarted started) {
        tell(started.record(), new LiveChange(started.record().id(), "case"));
    }

    @EventListener
    void on(CasePhaseChanged changed) {
        tell(changed.record(), new LiveChange(changed.record().id(), "case"));
    }

    @EventListener
    void on(CaseHealthChanged changed) {
        tell(changed.record(), new LiveChange(changed.record().id(), "case"));
    }

    @EventListener
    void on(CaseEnded ended) {
        tell(ended.record(), new LiveChange(ended.record().id(), "case"));
    }

    @EventListener
    void on(CommentAdded added) {
        UUID caseId = added.comment().caseId();
        CaseRecord record = find(Set.of(caseId)).get(caseId);
        subscribers.stream()
                .filter(subscriber -> !subscriber.isCustomer() && subscriber.mayHearOf(record))
                .forEach(subscriber -> subscriber.offer(new LiveChange(caseId, "comment")));
    }

    @Override
    public void start() {
        running = true;
    }

    /** Open streams would hold up the web server; a page that comes back until then is let in once more. */
    @Override
    public int getPhase() {
        return WebServerGracefulShutdownLifecycle.SMART_LIFECYCLE_PHASE + 1;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public void stop() {
        running = false;
        subscribers.forEach(LiveSubscriber::close);
        subscribers.forEach(subscriber -> subscriber.offer(LiveChange.EVERYTHING));
    }

    private void tell(@Nullable CaseRecord record, LiveChange change) {
        subscribers.stream()
                .filter(subscriber -> subscriber.mayHearOf(record))
                .forEach(subscriber -> subscriber.offer(change));
    }

    /** Without those that the transaction which opens them has not committed yet: the engine may be faster. */
    private Map<UUID, CaseRecord> find(Set<UUID> ids) {
        return cases.find(ids, CaseScope.everything()).stream().collect(Collectors.toMap(CaseRecord::id, each -> each));
    }
}
