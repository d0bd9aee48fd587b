package io.turnout.web.bench;

import io.camunda.client.api.command.ClientStatusException;
import io.grpc.Status;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** Sends commands to the engine, so many at once and no more; what was refused for its load is counted and sent again. */
final class InFlight {

    private final int most;
    private final AtomicInteger rejections = new AtomicInteger();

    InFlight(int most) {
        this.most = most;
    }

    int rejections() {
        return rejections.get();
    }

    /** Returns when the engine has confirmed all of them. */
    void send(int times, Supplier<? extends CompletionStage<?>> command) {
        Semaphore room = new Semaphore(most);
        CountDownLatch open = new CountDownLatch(times);
        for (int i = 0; i < times; i++) {
            room.acquireUninterruptibly();
            follow(command.get(), command, () -> {
                room.release();
                open.countDown();
            });
        }
        try {
            open.await();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    private void follow(CompletionStage<?> sent, Supplier<? extends CompletionStage<?>> command, Runnable done) {
        sent.whenComplete((answer, failure) -> {
            if (failure == null) {
                done.run();
            } else if (isRefusal(failure)) {
                rejections.incrementAndGet();
                follow(command.get(), command, done);
            } else {
                throw new AssertionError(failure);
            }
        });
    }

    private static boolean isRefusal(Throwable failure) {
        Throwable cause = failure.getCause() == null ? failure : failure.getCause();
        return (cause instanceof ClientStatusException status
                        && status.getStatusCode() == Status.Code.RESOURCE_EXHAUSTED)
                || String.valueOf(cause.getMessage()).contains("RESOURCE_EXHAUSTED");
    }
}
