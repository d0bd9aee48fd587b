package io.turnout.web.api.inventory;

import io.swagger.v3.oas.annotations.tags.Tag;
import io.turnout.inventory.DeviceDraft;
import io.turnout.inventory.DeviceRecord;
import io.turnout.inventory.Devices;
import io.turnout.kernel.Page;
import io.turnout.web.api.http.ApiPaths;
import io.turnout.web.api.http.IdempotentRequest;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController("apiDevicesController")
@RequestMapping(ApiPaths.V1 + "/devices")
@Tag(name = "inventory")
class DevicesController extends InventoryResource<DeviceRecord, DeviceDraft> {

    private final Devices devices;
    private final KnownThings known;

    DevicesController(Devices devices, KnownThings known, InventoryAccess access) {
        super(access);
        this.devices = devices;
        this.known = known;
    }

    @PostMapping
    ResponseEntity<DeviceRecord> create(
            IdempotentRequest request,
            @RequestHeader(name = REASON, required = false) @Nullable String why,
            @RequestBody DeviceDraft draft) {
        checkReferences(draft);
        return created(request, () -> devices.create(draft, why));
    }

    @Override
    public void checkReferences(DeviceDraft draft) {
        known.site(draft.siteId());
    }

    @Override
    public String name() {
        return "devices";
    }

    @Override
    public Class<DeviceRecord> shape() {
        return DeviceRecord.class;
    }

    @Override
    public Page<DeviceRecord> page(Map<String, String> filter, @Nullable String cursor, int limit) {
        return devices.page(filter, cursor, limit);
    }

    @Override
    public DeviceRecord get(UUID id) {
        return devices.get(id);
    }

    @Override
    public DeviceRecord update(UUID id, long version, DeviceDraft draft, @Nullable String why) {
        return devices.update(id, version, draft, why);
    }

    @Override
    public UUID idOf(DeviceRecord device) {
        return device.id();
    }

    @Override
    public long versionOf(DeviceRecord device) {
        return device.version();
    }

    @Override
    public void narrow(CustomerView customer, Map<String, String> filter) {
        customer.needOwnSite(filter);
    }

    @Override
    public boolean belongsTo(CustomerView customer, DeviceRecord device) {
        return customer.ownsSite(device.siteId());
    }
}
