package io.turnout.web.screens;

import io.turnout.cases.CaseRecord;
import io.turnout.cases.CaseScope;
import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** One open page: a queue of its own and a thread that writes it, so that a slow browser delays nobody else. */
final class LiveSubscriber implements Runnable {

    private static final int MOST_WAITING = 500;
    private static final int SILENCE_SECONDS = 20;

    private final SseEmitter emitter;
    private final CaseScope scope;
    private final BlockingQueue<LiveChange> waiting = new LinkedBlockingQueue<>(MOST_WAITING);
    private volatile boolean open = true;

    LiveSubscriber(SseEmitter emitter, CaseScope scope) {
        this.emitter = emitter;
        this.scope = scope;
    }

    /** Whether the reader may hear of the case; {@code null} is nobody's in particular. */
    boolean mayHearOf(@Nullable CaseRecord record) {
        return switch (scope) {
            case CaseScope.Everything everything -> true;
            case CaseScope.OfManager manager ->
                record != null && record.managerId().equals(manager.login());
            case CaseScope.OfCustomer customer ->
                record != null
                        && record.customer() != null
                        && Objects.equals(record.customer().id(), customer.customerId());
        };
    }

    boolean isCustomer() {
        return scope instanceof CaseScope.OfCustomer;
    }

    void offer(LiveChange change) {
        LiveChange next = change;
        while (!waiting.offer(next)) {
            waiting.clear();
            next = LiveChange.EVERYTHING;
        }
    }

    void close() {
        open = false;
    }

    /**
     * Tells the browser that the stream is open. To be called by the thread of the request, before it returns: what it
     * sends commits the answer, so that no other thread writes the headers while the filters still do.
     */
    void greet() throws IOException {
        emitter.send(SseEmitter.event().comment("open").reconnectTime(2000));
    }

    @Override
    public void run() {
        try {
            while (open) {
                send(waiting.poll(SILENCE_SECONDS, TimeUnit.SECONDS));
            }
            emitter.complete();
        } catch (IOException | IllegalStateException left) {
            // The container ends the request of a page that is gone by itself.
            open = false;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void send(@Nullable LiveChange change) throws IOException {
        if (change == null) {
            emitter.send(SseEmitter.event().comment("still here"));
            return;
        }
        String caseId = change.caseId() == null ? "" : change.caseId().toString();
        emitter.send(SseEmitter.event()
                .name("changed")
                .data(Map.of("caseId", caseId, "what", change.what()), MediaType.APPLICATION_JSON));
    }
}
