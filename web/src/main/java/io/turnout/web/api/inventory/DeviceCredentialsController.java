package io.turnout.web.api.inventory;

import io.swagger.v3.oas.annotations.tags.Tag;
import io.turnout.inventory.Devices;
import io.turnout.snmp.Credentials;
import io.turnout.snmp.DeviceConnections;
import io.turnout.snmp.SnmpVersion;
import io.turnout.web.api.http.ApiPaths;
import io.turnout.web.application.Scopes;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The secrets by which a device is asked: they go in and never come out. */
@RestController("apiDeviceCredentialsController")
@RequestMapping(ApiPaths.V1 + "/devices/{id}/credentials")
@Tag(name = "inventory")
class DeviceCredentialsController {

    private final Devices devices;
    private final DeviceConnections connections;
    private final Scopes scopes;

    DeviceCredentialsController(Devices devices, DeviceConnections connections, Scopes scopes) {
        this.devices = devices;
        this.connections = connections;
        this.scopes = scopes;
    }

    @PutMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void replace(@PathVariable UUID id, @RequestBody Credentials secrets) {
        scopes.staff();
        SnmpVersion version = SnmpVersion.of(devices.get(id).snmpVersion());
        connections.store(id, secrets.checkedFor(version));
    }
}
