package io.turnout.web.api.events;

import io.swagger.v3.oas.annotations.tags.Tag;
import io.turnout.cases.CaseEvents;
import io.turnout.web.api.http.ApiPaths;
import io.turnout.web.application.Scopes;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

@RestController("apiEventsController")
@RequestMapping(ApiPaths.V1)
@Tag(name = "events")
class EventsController {

    /** The heartbeats keep a stream alive for as long as its reader wants it. */
    private static final long NEVER = 0L;

    private final EventFanOut fanOut;
    private final CaseEvents events;
    private final Scopes scopes;

    EventsController(EventFanOut fanOut, CaseEvents events, Scopes scopes) {
        this.fanOut = fanOut;
        this.events = events;
        this.scopes = scopes;
    }

    @GetMapping(path = "/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    ResponseEntity<SseEmitter> stream(
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable Long lastEventId) {
        SseEmitter emitter = new SseEmitter(NEVER);
        long position = lastEventId == null ? events.latest() : lastEventId;
        EventSubscriber subscriber = new EventSubscriber(emitter, scopes.cases(), position);
        emitter.onCompletion(subscriber::close);
        emitter.onError(gone -> subscriber.close());
        subscriber.greet();
        fanOut.add(subscriber);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .header("X-Accel-Buffering", "no")
                .body(emitter);
    }
}
