package io.turnout.web.faults;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.command.DeployResourceCommandStep1;
import io.camunda.client.api.command.DeployResourceCommandStep1.DeployResourceCommandStep2;
import io.turnout.engine.EngineSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** All models as one bundle, each process changed by nothing but a blank line: a new version for the engine. */
final class ChangedModels {

    private ChangedModels() {}

    static void deployTo(EngineSettings engine) {
        try (CamundaClient client = CamundaClient.newClientBuilder()
                .grpcAddress(engine.grpcAddress())
                .restAddress(engine.restAddress())
                .preferRestOverGrpc(false)
                .build()) {
            DeployResourceCommandStep1 command = client.newDeployResourceCommand();
            DeployResourceCommandStep2 bundle = null;
            for (Resource model : new PathMatchingResourcePatternResolver().getResources("classpath*:bpmn/*.*")) {
                String text = model.getContentAsString(StandardCharsets.UTF_8);
                String name = String.valueOf(model.getFilename());
                bundle = (bundle == null ? command : bundle)
                        .addResourceStringUtf8(name.endsWith(".bpmn") ? text + "\n" : text, name);
            }
            if (bundle == null) {
                throw new IllegalStateException("There are no models on the class path");
            }
            bundle.send().join();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
