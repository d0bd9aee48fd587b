package io.turnout.jobs.lineorder;

import io.turnout.inventory.CircuitRecord;
import io.turnout.inventory.Circuits;
import io.turnout.inventory.ContactRecord;
import io.turnout.inventory.Contacts;
import io.turnout.inventory.LineOrderRecord;
import io.turnout.inventory.ProviderRecord;
import io.turnout.inventory.Providers;
import io.turnout.inventory.SiteOverview;
import io.turnout.inventory.SiteRecord;
import io.turnout.inventory.Sites;
import io.turnout.jobs.LetterText;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a provider is written about an order, in its language, to its account manager or else to its contract desk. */
@Component
public class OrderLetters {

    private final Providers providers;
    private final Contacts contacts;
    private final Circuits circuits;
    private final Sites sites;

    OrderLetters(Providers providers, Contacts contacts, Circuits circuits, Sites sites) {
        this.providers = providers;
        this.contacts = contacts;
        this.circuits = circuits;
        this.sites = sites;
    }

    public String addressOf(LineOrderRecord order) {
        return contacts.ofProvider(order.providerId()).stream()
                .filter(contact -> contact.role() == ContactRecord.Role.ACCOUNT_MANAGER)
                .map(ContactRecord::email)
                .filter(Objects::nonNull)
                .findFirst()
                .orElseGet(() -> providers.get(order.providerId()).noticeEmail());
    }

    /** @param authorityUntil last day of the customer's letter of authority, if one goes with the order */
    public LetterText order(LineOrderRecord order, @Nullable LocalDate authorityUntil) {
        return authorityUntil == null
                ? text("order", order, "")
                : text("order-authorised", order, authorityUntil.toString());
    }

    public LetterText cancellation(LineOrderRecord order) {
        return text("order-cancelled", order, "");
    }

    private LetterText text(String letter, LineOrderRecord order, String until) {
        ProviderRecord provider = providers.get(order.providerId());
        CircuitRecord circuit = circuits.get(order.circuitId());
        SiteRecord site = sites.get(circuit.siteId());
        String customer = sites.overview(List.of(site.id())).values().stream()
                .map(SiteOverview::customer)
                .findFirst()
                .orElse("");
        return LetterText.of(
                letter,
                Locale.of(provider.language()),
                Map.of(
                        "provider", provider.name(),
                        "customer", customer,
                        "site", site.name(),
                        "address", site.address() + ", " + site.city(),
                        "rate", String.valueOf(circuit.commitRateKbps()),
                        "order", order.id().toString(),
                        "until", until));
    }
}
