package io.turnout.web.application;

import io.turnout.inventory.CircuitRecord;
import io.turnout.inventory.CircuitStatus;
import io.turnout.inventory.Circuits;
import io.turnout.inventory.Devices;
import io.turnout.inventory.SiteRecord;
import io.turnout.inventory.Sites;
import io.turnout.kernel.Actor;
import io.turnout.kernel.FieldError;
import io.turnout.kernel.InvalidInput;
import io.turnout.kernel.NotFound;
import io.turnout.web.security.Role;
import io.turnout.web.security.UserAccounts;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Whether a switch can be started as asked; tells everything that is wrong at once. */
@Component
class SwitchChecks {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int LONGEST_REASON = 1000;

    /** A request whose site, circuit and manager were found. */
    record Checked(SiteRecord site, CircuitRecord circuit, String managerId) {}

    private final Sites sites;
    private final Circuits circuits;
    private final Devices devices;
    private final UserAccounts accounts;
    private final SwitchParameters parameters;
    private final SwitchSettings settings;
    private final Clock clock;

    SwitchChecks(
            Sites sites,
            Circuits circuits,
            Devices devices,
            UserAccounts accounts,
            SwitchParameters parameters,
            SwitchSettings settings,
            Clock clock) {
        this.sites = sites;
        this.circuits = circuits;
        this.devices = devices;
        this.accounts = accounts;
        this.parameters = parameters;
        this.settings = settings;
        this.clock = clock;
    }

    Checked check(SwitchRequest request, Reader by) {
        List<FieldError> errors = new ArrayList<>();
        SiteRecord site = site(request.siteId(), errors);
        CircuitRecord circuit = circuit(request.circuitId(), site, errors);
        String managerId = manager(request.managerId(), by, errors);
        checkReason(request.reason(), errors);
        checkTarget(request.targetDate(), site, errors);
        checkMoney(request, errors);
        parameters.check(request.parametersOrNone(), errors);
        if (!errors.isEmpty()) {
            throw new InvalidInput(errors);
        }
        return new Checked(Objects.requireNonNull(site), Objects.requireNonNull(circuit), managerId);
    }

    private @Nullable SiteRecord site(@Nullable UUID id, List<FieldError> errors) {
        if (id == null) {
            errors.add(new FieldError("/siteId", "is missing"));
            return null;
        }
        SiteRecord site;
        try {
            site = sites.get(id);
        } catch (NotFound unknown) {
            errors.add(new FieldError("/siteId", "is no site of the inventory; see GET /api/v1/sites"));
            return null;
        }
        if (devices.ofSite(id).isEmpty()) {
            errors.add(new FieldError(
                    "/siteId", "has no device that could carry the new line; add one under /api/v1/devices"));
        }
        return site;
    }

    private @Nullable CircuitRecord circuit(@Nullable UUID id, @Nullable SiteRecord site, List<FieldError> errors) {
        if (id == null) {
            errors.add(new FieldError("/circuitId", "is missing"));
            return null;
        }
        CircuitRecord circuit;
        try {
            circuit = circuits.get(id);
        } catch (NotFound unknown) {
            errors.add(new FieldError("/circuitId", "is no circuit of the inventory; see GET /api/v1/circuits"));
            return null;
        }
        if (site != null && !circuit.siteId().equals(site.id())) {
            errors.add(new FieldError("/circuitId", "belongs to another site"));
        } else if (circuit.status() != CircuitStatus.ACTIVE && circuit.status() != CircuitStatus.OFFLINE) {
            errors.add(new FieldError("/circuitId", "is not in use, so there is nothing to switch away from"));
        }
        return circuit;
    }

    private String manager(@Nullable String asked, Reader by, List<FieldError> errors) {
        if (asked == null) {
            boolean manages = by.actor().kind() == Actor.Kind.PERSON && by.is(Reader.MANAGER);
            return manages ? by.id() : settings.manager();
        }
        boolean known =
                accounts.find(asked).filter(account -> account.is(Role.MANAGER)).isPresent();
        if (!known) {
            errors.add(new FieldError("/managerId", "is not the login of a manager"));
        }
        return asked;
    }

    private static void checkReason(@Nullable String reason, List<FieldError> errors) {
        if (reason == null || reason.isBlank() || reason.length() > LONGEST_REASON) {
            errors.add(new FieldError("/reason", "must say why, in 1 to " + LONGEST_REASON + " characters"));
        }
    }

    /** Today is reckoned at the site: there the line is switched. */
    private void checkTarget(@Nullable LocalDate target, @Nullable SiteRecord site, List<FieldError> errors) {
        if (target == null) {
            errors.add(new FieldError("/targetDate", "is missing"));
        } else if (site != null && !target.isAfter(LocalDate.now(clock.withZone(site.timeZone())))) {
            errors.add(new FieldError("/targetDate", "must lie in the future"));
        }
    }

    private static void checkMoney(SwitchRequest request, List<FieldError> errors) {
        if (request.budget() != null && !request.budget().isPositive()) {
            errors.add(new FieldError("/budget", "must be more than 0"));
        }
        BigDecimal reserve = request.reservePercent();
        if (reserve != null && (reserve.signum() < 0 || reserve.compareTo(HUNDRED) >= 0)) {
            errors.add(new FieldError("/reservePercent", "must be at least 0 and less than 100"));
        }
    }
}
