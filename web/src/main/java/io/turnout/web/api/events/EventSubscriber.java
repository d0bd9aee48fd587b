package io.turnout.web.api.events;

import io.turnout.cases.CaseEvent;
import io.turnout.cases.CaseScope;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * One reader of the stream: a bounded queue, and a thread of its own that writes, so that a slow reader holds nobody up.
 * A reader who falls too far behind is cut off; its browser comes back with {@code Last-Event-ID} and loses nothing.
 */
final class EventSubscriber {

    private static final int QUEUE = 512;
    private static final Duration HEARTBEAT = Duration.ofSeconds(15);

    private final SseEmitter emitter;
    private final CaseScope scope;
    private final BlockingQueue<CaseEvent> queue = new ArrayBlockingQueue<>(QUEUE);
    private volatile boolean open = true;
    private long position;

    EventSubscriber(SseEmitter emitter, CaseScope scope, long position) {
        this.emitter = emitter;
        this.scope = scope;
        this.position = position;
    }

    CaseScope scope() {
        return scope;
    }

    /** The last event that was queued; only the fan-out moves it. */
    long position() {
        return position;
    }

    boolean isOpen() {
        return open;
    }

    void offer(List<CaseEvent> events) {
        for (CaseEvent event : events) {
            if (!queue.offer(event)) {
                close();
                return;
            }
            position = event.id();
        }
    }

    void close() {
        open = false;
    }

    /**
     * Tells the reader that the stream is open. To be called by the thread of the request: what it sends commits the
     * answer, so that the thread that writes the events never writes headers while the filters still do.
     */
    void greet() {
        try {
            emitter.send(SseEmitter.event().comment("open").reconnectTime(2000));
        } catch (IOException readerIsGone) {
            throw new UncheckedIOException(readerIsGone);
        }
    }

    /**
     * Writes until the reader is gone or cut off. The container ends the request of one who is gone by itself: an end
     * of ours, with an error above all, would be a page written into an answer that was sent long ago.
     */
    void write() {
        try {
            while (open) {
                send(queue.poll(HEARTBEAT.toSeconds(), TimeUnit.SECONDS));
            }
            emitter.complete();
        } catch (IOException | IllegalStateException readerIsGone) {
            close();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            close();
        }
    }

    private void send(@Nullable CaseEvent event) throws IOException {
        if (event == null) {
            emitter.send(SseEmitter.event().comment("alive"));
            return;
        }
        emitter.send(SseEmitter.event()
                .id(Long.toString(event.id()))
                .name(event.type())
                .data(new EventBody(event.type(), event.at(), event.caseId(), event.payload())));
    }
}
