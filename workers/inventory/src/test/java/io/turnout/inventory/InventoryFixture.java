package io.turnout.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import io.turnout.kernel.ImportOptions;
import io.turnout.kernel.ImportReport;
import io.turnout.kernel.PostgresForTests;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The five files of a small portfolio, imported into a database of the test class's own. */
@InventoryTestApplication.InventoryTest
abstract class InventoryFixture {

    static final List<String> FILES = List.of("sites", "providers", "circuits", "devices", "dependent-services");

    @Autowired
    Imports imports;

    @Autowired
    Sites sites;

    @Autowired
    Providers providers;

    @Autowired
    Circuits circuits;

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry properties) {
        String url = PostgresForTests.newDatabase();
        properties.add("spring.datasource.url", () -> url);
    }

    ImportReport importFile(String type, boolean dryRun) {
        try (InputStream csv = getClass().getResourceAsStream("/" + type + ".csv")) {
            assertThat(csv).isNotNull();
            return imports.run(type, csv, new ImportOptions(dryRun, true));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    void importAll() {
        FILES.forEach(type -> assertThat(importFile(type, false).errors()).isEmpty());
    }
}
