package io.turnout.snmp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.turnout.kernel.Ids;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Secrets of devices at rest. */
@SpringBootTest(classes = SnmpTestApplication.class)
class DeviceConnectionsTests {

    @DynamicPropertySource
    static void properties(DynamicPropertyRegistry registry) throws Exception {
        SnmpTestApplication.properties(registry);
    }

    @Autowired
    private DeviceConnections connections;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void aSecretComesBackButIsNowhereToBeRead() {
        UUID device = Ids.next();
        connections.store(device, Credentials.passphrases("open sesame", "and close"));
        assertThat(connections.find(device)).contains(Credentials.passphrases("open sesame", "and close"));
        byte[] row = jdbc.sql("select sealed from snmp.credential where device_id = ?")
                .param(device)
                .query(byte[].class)
                .single();
        assertThat(new String(row, StandardCharsets.ISO_8859_1)).doesNotContain("sesame");
        assertThat(Credentials.community("secret").toString()).doesNotContain("secret");
    }

    @Test
    void aSecretCannotBeMovedToAnotherDevice() {
        UUID owner = Ids.next();
        UUID thief = Ids.next();
        connections.store(owner, Credentials.community("private"));
        jdbc.sql("insert into snmp.credential select ?, sealed, changed_at from snmp.credential where device_id = ?")
                .params(thief, owner)
                .update();
        assertThatThrownBy(() -> connections.find(thief)).hasMessageContaining("cannot be opened");
    }

    @Test
    void theKeyFileIsReadableByItsOwnerAlone(@TempDir Path directory) throws Exception {
        Path keyFile = directory.resolve("new").resolve("secret.key");
        byte[] sealed = SecretBox.open(null, keyFile).seal(new UUID(1, 1), "text");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(keyFile)))
                .isEqualTo("rw-------");
        assertThat(SecretBox.open(null, keyFile).open(new UUID(1, 1), sealed)).isEqualTo("text");
    }

    @Test
    void aKeyOfTheWrongLengthIsRefusedWithTheWayToMakeOne(@TempDir Path directory) {
        assertThatThrownBy(() -> SecretBox.open("c2hvcnQ=", directory.resolve("unused")))
                .hasMessageContaining("openssl rand");
    }
}
