package io.turnout.web.faults;

import io.turnout.web.scenario.ApiClient;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.function.Supplier;

/** The API as a well-behaved program calls it while parts fail: what got no answer, or 503, is asked again. */
final class PatientApi {

    private final Supplier<ApiClient> api;
    private final List<String> unanswered = new CopyOnWriteArrayList<>();
    private volatile boolean stopped;

    /** @param api a copy that is there, asked anew for every call */
    PatientApi(Supplier<ApiClient> api) {
        this.api = api;
    }

    /** Calls that had to be asked again because nobody answered them, or only to come back later. */
    List<String> unanswered() {
        return unanswered;
    }

    /** Nobody waits for answers any more. */
    void stop() {
        stopped = true;
    }

    boolean isStopped() {
        return stopped;
    }

    /** Asks again while nobody answers, or the answer is to come back later. */
    ApiClient.Answer ask(Function<ApiClient, ApiClient.Answer> call) {
        while (true) {
            try {
                ApiClient.Answer answer = call.apply(api.get());
                boolean later = answer.status() == 503
                        || answer.status() == 429
                        || (answer.status() == 409 && answer.body().toString().contains("in flight"));
                if (!later) {
                    return answer;
                }
                unanswered.add(answer.toString());
            } catch (UncheckedIOException nobodyThere) {
                // The copy was killed or the connection was cut: the same key again.
                unanswered.add(String.valueOf(nobodyThere.getMessage()));
            }
            if (stopped) {
                throw new IllegalStateException("Stopped before anybody answered");
            }
            Waiting.real(Duration.ofMillis(200));
        }
    }
}
