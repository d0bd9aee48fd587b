package io.turnout.snmp;

import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.snmp4j.PDU;

/**
 * The spans of exchanges with devices, one for each attempt, below the span of whoever asked: a job, a request. Where
 * nobody does, as in polling, there is none. They tell the device's name, never what was asked or who asked it as.
 */
final class ExchangeSpans {

    private final ObservationRegistry observations;

    ExchangeSpans(ObservationRegistry observations) {
        this.observations = observations;
    }

    /** Who asks; to be found out on the caller's own thread, for answers and repeats come on others. */
    @Nullable
    Observation asker() {
        return observations.getCurrentObservation();
    }

    <R> CompletableFuture<R> around(
            @Nullable Observation asker, ManagedDevice device, PDU request, Supplier<CompletableFuture<R>> exchange) {
        if (asker == null) {
            return exchange.get();
        }
        Observation span = started(asker, device, request);
        try {
            return exchange.get().whenComplete((answer, failure) -> stop(span, failure));
        } catch (DeviceFault notEvenAsked) {
            stop(span, notEvenAsked);
            throw notEvenAsked;
        }
    }

    private Observation started(Observation asker, ManagedDevice device, PDU request) {
        String operation = PDU.getTypeString(request.getType());
        return Observation.createNotStarted("turnout.snmp.exchange", observations)
                .contextualName("snmp " + operation)
                .parentObservation(asker)
                .lowCardinalityKeyValue("operation", operation)
                .highCardinalityKeyValue("device", device.name())
                .start();
    }

    private static void stop(Observation span, @Nullable Throwable failure) {
        Throwable cause =
                failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
        span.lowCardinalityKeyValue("outcome", outcome(cause));
        if (cause != null) {
            span.error(cause);
        }
        span.stop();
    }

    private static String outcome(@Nullable Throwable failure) {
        return switch (failure) {
            case null -> "answered";
            case DeviceFault.Silent silent -> "silent";
            case DeviceFault.Refused refused -> "refused";
            case DeviceFault.NotAuthorised unknown -> "not-authorised";
            case DeviceFault.BadAnswer broken -> "bad-answer";
            case DeviceFault.NotAllowed ours -> "not-allowed";
            default -> "failed";
        };
    }
}
