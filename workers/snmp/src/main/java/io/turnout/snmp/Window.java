package io.turnout.snmp;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/** At most so many asynchronous calls at once; the others wait in order, without holding a thread. */
final class Window {

    private final Queue<Runnable> waiting = new ArrayDeque<>();
    private int free;

    Window(int permits) {
        this.free = permits;
    }

    <R> CompletableFuture<R> run(Supplier<CompletableFuture<R>> call) {
        CompletableFuture<R> result = new CompletableFuture<>();
        enter(() -> start(call).whenComplete((value, failure) -> {
            leave();
            if (failure != null) {
                result.completeExceptionally(failure);
            } else {
                result.complete(value);
            }
        }));
        return result;
    }

    private static <R> CompletableFuture<R> start(Supplier<CompletableFuture<R>> call) {
        try {
            return call.get();
        } catch (RuntimeException failure) {
            return CompletableFuture.failedFuture(failure);
        }
    }

    private void enter(Runnable task) {
        synchronized (waiting) {
            if (free == 0) {
                waiting.add(task);
                return;
            }
            free--;
        }
        task.run();
    }

    private void leave() {
        Runnable next;
        synchronized (waiting) {
            next = waiting.poll();
            if (next == null) {
                free++;
                return;
            }
        }
        next.run();
    }
}
