package io.turnout.cases;

import io.turnout.kernel.Ids;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** What the tests of this module share: one application, and cases to test with. */
@SpringBootTest(classes = CasesTestApplication.class)
abstract class ModuleTest {

    @Autowired
    Cases cases;

    @Autowired
    CasesTestApplication.MovableClock clock;

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry registry) {
        CasesTestApplication.database(registry);
    }

    CaseRecord opened() {
        return cases.open(aSwitch("anna", new Named(Ids.next(), "Kowalski Sp. z o.o."), "Warsaw office"));
    }

    static NewCase aSwitch(String manager, Named customer, String site) {
        return new NewCase(
                Ids.next(),
                "provider-switch",
                manager,
                customer,
                new Named(UUID.randomUUID(), site),
                UUID.randomUUID(),
                new Named(UUID.randomUUID(), "Altnet"),
                LocalDate.parse("2027-03-10"),
                "too slow",
                Map.of("reason", "too slow"));
    }
}
