package io.turnout.web.api;

import io.turnout.inventory.CircuitDraft;
import io.turnout.inventory.CircuitRecord;
import io.turnout.inventory.CircuitRole;
import io.turnout.inventory.Circuits;
import io.turnout.inventory.Customers;
import io.turnout.inventory.DeviceDraft;
import io.turnout.inventory.Devices;
import io.turnout.inventory.ProviderDraft;
import io.turnout.inventory.Providers;
import io.turnout.inventory.SiteDraft;
import io.turnout.inventory.SiteRecord;
import io.turnout.inventory.Sites;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.test.context.TestComponent;

/** Makes sites with an active circuit and a device, each of a customer of its own. */
@TestComponent
public class TestPortfolio {

    /** What a switch can be asked for. */
    public record Place(UUID customerId, SiteRecord site, CircuitRecord circuit) {}

    private final AtomicInteger counter = new AtomicInteger();
    private final Customers customers;
    private final Sites sites;
    private final Providers providers;
    private final Circuits circuits;
    private final Devices devices;

    TestPortfolio(Customers customers, Sites sites, Providers providers, Circuits circuits, Devices devices) {
        this.customers = customers;
        this.sites = sites;
        this.providers = providers;
        this.circuits = circuits;
        this.devices = devices;
    }

    public Place place() {
        Place bare = placeWithoutDevice();
        devices.create(
                new DeviceDraft(
                        bare.site().id(),
                        "rtr-" + bare.site().name(),
                        "owned",
                        "127.0.10.1:1161",
                        "out-of-band",
                        "v3",
                        "turnout",
                        "SHA-256",
                        "AES-128",
                        "wan0",
                        "wan1"),
                null);
        return bare;
    }

    public Place placeWithoutDevice() {
        int number = counter.incrementAndGet();
        UUID customer = customers.create("Customer " + number).id();
        SiteRecord site = sites.create(
                new SiteDraft(
                        customer,
                        "Site " + number,
                        "customer",
                        "CN",
                        "Shenzhen",
                        "1 Keyuan Road",
                        ZoneId.of("Asia/Shanghai")),
                null);
        UUID provider = providers
                .create(
                        new ProviderDraft(
                                "Provider " + number,
                                "access",
                                "CN",
                                "zh",
                                "66 Shennan Avenue",
                                "contracts@altnet.example",
                                "noc@altnet.example",
                                "email"),
                        null)
                .id();
        CircuitRecord planned = circuits.plan(
                site.id(),
                provider,
                new CircuitDraft(
                        "ALT-" + number, CircuitRole.PRIMARY, 100_000, null, CircuitRecord.Terminations.UNKNOWN));
        circuits.startProvisioning(planned.id(), LocalDate.of(2026, 4, 1));
        return new Place(customer, site, circuits.activate(planned.id()));
    }
}
