package io.turnout.web.api.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import io.turnout.snmp.Credentials;
import io.turnout.snmp.DeviceConnections;
import io.turnout.web.api.ApiTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.ResultActions;

class DeviceCredentialsTests extends ApiTest {

    private static final String PASSPHRASES =
            "{\"authPassphrase\":\"authentication\",\"privPassphrase\":\"encryption\"}";

    @Autowired
    private DeviceConnections connections;

    @Test
    void secretsGoInAndNeverComeOut() throws Exception {
        UUID device = device("v3");
        give(device, PASSPHRASES)
                .andExpect(status().isNoContent())
                .andExpect(content().string(""));
        assertThat(connections.find(device)).contains(Credentials.passphrases("authentication", "encryption"));
        read("/devices/" + device + "/credentials").andExpect(status().isMethodNotAllowed());
    }

    @Test
    void whatTheVersionOfTheDeviceNeedsIsNamed() throws Exception {
        give(device("v3"), "{\"authPassphrase\":\"short\"}")
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[*].pointer", containsInAnyOrder("/authPassphrase", "/privPassphrase")));
        give(device("v2c"), PASSPHRASES)
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[0].pointer").value("/community"));
    }

    @Test
    void aDeviceThatIsNotThereAndACustomerAreRefused() throws Exception {
        give(UUID.randomUUID(), PASSPHRASES).andExpect(status().isNotFound());
        UUID device = device("v3");
        signInAs("customer", portfolio.place().site().customerId());
        give(device, PASSPHRASES).andExpect(status().isForbidden());
        assertThat(connections.known(device)).isFalse();
    }

    private ResultActions give(UUID device, String secrets) throws Exception {
        return mvc.perform(signed(put(V1 + "/devices/" + device + "/credentials"))
                .contentType(MediaType.APPLICATION_JSON)
                .content(secrets));
    }

    private UUID device(String snmpVersion) throws Exception {
        String answer = send("/devices", """
                        {"siteId":"%s","name":"rtr-%s","ownership":"owned","managementAddress":"10.0.0.1:161",
                         "managementPath":"out-of-band","snmpVersion":"%s","snmpUser":"turnout",
                         "authProtocol":"SHA-256","privProtocol":"AES-128"}""".formatted(portfolio.place().site().id(), UUID.randomUUID(), snmpVersion))
                .andExpect(status().isCreated())
                .andReturn()
                .getResponse()
                .getContentAsString();
        return UUID.fromString(JsonPath.read(answer, "$.id"));
    }
}
