package io.turnout.jobs;

import io.camunda.client.jobhandling.CamundaClientExecutorService;
import io.camunda.client.spring.properties.CamundaClientProperties;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.binder.jvm.ExecutorServiceMetrics;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The threads that work on jobs, with the queue of those that wait for one; asking for jobs has threads of its own. The
 * pool is no bean: Spring would take it for the application's executor of everything.
 */
@Configuration(proxyBeanMethods = false)
class JobThreads {

    private static final int ASKING = 2;

    private final ThreadPoolExecutor pool;

    JobThreads(CamundaClientProperties camunda) {
        int threads = camunda.getExecutionThreads();
        this.pool = new ThreadPoolExecutor(threads, threads, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>());
    }

    /** The Camunda client closes both pools when it is closed itself. */
    @Bean
    CamundaClientExecutorService camundaClientExecutorService(ObjectProvider<MeterRegistry> registry) {
        ScheduledExecutorService asking = Executors.newScheduledThreadPool(ASKING);
        ExecutorService jobs = pool;
        MeterRegistry meters = registry.getIfAvailable();
        if (meters != null) {
            asking = ExecutorServiceMetrics.monitor(meters, asking, "asking-for-jobs", Tags.empty());
            jobs = ExecutorServiceMetrics.monitor(meters, jobs, "jobs", Tags.empty());
        }
        return new CamundaClientExecutorService(asking, true, jobs, true);
    }

    /** How many jobs are being worked on. */
    int busy() {
        return pool.getActiveCount();
    }

    /** Runs one of the jobs that wait for a thread on the calling one; waits a while for one to come. */
    boolean runWaiting(Duration longest) throws InterruptedException {
        Runnable job = pool.getQueue().poll(longest.toMillis(), TimeUnit.MILLISECONDS);
        if (job == null) {
            return false;
        }
        job.run();
        return true;
    }
}
