package io.turnout.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.camunda.client.CamundaClient;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;

class ModelDeploymentTests extends EngineTest {

    @Autowired
    ModelDeployment deployment;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    CamundaClient client;

    @Test
    void sameBundleIsOnRecordOnceHoweverOftenItIsDeployed() {
        await().atMost(Duration.ofMinutes(1)).until(deployment::isConfirmed);

        ModelDeployment secondCopy = new ModelDeployment(client, jdbc, transactions);
        secondCopy.deployWhenReachable();

        assertThat(secondCopy.isConfirmed()).isTrue();
        assertThat(jdbc.sql("select count(*) from engine_port.deployment")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }
}
