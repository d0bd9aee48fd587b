package io.turnout.web.security;

import io.turnout.inventory.Customers;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * The people of the demo, made once, after its customers. The profile listens on loopback only, so everybody's password is
 * {@code demo}.
 */
@Component
@Profile("demo")
@Order(20)
class DemoAccounts implements ApplicationRunner {

    private static final ZoneId SHENZHEN = ZoneId.of("Asia/Shanghai");

    private final UserAccounts accounts;
    private final Customers customers;

    DemoAccounts(UserAccounts accounts, Customers customers) {
        this.accounts = accounts;
        this.customers = customers;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        people().forEach(this::addOnce);
        customers.byName("Lan Shan Trading").ifPresent(customer -> addOnce(customer(customer.id())));
    }

    private void addOnce(NewAccount person) {
        if (accounts.find(person.login()).isEmpty()) {
            accounts.add(person);
        }
    }

    private static NewAccount customer(UUID customerId) {
        return new NewAccount(
                "lan-shan",
                "demo",
                "Lan Shan",
                "lan-shan@turnout.example",
                Set.of(Role.CUSTOMER),
                customerId,
                SHENZHEN,
                Locale.ENGLISH);
    }

    private static List<NewAccount> people() {
        return List.of(
                person("manager", "Mei Manager", Role.MANAGER),
                person("anna", "Anna Adler", Role.MANAGER),
                person("bruno", "Bruno Braun", Role.MANAGER),
                person("petra", "Petra Procurement", Role.PROCUREMENT),
                person("lars", "Lars Legal", Role.LEGAL),
                person("fiona", "Fiona Finance", Role.FINANCE),
                person("nils", "Nils Network", Role.NETWORK),
                person("noc1", "Nora Line-One", Role.NOC_L1),
                person("noc2", "Noam Line-Two", Role.NOC_L2),
                person("noc3", "Nadia Line-Three", Role.NOC_L3),
                person("carl", "Carl Care", Role.CUSTOMER_CARE),
                person("frida", "Frida Field", Role.FIELD_SERVICE),
                person("clara", "Clara Compliance", Role.COMPLIANCE),
                person("integrator", "Ines Integrator", Role.INTEGRATOR),
                person("admin", "Ada Admin", Role.ADMIN));
    }

    private static NewAccount person(String login, String name, Role role) {
        return new NewAccount(
                login, "demo", name, login + "@turnout.example", Set.of(role), null, SHENZHEN, Locale.ENGLISH);
    }
}
