package io.turnout.web.screens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import io.turnout.cases.CaseEvents;
import io.turnout.cases.CaseRecord;
import io.turnout.cases.Cases;
import io.turnout.cases.Comments;
import io.turnout.cases.Documents;
import io.turnout.cases.Health;
import io.turnout.cases.HealthAssessment;
import io.turnout.cases.Named;
import io.turnout.cases.NewCase;
import io.turnout.kernel.Actor;
import io.turnout.kernel.CurrentActor;
import io.turnout.kernel.Ids;
import io.turnout.web.security.NewAccount;
import io.turnout.web.security.Role;
import io.turnout.web.security.UserAccounts;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

class CustomerCaseTests extends ScreensTest {

    @Autowired
    Cases cases;

    @Autowired
    Comments comments;

    @Autowired
    CaseEvents events;

    @Autowired
    Documents documents;

    @Autowired
    UserAccounts accounts;

    private CaseRecord record;
    private String customer;

    @BeforeEach
    void openCase() {
        UUID customerId = Ids.next();
        UUID id = Ids.next();
        customer = "customer-" + id;
        accounts.add(new NewAccount(
                customer,
                "demo",
                "A Customer",
                null,
                Set.of(Role.CUSTOMER),
                customerId,
                ZoneOffset.UTC,
                Locale.ENGLISH));
        CurrentActor.runAs(Actor.person("anna"), () -> {
            cases.open(new NewCase(
                    id,
                    "provider-switch",
                    "anna",
                    new Named(customerId, "Lan Shan Trading"),
                    new Named(Ids.next(), "HQ Shenzhen"),
                    null,
                    null,
                    LocalDate.of(2099, 3, 15),
                    "They pay too much and do not know it",
                    Map.of()));
            cases.start(id);
            cases.chooseProvider(id, "Merchant C");
            cases.assess(
                    id,
                    new HealthAssessment(
                            Health.AT_RISK,
                            "Waiting costs them a lot",
                            null,
                            Money.of(CurrencyUnit.of("CNY"), 61_987)));
            cases.askToCancel(id, "We earn nothing here");
            comments.add(id, "@" + customer + " must not read this");
            documents.store(id, "margin.txt", "text/plain", "7 %".getBytes(StandardCharsets.UTF_8), "attachment");
        });
        record = cases.get(id);
    }

    @Test
    void a_customer_reads_that_the_case_moves_and_nothing_that_staff_wrote() {
        for (String page : new String[] {"", "/happened"}) {
            assertThat(as(customer, "/cases/" + record.reference() + page))
                    .hasStatusOk()
                    .bodyText()
                    .contains("Case started", "Cancellation asked for")
                    .doesNotContain(
                            "They pay too much", "We earn nothing", "must not read", "margin.txt", "Provider chosen");
        }
        assertThat(as("admin", "/cases/" + record.reference()))
                .bodyText()
                .contains("They pay too much", "We earn nothing", "must not read", "margin.txt");
    }

    @Test
    void a_customer_learns_how_it_goes_but_not_why_nor_what_is_at_stake() {
        for (String page : new String[] {"/cases/" + record.reference(), "/portfolio", "/portfolio.csv"}) {
            assertThat(as(customer, page))
                    .hasStatusOk()
                    .bodyText()
                    .contains(record.reference())
                    .doesNotContain("Waiting costs them", "61,987", "61.987", "61987", "anna");
        }
        assertThat(as("admin", "/portfolio.csv")).bodyText().contains("Waiting costs them", "61987", "anna");
    }

    @Test
    void the_parts_for_staff_are_refused_to_a_customer() {
        for (String part : new String[] {"/waiting", "/comments", "/documents/" + Ids.next()}) {
            assertThat(as(customer, "/cases/" + record.reference() + part)).hasStatus(403);
        }
        assertThat(as(customer, "/")).hasStatusOk().bodyText().doesNotContain("must not read");
    }

    @Test
    void the_health_of_the_installation_is_shown_in_detail_to_those_who_run_it() {
        assertThat(as("admin", "/actuator/health")).bodyText().contains("components");
        assertThat(as(customer, "/actuator/health"))
                .bodyText()
                .contains("status")
                .doesNotContain("components");
    }

    @Test
    void a_customer_who_starts_a_switch_is_refused_before_the_form_is_read() {
        assertThat(mvc.post()
                        .uri("/switches")
                        .with(user(people.loadUserByUsername(customer)))
                        .with(csrf())
                        .param("siteId", "nonsense"))
                .hasStatus(403);
    }

    /** An event that is only written, as by another copy: nothing in this one says that it happened. */
    @Test
    void open_pages_hear_of_what_another_copy_did_and_a_customers_page_of_no_comment() throws Exception {
        MvcTestResult desk = listening("admin");
        MvcTestResult customers = listening(customer);

        events.append("comment.added", record.id(), Map.of());
        events.append("case.phase-changed", record.id(), Map.of());

        for (MvcTestResult page : List.of(desk, customers)) {
            await().atMost(Duration.ofMinutes(1))
                    .untilAsserted(() -> assertThat(page.getResponse().getContentAsString())
                            .contains(record.id().toString(), "\"case\""));
        }
        assertThat(desk.getResponse().getContentAsString()).contains("\"comment\"");
        assertThat(customers.getResponse().getContentAsString()).doesNotContain("comment\"");
    }

    private MvcTestResult listening(String login) {
        return mvc.get()
                .uri("/screens/events")
                .with(user(people.loadUserByUsername(login)))
                .asyncExchange();
    }
}
