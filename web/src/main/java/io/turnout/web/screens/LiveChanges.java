package io.turnout.web.screens;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.turnout.cases.CaseNotice;
import io.turnout.cases.CaseRecord;
import io.turnout.cases.CaseScope;
import io.turnout.cases.Cases;
import io.turnout.view.EngineChanged;
import io.turnout.web.application.Scopes;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
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
            anythingChanged();
        } else if (!subscribers.isEmpty()) {
            Map<UUID, CaseRecord> records = find(change.caseIds());
            change.caseIds().forEach(id -> tell(records.get(id), new LiveChange(id, "engine")));
        }
    }

    /** Too much happened to name it, or some of it was missed. */
    void anythingChanged() {
        subscribers.forEach(subscriber -> subscriber.offer(LiveChange.EVERYTHING));
    }

    /** @param received what the database told of events of cases, of this copy and of others */
    void heard(List<String> received) {
        if (subscribers.isEmpty()) {
            return;
        }
        Set<LiveChange> changes = received.stream()
                .flatMap(notice -> CaseNotice.parse(notice).stream())
                .flatMap(notice -> LiveChange.of(notice).stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        Map<UUID, CaseRecord> records =
                find(changes.stream().map(LiveChange::caseId).collect(Collectors.toSet()));
        changes.forEach(change -> tell(records.get(change.caseId()), change));
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
                .filter(subscriber -> !subscriber.isCustomer() || !change.isForStaffOnly())
                .forEach(subscriber -> subscriber.offer(change));
    }

    /** Without those that the transaction which opens them has not committed yet: the engine may be faster. */
    private Map<UUID, CaseRecord> find(Set<UUID> ids) {
        return cases.find(ids, CaseScope.everything()).stream().collect(Collectors.toMap(CaseRecord::id, each -> each));
    }
}
