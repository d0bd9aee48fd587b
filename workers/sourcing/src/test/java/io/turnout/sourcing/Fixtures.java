package io.turnout.sourcing;

import static org.assertj.core.api.Assertions.assertThat;

import io.turnout.cases.CaseRecord;
import io.turnout.cases.Cases;
import io.turnout.cases.Named;
import io.turnout.cases.NewCase;
import io.turnout.inventory.CircuitRecord;
import io.turnout.inventory.Circuits;
import io.turnout.inventory.Customers;
import io.turnout.inventory.ProviderRecord;
import io.turnout.inventory.Providers;
import io.turnout.inventory.SiteRecord;
import io.turnout.inventory.Sites;
import io.turnout.kernel.CsvImport;
import io.turnout.kernel.Ids;
import io.turnout.kernel.ImportOptions;
import io.turnout.kernel.ImportReport;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The files that every start of the demo imports, and a case at headquarters. */
@Component
class Fixtures {

    private static final List<String> FILES =
            List.of("sites", "providers", "circuits", "contracts", "offers", "requirements", "complaints");

    private final Map<String, CsvImport> imports;
    private final Cases cases;
    private final Customers customers;
    private final Sites sites;
    private final Providers providers;
    private final Circuits circuits;

    Fixtures(
            List<CsvImport> imports,
            Cases cases,
            Customers customers,
            Sites sites,
            Providers providers,
            Circuits circuits) {
        this.imports = imports.stream().collect(Collectors.toMap(CsvImport::type, i -> i));
        this.cases = cases;
        this.customers = customers;
        this.sites = sites;
        this.providers = providers;
        this.circuits = circuits;
    }

    void importAll() {
        FILES.forEach(file -> assertThat(run(file).errors()).as(file).isEmpty());
    }

    ImportReport run(String type) {
        try (Reader csv = new InputStreamReader(
                Objects.requireNonNull(Fixtures.class.getResourceAsStream("/fixtures/" + type + ".csv")),
                StandardCharsets.UTF_8)) {
            return Objects.requireNonNull(imports.get(type)).run(csv, new ImportOptions(false, true));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    SiteRecord site(String name) {
        return sites.byName(name).orElseThrow();
    }

    ProviderRecord provider(String name) {
        return providers.byName(name).orElseThrow();
    }

    CircuitRecord circuit(String providerName, String number) {
        return circuits.byProviderCircuitId(provider(providerName).id(), number).orElseThrow();
    }

    /** A switch of ALT-0001 at HQ Shenzhen. */
    CaseRecord open() {
        SiteRecord site = site("HQ Shenzhen");
        ProviderRecord present = provider("Altnet Telecom");
        return cases.open(new NewCase(
                Ids.next(),
                "provider-switch",
                "anna",
                new Named(site.customerId(), customers.get(site.customerId()).name()),
                new Named(site.id(), site.name()),
                circuit("Altnet Telecom", "ALT-0001").id(),
                new Named(present.id(), present.name()),
                null,
                null,
                Map.of()));
    }
}
