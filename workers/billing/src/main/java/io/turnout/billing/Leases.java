package io.turnout.billing;

import io.turnout.kernel.Conflict;
import io.turnout.kernel.Ids;
import io.turnout.kernel.InvalidInput;
import io.turnout.kernel.NotFound;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.joda.money.Money;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The devices on lease. A device has at most one running lease. */
@Component
public class Leases {

    private final JdbcClient jdbc;

    Leases(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Starts a lease; the same case again gets the lease that runs.
     *
     * @throws Conflict if the device is on lease for another case
     */
    @Transactional
    public LeaseRecord start(UUID caseId, UUID deviceId, LeaseTerms terms, LocalDate startsOn) {
        jdbc.sql("""
                insert into billing.lease
                    (id, case_id, device_id, monthly, currency, months, buy_out_percent, starts_on, state)
                values (:id, :caseId, :deviceId, :monthly, :currency, :months, :percent, :startsOn, 'RUNNING')
                on conflict (device_id) where state = 'RUNNING' do nothing""")
                .param("id", Ids.next())
                .param("caseId", caseId)
                .param("deviceId", deviceId)
                .param("monthly", terms.monthly().getAmount())
                .param("currency", terms.monthly().getCurrencyUnit().getCode())
                .param("months", terms.months())
                .param("percent", terms.buyOutPercent())
                .param("startsOn", startsOn)
                .update();
        LeaseRecord running = running(deviceId).orElseThrow(() -> new NotFound("running lease of device", deviceId));
        if (!running.caseId().equals(caseId)) {
            throw new Conflict("The device is on lease already; return it there before it is leased again.");
        }
        return running;
    }

    /** The device goes back; what is due for the months that are left is kept as the fee. A repeat changes nothing. */
    @Transactional
    public LeaseRecord giveBack(UUID id, LocalDate lastDay) {
        return end(id, LeaseRecord.State.RETURNED, lastDay);
    }

    /** The device stays, for the same share of the outstanding rates. A repeat changes nothing. */
    @Transactional
    public LeaseRecord buyOut(UUID id, LocalDate lastDay) {
        return end(id, LeaseRecord.State.BOUGHT_OUT, lastDay);
    }

    public LeaseRecord get(UUID id) {
        return jdbc.sql("select * from billing.lease where id = :id")
                .param("id", id)
                .query(Leases::read)
                .optional()
                .orElseThrow(() -> new NotFound("lease", id));
    }

    public Optional<LeaseRecord> running(UUID deviceId) {
        return jdbc.sql("select * from billing.lease where device_id = :deviceId and state = 'RUNNING'")
                .param("deviceId", deviceId)
                .query(Leases::read)
                .optional();
    }

    public List<LeaseRecord> of(UUID caseId) {
        return jdbc.sql("select * from billing.lease where case_id = :caseId order by starts_on, id")
                .param("caseId", caseId)
                .query(Leases::read)
                .list();
    }

    private LeaseRecord end(UUID id, LeaseRecord.State how, LocalDate lastDay) {
        LeaseRecord lease = get(id);
        if (lease.state() == how) {
            return lease;
        }
        if (lastDay.isBefore(lease.startsOn().minusDays(1))) {
            throw InvalidInput.of("/lastDay", "lies before the lease began");
        }
        Money fee = lease.terms().buyOut(LeaseTerms.monthsUsed(lease.startsOn(), lastDay));
        int ended = jdbc.sql("""
                update billing.lease set state = :state, ended_on = :lastDay, fee = :fee
                 where id = :id and state = 'RUNNING'""")
                .param("state", how.name())
                .param("lastDay", lastDay)
                .param("fee", fee.getAmount())
                .param("id", id)
                .update();
        if (ended == 0) {
            throw new Conflict("The lease has ended already.");
        }
        return get(id);
    }

    private static LeaseRecord read(ResultSet row, int number) throws SQLException {
        String currency = row.getString("currency");
        return new LeaseRecord(
                row.getObject("id", UUID.class),
                row.getObject("case_id", UUID.class),
                row.getObject("device_id", UUID.class),
                new LeaseTerms(
                        Columns.money(row, "monthly", currency),
                        row.getInt("months"),
                        row.getBigDecimal("buy_out_percent")),
                row.getObject("starts_on", LocalDate.class),
                LeaseRecord.State.valueOf(row.getString("state")),
                row.getObject("ended_on", LocalDate.class),
                Columns.moneyOrNull(row, "fee", currency));
    }
}
