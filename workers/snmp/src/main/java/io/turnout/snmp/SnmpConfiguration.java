package io.turnout.snmp;

import io.micrometer.observation.ObservationRegistry;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The one client of the application and the key to its secrets. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SnmpSettings.class)
class SnmpConfiguration {

    @Bean(destroyMethod = "close")
    SnmpClient snmpClient(
            SnmpSettings settings, DeviceConnections connections, ObjectProvider<ObservationRegistry> observations) {
        return new SnmpClient(settings, connections, observations.getIfAvailable(() -> ObservationRegistry.NOOP));
    }

    @Bean
    SecretBox secretBox(
            @Value("${TURNOUT_SECRET_KEY:#{null}}") @Nullable String key,
            @Value("${turnout.secrets.key-file:${turnout.data-directory:data}/secret.key}") Path keyFile) {
        return SecretBox.open(key, keyFile);
    }
}
