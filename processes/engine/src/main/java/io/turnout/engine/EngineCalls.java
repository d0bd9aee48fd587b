package io.turnout.engine;

import io.camunda.client.api.command.ClientHttpException;
import io.camunda.client.api.command.ClientStatusException;
import io.turnout.kernel.Conflict;
import io.turnout.kernel.NotFound;
import java.util.function.Supplier;

/** The one place where the client's failures become ours: not found, taken, or away. */
final class EngineCalls {

    private static final String AWAY =
            "The process engine cannot take this now; nothing was changed. Try again in a few seconds.";

    private EngineCalls() {}

    /**
     * @param what names the thing in the message of a 404, for example {@code user task}
     * @param conflict says in a sentence what another holder means
     */
    static <T> T ask(String what, Object id, String conflict, Supplier<T> call) {
        try {
            return call.get();
        } catch (ClientHttpException answer) {
            throw translated(answer.code(), what, id, conflict, answer);
        } catch (ClientStatusException answer) {
            int code = switch (answer.getStatusCode()) {
                case NOT_FOUND -> 404;
                case ALREADY_EXISTS, FAILED_PRECONDITION -> 409;
                case INVALID_ARGUMENT -> 400;
                default -> 503;
            };
            throw translated(code, what, id, conflict, answer);
        } catch (RuntimeException noAnswer) {
            throw new EngineAway(AWAY, noAnswer);
        }
    }

    private static RuntimeException translated(
            int code, String what, Object id, String conflict, RuntimeException answer) {
        return switch (code) {
            case 404 -> new NotFound(what, id);
            case 409 -> new Conflict(conflict);
            case 400 -> new BadData("The engine refuses " + what + " " + id + ": " + answer.getMessage(), answer);
            default -> new EngineAway(AWAY, answer);
        };
    }
}
