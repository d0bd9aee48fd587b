package io.turnout.jobs.deviceprovisioning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.when;

import io.turnout.snmp.Check;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class VerifyConfigurationWorkerTests {

    private final ProvisioningForTests provisioning = new ProvisioningForTests();
    private final VerifyConfigurationWorker worker =
            new VerifyConfigurationWorker(provisioning.templates, provisioning.devices);

    @Test
    void everyValueMustReadAsItWasWritten() {
        reads(new Check("alias", true, ""), new Check("status", true, ""));
        assertThat(verify()).isEqualTo(Map.of("configurationVerified", true));
        reads(new Check("alias", true, ""), new Check("status", false, ""));
        assertThat(verify()).isEqualTo(Map.of("configurationVerified", false));
    }

    private Map<String, Object> verify() {
        return worker.verifyConfiguration(provisioning.job("Task_VerifyConfiguration"));
    }

    private void reads(Check... checks) {
        when(provisioning.templates.verify(provisioning.configurationId, provisioning.device))
                .thenReturn(List.of(checks));
    }
}
