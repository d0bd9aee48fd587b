package io.turnout.engine;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.command.ClientStatusException;
import io.camunda.client.api.command.DeployResourceCommandStep1;
import io.camunda.client.api.command.DeployResourceCommandStep1.DeployResourceCommandStep2;
import io.grpc.Status;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Deploys all models as one bundle when the application starts. One changed file gives every file of a bundle a new
 * version, and an older bundle deployed again would become the newest; so the bundles this database has seen are on
 * record and an older one is never put over a newer one.
 */
@Component
public class ModelDeployment {

    private static final long LOCK = 0x7475726e6f757401L;
    private static final Logger LOG = LoggerFactory.getLogger(ModelDeployment.class);

    private final CamundaClient client;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final SortedMap<String, byte[]> models;
    private volatile boolean confirmed;

    ModelDeployment(CamundaClient client, JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.client = client;
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.models = readModels();
    }

    /** Whether the engine has the models; nothing is started before. */
    public boolean isConfirmed() {
        return confirmed;
    }

    /** Tries until the engine has taken the models, then rests. */
    @Scheduled(fixedDelayString = "${turnout.engine.deploy-every:1s}")
    void deployWhenReachable() {
        if (confirmed) {
            return;
        }
        try {
            transaction.executeWithoutResult(status -> deploy());
            confirmed = true;
        } catch (RuntimeException engineNotReady) {
            if (isRefusal(engineNotReady)) {
                LOG.error("The engine refuses the models: {}", engineNotReady.getMessage());
            } else {
                LOG.debug("Models wait for the engine", engineNotReady);
            }
        }
    }

    private void deploy() {
        jdbc.sql("select pg_advisory_xact_lock(?)").param(LOCK).query().listOfRows();
        String hash = hash(models);
        if (isOlder(hash)) {
            LOG.warn("These models are older than what this cluster runs; they are not deployed again.");
            return;
        }
        DeployResourceCommandStep1 command = client.newDeployResourceCommand();
        DeployResourceCommandStep2 bundle = null;
        for (Map.Entry<String, byte[]> model : models.entrySet()) {
            bundle = (bundle == null ? command : bundle).addResourceBytes(model.getValue(), model.getKey());
        }
        if (bundle == null) {
            throw new IllegalStateException("No models on the class path under bpmn/");
        }
        var deployed = bundle.send().join();
        int added = jdbc.sql("insert into engine_port.deployment (bundle_hash) values (?) on conflict do nothing")
                .param(hash)
                .update();
        LOG.info(
                "{} models {} (deployment {})",
                models.size(),
                added == 1 ? "deployed" : "are deployed already",
                deployed.getKey());
    }

    private boolean isOlder(String hash) {
        Optional<String> newest = jdbc.sql(
                        "select bundle_hash from engine_port.deployment order by sequence desc limit 1")
                .query(String.class)
                .optional();
        boolean seen = jdbc.sql("select exists (select from engine_port.deployment where bundle_hash = ?)")
                .param(hash)
                .query(Boolean.class)
                .single();
        return seen && !newest.equals(Optional.of(hash));
    }

    private static boolean isRefusal(RuntimeException failure) {
        return failure instanceof ClientStatusException status
                && status.getStatusCode() == Status.Code.INVALID_ARGUMENT;
    }

    private static SortedMap<String, byte[]> readModels() {
        SortedMap<String, byte[]> found = new TreeMap<>();
        try {
            for (Resource model : new PathMatchingResourcePatternResolver().getResources("classpath*:bpmn/*.*")) {
                found.put(String.valueOf(model.getFilename()), model.getContentAsByteArray());
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The models on the class path cannot be read", unreadable);
        }
        return found;
    }

    private static String hash(SortedMap<String, byte[]> models) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            models.forEach((name, content) -> {
                digest.update(name.getBytes(StandardCharsets.UTF_8));
                digest.update(content);
            });
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
