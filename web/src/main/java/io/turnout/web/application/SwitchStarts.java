package io.turnout.web.application;

import io.turnout.cases.CaseRecord;
import io.turnout.cases.CaseScope;
import io.turnout.cases.Cases;
import io.turnout.cases.Named;
import io.turnout.cases.NewCase;
import io.turnout.engine.ProcessStarter;
import io.turnout.inventory.CircuitRecord;
import io.turnout.inventory.Customers;
import io.turnout.inventory.Providers;
import io.turnout.inventory.SiteRecord;
import io.turnout.kernel.Ids;
import io.turnout.processes.Messages;
import io.turnout.processes.providerswitch.ProviderSwitchProcess;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Starts provider switches. Case, requirements and the request to the engine are written together or not at all; the
 * engine hears of it after the commit.
 */
@Component
public class SwitchStarts {

    private final SwitchChecks checks;
    private final SwitchParameters parameters;
    private final SwitchRequirements requirements;
    private final Cases cases;
    private final Customers customers;
    private final Providers providers;
    private final ProcessStarter starter;

    SwitchStarts(
            SwitchChecks checks,
            SwitchParameters parameters,
            SwitchRequirements requirements,
            Cases cases,
            Customers customers,
            Providers providers,
            ProcessStarter starter) {
        this.checks = checks;
        this.parameters = parameters;
        this.requirements = requirements;
        this.cases = cases;
        this.customers = customers;
        this.providers = providers;
        this.starter = starter;
    }

    /**
     * Opens the case and asks for its process; joins the caller's transaction.
     *
     * @throws io.turnout.kernel.InvalidInput with every field that is wrong
     */
    @Transactional
    public CaseRecord start(SwitchRequest request, Reader by) {
        return start(Ids.next(), request, by);
    }

    /** The same for a form that was made with an id: sent twice it opens one case, filled in otherwise another one. */
    @Transactional
    public CaseRecord startOnce(UUID formId, SwitchRequest request, Reader by) {
        Optional<CaseRecord> opened =
                cases.find(Set.of(formId), CaseScope.everything()).stream().findFirst();
        if (opened.isEmpty()) {
            return start(formId, request, by);
        }
        boolean again = cases.request(formId).equals(asAsked(request));
        return again ? opened.get() : start(request, by);
    }

    private CaseRecord start(UUID id, SwitchRequest request, Reader by) {
        SwitchChecks.Checked checked = checks.check(request, by);
        CaseRecord opened = cases.open(newCase(id, request, checked));
        requirements.copyAtStart(id, checked.site().id(), request);
        Map<String, Object> variables = parameters
                .variables(id, checked.managerId(), request.parametersOrNone())
                .toMap();
        starter.request(id, ProviderSwitchProcess.ID, Messages.SWITCH_REQUESTED, variables);
        return opened;
    }

    private NewCase newCase(UUID id, SwitchRequest request, SwitchChecks.Checked checked) {
        SiteRecord site = checked.site();
        CircuitRecord circuit = checked.circuit();
        return new NewCase(
                id,
                ProviderSwitchProcess.ID,
                checked.managerId(),
                new Named(site.customerId(), customers.get(site.customerId()).name()),
                new Named(site.id(), site.name()),
                circuit.id(),
                new Named(
                        circuit.providerId(),
                        providers.get(circuit.providerId()).name()),
                request.targetDate(),
                request.reason(),
                asAsked(request));
    }

    private static Map<String, Object> asAsked(SwitchRequest request) {
        Map<String, Object> body = new LinkedHashMap<>();
        put(body, "siteId", request.siteId());
        put(body, "circuitId", request.circuitId());
        put(body, "reason", request.reason());
        put(body, "targetDate", request.targetDate());
        put(body, "managerId", request.managerId());
        put(body, "budget", request.budget());
        put(body, "reservePercent", request.reservePercent());
        body.put("parameters", request.parametersOrNone());
        return body;
    }

    private static void put(Map<String, Object> body, String name, @Nullable Object value) {
        if (value != null) {
            body.put(name, value.toString());
        }
    }
}
