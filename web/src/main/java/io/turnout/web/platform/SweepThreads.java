package io.turnout.web.platform;

import org.springframework.boot.task.ThreadPoolTaskSchedulerBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;

/**
 * The threads of everything that is done again and again. With virtual threads Spring would do all of it on a single
 * thread, one after the other: a purge of an hour would hold up the start of cases.
 *
 * <p>When the application stops, no sweep begins any more from the first moment, while the workers are still finishing;
 * one that runs is then given the time of a shutdown phase.
 */
@Configuration(proxyBeanMethods = false)
class SweepThreads {

    @Bean
    ThreadPoolTaskScheduler taskScheduler(ThreadPoolTaskSchedulerBuilder builder) {
        return builder.threadNamePrefix("sweep-").build();
    }
}
