package io.turnout.inventory;

import io.turnout.inventory.CircuitRecord.Terminations;
import io.turnout.kernel.CsvFile;
import io.turnout.kernel.CsvImport;
import io.turnout.kernel.CsvPlan;
import io.turnout.kernel.CsvPlan.Step;
import io.turnout.kernel.CsvRow;
import io.turnout.kernel.Ids;
import io.turnout.kernel.ImportOptions;
import io.turnout.kernel.ImportReport;
import io.turnout.kernel.InvalidInput;
import io.turnout.kernel.Moments;
import java.io.Reader;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Import of circuits; a circuit is known by its provider and the provider's number of it. */
@Component
class CircuitsImport implements CsvImport {

    private record Key(UUID providerId, String number) {}

    private record Lookups(
            Map<String, SiteRecord> sites, Map<String, ProviderRecord> providers, Map<Key, CircuitEntity> circuits) {}

    private final Sites sites;
    private final Providers providers;
    private final CircuitRepository circuits;
    private final Store store;

    CircuitsImport(Sites sites, Providers providers, CircuitRepository circuits, Store store) {
        this.sites = sites;
        this.providers = providers;
        this.circuits = circuits;
        this.store = store;
    }

    @Override
    public String type() {
        return "circuits";
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    @Transactional
    public ImportReport run(Reader csv, ImportOptions options) {
        CsvFile file = CsvFile.read(
                csv, "site", "provider", "provider_circuit_id", "role", "status", "commit_rate_kbps", "installed");
        Lookups lookups = new Lookups(
                sites.byNames(file.values("site")),
                providers.byNames(file.values("provider")),
                circuits.findByProviderCircuitIdIn(file.values("provider_circuit_id")).stream()
                        .collect(Collectors.toMap(c -> new Key(c.providerId(), c.label()), Function.identity())));
        return CsvPlan.run(type(), file, options, row -> plan(row, lookups));
    }

    private Step plan(CsvRow row, Lookups lookups) {
        UUID siteId = Columns.referred(row, "site", lookups.sites()).id();
        UUID providerId = Columns.referred(row, "provider", lookups.providers()).id();
        Key key = new Key(providerId, row.text("provider_circuit_id"));
        CircuitStatus status = row.constant("status", CircuitStatus.class);
        LocalDate installed = row.optional("installed").isEmpty()
                ? null
                : row.parse("installed", "a date such as 2027-03-31", Moments::day);
        CircuitEntity known = lookups.circuits().get(key);
        if (known == null) {
            CircuitDraft draft = Columns.draft(() -> draft(row, null), Map.of());
            return Step.created(
                    key, () -> add(new CircuitEntity(Ids.next(), siteId, providerId, draft), status, installed));
        }
        refuseMoves(known, siteId, status);
        CircuitDraft draft = Columns.draft(() -> draft(row, known.draft()), Map.of());
        if (known.draft().equals(draft)) {
            return Step.unchanged(key);
        }
        return Step.updated(key, () -> store.change(known, "update", "CSV import", c -> c.apply(draft)));
    }

    private void add(CircuitEntity circuit, CircuitStatus status, @Nullable LocalDate installed) {
        circuit.adopt(status, installed);
        store.add(circuit, "CSV import");
    }

    /** A file never moves a circuit through its life or to another site: that would pass by the guards. */
    private static void refuseMoves(CircuitEntity known, UUID siteId, CircuitStatus status) {
        if (!known.siteId().equals(siteId)) {
            throw InvalidInput.of("/site", "the circuit is at another site; an import does not move it");
        }
        if (known.status() != status) {
            throw InvalidInput.of(
                    "/status",
                    "the circuit is " + known.status().name().toLowerCase(Locale.ROOT)
                            + "; its status changes by its own actions, not by an import");
        }
    }

    /** What the file does not tell (path group, terminations) stays as it is. */
    private static CircuitDraft draft(CsvRow row, @Nullable CircuitDraft known) {
        return new CircuitDraft(
                row.text("provider_circuit_id"),
                row.constant("role", CircuitRole.class),
                row.integer("commit_rate_kbps"),
                known == null ? null : known.pathGroup(),
                known == null ? Terminations.UNKNOWN : known.terminations());
    }
}
