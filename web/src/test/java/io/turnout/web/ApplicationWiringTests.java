package io.turnout.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.turnout.engine.ProcessStarter;
import io.turnout.kernel.PostgresForTests;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.core.task.AsyncTaskExecutor;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.web.context.WebApplicationContext;

/** The whole application fits together, and comes up although the engine is away: nothing listens on its ports. */
@SpringBootTest(
        classes = TurnoutApplication.class,
        properties = {
            "camunda.client.grpc-address=http://127.0.0.1:1",
            "camunda.client.rest-address=http://127.0.0.1:1",
            // A client whose workers have never reached the engine does not close.
            "camunda.client.worker.defaults.enabled=false"
        })
class ApplicationWiringTests {

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry registry) {
        String url = PostgresForTests.newDatabase();
        registry.add("spring.datasource.url", () -> url);
    }

    @Autowired
    private WebApplicationContext context;

    @Test
    void theApplicationComesUpWhileTheEngineIsAway() {
        assertThat(context.getBeansOfType(ProcessStarter.class)).hasSize(1);
    }

    @Test
    void aDatabaseThatLetsInAndSaysNothingIsAskedAgain() throws IOException {
        HikariConfig asConfigured = new HikariConfig();
        context.getBean(HikariDataSource.class).copyStateTo(asConfigured);
        try (ServerSocket silent = new ServerSocket(0, 10, InetAddress.getLoopbackAddress())) {
            Queue<Socket> letIn = new ConcurrentLinkedQueue<>();
            Thread.ofVirtual().start(() -> letInForEver(silent, letIn));
            asConfigured.setJdbcUrl("jdbc:postgresql://127.0.0.1:" + silent.getLocalPort() + "/turnout");
            asConfigured.setInitializationFailTimeout(-1);
            asConfigured.setMinimumIdle(1);
            asConfigured.setPoolName("silent");
            try (HikariDataSource pool = new HikariDataSource(asConfigured)) {
                await().atMost(Duration.ofMinutes(1)).until(() -> letIn.size() > 1);
                assertThat(pool.isRunning()).isTrue();
            }
        }
    }

    /** Until the socket is closed. */
    private static void letInForEver(ServerSocket server, Queue<Socket> letIn) {
        try {
            while (true) {
                letIn.add(server.accept());
            }
        } catch (IOException closed) {
            letIn.clear();
        }
    }

    @Test
    void aSweepThatTakesLongHoldsUpNoOther() throws InterruptedException {
        TaskScheduler sweeps = context.getBean(TaskScheduler.class);
        CountDownLatch blocked = new CountDownLatch(1);
        CountDownLatch over = new CountDownLatch(1);
        CountDownLatch other = new CountDownLatch(2);
        Future<?> slow = sweeps.scheduleWithFixedDelay(
                () -> {
                    blocked.countDown();
                    waitFor(over);
                },
                Duration.ofMillis(1));
        waitFor(blocked);
        Future<?> quick = sweeps.scheduleWithFixedDelay(other::countDown, Duration.ofMillis(1));
        try {
            assertThat(other.await(1, TimeUnit.MINUTES)).isTrue();
        } finally {
            over.countDown();
            slow.cancel(false);
            quick.cancel(false);
        }
    }

    @Test
    void whatIsDoneAsideHasThreadsOfItsOwn() {
        assertThat(context.getBean("applicationTaskExecutor", AsyncTaskExecutor.class))
                .isNotInstanceOf(TaskScheduler.class);
    }

    private static void waitFor(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
