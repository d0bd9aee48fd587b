package io.turnout.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.turnout.kernel.Conflict;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

@SpringBootTest(classes = BillingTestApplication.class)
class LeasesTests {

    private static final LeaseTerms TERMS = new LeaseTerms(Money.parse("EUR 15.00"), 24, new BigDecimal("60.0000"));
    private static final LocalDate START = LocalDate.parse("2027-01-01");

    @Autowired
    Leases leases;

    private final UUID caseId = UUID.randomUUID();
    private final UUID deviceId = UUID.randomUUID();

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry registry) {
        BillingTestApplication.database(registry);
    }

    @Test
    void startOnceForTheirCaseAndNotForAnother() {
        LeaseRecord lease = leases.start(caseId, deviceId, TERMS, START);

        assertThat(leases.start(caseId, deviceId, TERMS, START)).isEqualTo(lease);
        assertThat(leases.of(caseId)).containsExactly(lease);
        assertThatThrownBy(() -> leases.start(UUID.randomUUID(), deviceId, TERMS, START))
                .isInstanceOf(Conflict.class);
    }

    @Test
    void thatEndEarlyCostAShareOfTheRest() {
        LeaseRecord lease = leases.start(caseId, deviceId, TERMS, START);
        LeaseRecord returned = leases.giveBack(lease.id(), LocalDate.parse("2027-10-31"));

        assertThat(returned.fee()).isEqualTo(Money.parse("EUR 126.00"));
        assertThat(leases.giveBack(lease.id(), LocalDate.parse("2027-12-31"))).isEqualTo(returned);
        assertThatThrownBy(() -> leases.buyOut(lease.id(), LocalDate.parse("2027-12-31")))
                .isInstanceOf(Conflict.class);
        assertThat(leases.running(deviceId)).isEmpty();
    }
}
