package io.turnout.jobs;

import io.camunda.client.spring.event.CamundaLifecycleEventProducer;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * How the workers of a copy stop: what was fetched and not begun goes back to the engine, what was begun is finished and
 * reported. The client alone would drop the one, until its timeout, and interrupt the other.
 *
 * <p>One gap stays. A client can end a stream of jobs only by cancelling it, and the gateway takes a job for delivered
 * once it is written to the connection: one that is written while the cancellation travels is dropped by gRPC and comes
 * back by its timeout. Nobody here has seen its key, and an engine of 8.6 cannot be asked which jobs it thinks we
 * hold. That is why the job timeout is short.
 */
@Component
class OrderlyStop implements SmartLifecycle {

    /** What the engine had sent before the gate closed has arrived by then; shorter than the pause of a job given back. */
    private static final Duration STILL_ARRIVING = JobGate.PAUSE.dividedBy(2);

    private static final Duration LONGEST_JOB = Duration.ofSeconds(20);
    private static final Duration LONGEST_COMMAND = Duration.ofSeconds(3);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(10);
    private static final Logger LOG = LoggerFactory.getLogger(OrderlyStop.class);

    private final JobGate gate;
    private final CamundaLifecycleEventProducer workers;
    private final JobThreads threads;
    private final OpenCommands commands;
    private volatile boolean running;

    OrderlyStop(JobGate gate, CamundaLifecycleEventProducer workers, JobThreads threads, OpenCommands commands) {
        this.gate = gate;
        this.workers = workers;
        this.threads = threads;
        this.commands = commands;
    }

    @Override
    public void start() {
        running = true;
    }

    /** Streams are closed second: what is on its way through an open one still arrives, and goes back too. */
    @Override
    public void stop() {
        running = false;
        gate.close();
        try {
            passOn(STILL_ARRIVING, () -> false);
            workers.stop();
            if (!passOn(LONGEST_JOB, () -> threads.busy() == 0)) {
                LOG.warn("{} jobs take too long to wait for; they are begun again elsewhere", threads.busy());
            }
            passOn(LONGEST_COMMAND, commands::none);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    /**
     * Lets waiting jobs through the closed gate, beside the threads that may be busy with long ones.
     *
     * @return whether it was over before the time was
     */
    private boolean passOn(Duration longest, BooleanSupplier over) throws InterruptedException {
        long end = System.nanoTime() + longest.toNanos();
        while (System.nanoTime() < end) {
            if (!threads.runWaiting(LOOK_AGAIN) && over.getAsBoolean()) {
                return true;
            }
        }
        return false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
