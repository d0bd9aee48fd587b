package io.turnout.inventory;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.turnout.kernel.ImportOptions;
import io.turnout.kernel.ImportReport;
import io.turnout.kernel.ImportReport.RowError;
import io.turnout.kernel.InvalidInput;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class ImportsTests extends InventoryFixture {

    private static final String CIRCUITS = "site,provider,provider_circuit_id,role,status,commit_rate_kbps,installed\n";

    @Autowired
    Customers customers;

    @Autowired
    Devices devices;

    @Autowired
    DependentServices services;

    @BeforeEach
    void portfolio() {
        importAll();
    }

    @Test
    void theSameFilesAgainChangeNothing() {
        for (String type : FILES) {
            ImportReport again = importFile(type, false);
            assertThat(again.created()).as(type).isZero();
            assertThat(again.updated()).as(type).isZero();
            assertThat(again.unchanged()).as(type).isPositive();
            assertThat(again.errors()).as(type).isEmpty();
        }
    }

    @Test
    void sitesBringTheirCustomersAndKeepEveryScript() {
        assertThat(customers.byName("Lan Shan Trading")).isPresent();
        SiteRecord tehran = sites.byName("Data centre Tehran").orElseThrow();
        assertThat(tehran.address()).isEqualTo("خیابان ولیعصر ۱۲۰");
        assertThat(tehran.timeZone()).hasToString("Asia/Tehran");
        SiteRecord soria = sites.byName("Nodo Soria").orElseThrow();
        assertThat(circuits.ofSite(soria.id()))
                .singleElement()
                .satisfies(c -> assertThat(c.providerCircuitId()).isEqualTo("HO-81-4"));
    }

    @Test
    void devicesAndServicesBelongToTheirSite() {
        SiteRecord headquarters = sites.byName("HQ Shenzhen").orElseThrow();
        assertThat(devices.ofSite(headquarters.id()))
                .extracting(DeviceRecord::name)
                .containsExactly("rtr-sz-01");
        assertThat(services.ofSite(headquarters.id()))
                .extracting(DependentServiceRecord::service)
                .containsExactly("Alarm line", "Mail sending", "VPN to bank");
    }

    @Test
    void everyWrongFieldIsNamedByRowAndColumn() {
        ImportReport report = run(
                CIRCUITS
                        + "Nowhere,Altnet Telecom,ALT-9,primary,active,1000,2026-01-01\n"
                        + "HQ Shenzhen,Altnet Telecom,ALT-9,primary,activ,1000,2026-01-01\n"
                        + "HQ Shenzhen,Altnet Telecom,ALT-9,primary,active,0,2026-01-01\n"
                        + "HQ Shenzhen,Altnet Telecom,ALT-9,primary,active,1000,yesterday\n",
                false);

        assertThat(report.errors())
                .extracting(RowError::row, RowError::column)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(2L, "site"),
                        org.assertj.core.groups.Tuple.tuple(3L, "status"),
                        org.assertj.core.groups.Tuple.tuple(4L, "commit_rate_kbps"),
                        org.assertj.core.groups.Tuple.tuple(5L, "installed"));
    }

    @Test
    void allOrNothingKeepsTheGoodRowOutToo() {
        String csv = CIRCUITS
                + "HQ Shenzhen,Altnet Telecom,ALT-7,backup,planned,1000,\n"
                + "Nowhere,Altnet Telecom,ALT-8,backup,planned,1000,\n";

        assertThat(run(csv, true).created()).isZero();
        assertThat(circuits.page(Map.of("providerCircuitId", "ALT-7"), null, 10).items())
                .isEmpty();
    }

    @Test
    void aFileDoesNotMoveACircuitPastItsGuards() {
        ImportReport report =
                run(CIRCUITS + "HQ Shenzhen,Altnet Telecom,ALT-0001,primary,decommissioned,100000,2026-04-01\n", false);

        assertThat(report.errors())
                .singleElement()
                .satisfies(e -> assertThat(e.column()).isEqualTo("status"));
    }

    @Test
    void aFileInAnotherEncodingIsRefused() {
        byte[] latin = "customer,site\nCafé,x\n".getBytes(StandardCharsets.ISO_8859_1);

        assertThatThrownBy(() -> imports.run("sites", new ByteArrayInputStream(latin), new ImportOptions(false, true)))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("not UTF-8");
    }

    private ImportReport run(String csv, boolean allOrNothing) {
        return imports.run(
                "circuits", new ByteArrayInputStream(csv.getBytes(UTF_8)), new ImportOptions(false, allOrNothing));
    }
}
