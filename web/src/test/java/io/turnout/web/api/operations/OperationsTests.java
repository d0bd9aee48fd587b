package io.turnout.web.api.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasItem;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import io.turnout.web.api.ApiTest;
import io.turnout.web.application.EffectSettlements;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class OperationsTests extends ApiTest {

    private static final String WORD = """
            {"caseId":"%s","process":"provider-switch","elementId":"Task_DecideOnFailedTest","happened":true,
             "reason":"%s"}""";

    @Autowired
    private EffectSettlements settlements;

    @Test
    void anIncidentIsListedAndItsStepTriedAgain() throws Exception {
        UUID id = startedCase();
        String key = rows.incident(id, "Device rtr-1 refuses the user turnout; mend its credentials.");
        read("/incidents?case=" + id)
                .andExpect(jsonPath("$.items[0].key").value(key))
                .andExpect(jsonPath("$.items[0].state").value("open"));
        act("/incidents/" + key + "/resolution", "{\"reason\":\"Credentials mended\"}")
                .andExpect(status().isAccepted());
        assertThat(engine.resolved).containsExactly(key);
        read("/cases/" + id + "/timeline").andExpect(jsonPath("$.items[*].type", hasItem("incident-retried")));
    }

    @Test
    void manyIncidentsAreCountedBeforeTheyAreTriedAgain() throws Exception {
        UUID id = startedCase();
        rows.incident(id, "The same");
        rows.incident(id, "The same");
        String filter = "\"caseId\":\"%s\",\"message\":\"The same\"".formatted(id);
        act("/incidents/resolutions", "{" + filter + ",\"dryRun\":true}")
                .andExpect(jsonPath("$.matched").value(2))
                .andExpect(jsonPath("$.resolved").value(0));
        assertThat(engine.resolved).isEmpty();
        act("/incidents/resolutions", "{" + filter + "}").andExpect(status().isUnprocessableContent());
        act("/incidents/resolutions", "{" + filter + ",\"reason\":\"Mended\"}")
                .andExpect(jsonPath("$.resolved").value(2));
    }

    @Test
    void anEngineThatGoesAwayInTheMiddleLeavesAWordAboutEachIncident() throws Exception {
        UUID id = startedCase();
        String first = rows.incident(id, "The same");
        String missed = rows.incident(id, "The same");
        String last = rows.incident(id, "The same");
        engine.awayForIncidents.add(missed);
        String body = "{\"caseId\":\"%s\",\"reason\":\"Mended\"}".formatted(id);
        act("/incidents/resolutions", body)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.matched").value(3))
                .andExpect(jsonPath("$.resolved").value(2))
                .andExpect(jsonPath("$.failures.length()").value(1))
                .andExpect(jsonPath("$.failures[0].key").value(missed));
        assertThat(engine.resolved).containsExactly(first, last);
        engine.away = true;
        act("/incidents/resolutions", body)
                .andExpect(jsonPath("$.resolved").value(0))
                .andExpect(jsonPath("$.failures.length()").value(3));
    }

    @Test
    void customersDoNotSeeIncidents() throws Exception {
        signInAs("customer", UUID.randomUUID());
        read("/incidents").andExpect(status().isForbidden());
    }

    @Test
    void aManagerNeitherSeesNorResolvesIncidentsOfOtherManagersCases() throws Exception {
        UUID id = startedCase();
        String key = rows.incident(id, "Somebody else's");
        signInAs("manager", null);
        read("/incidents?case=" + id).andExpect(jsonPath("$.items").isEmpty());
        read("/incidents/" + key).andExpect(status().isNotFound());
        act("/incidents/" + key + "/resolution", "{}").andExpect(status().isNotFound());
        act("/incidents/resolutions", "{\"caseId\":\"%s\",\"reason\":\"Mended\"}".formatted(id))
                .andExpect(jsonPath("$.matched").value(0));
        assertThat(engine.resolved).isEmpty();
    }

    @Test
    void aStepThatFailsWhileAPersonGivesHisWordIsTriedAgainAsSoonAsItIsKnown() throws Exception {
        UUID id = startedCase();
        leaveUnknown(id);
        act("/effects/settlements", WORD.formatted(id, "Seen on the console"))
                .andExpect(jsonPath("$.resumed").value(0));
        String key = rows.incident(id, "It is not known whether the routing was switched.");

        settlements.tryAgainWhatFailedMeanwhile();
        settlements.tryAgainWhatFailedMeanwhile();

        assertThat(engine.resolved).containsOnlyOnce(key);
        read("/cases/" + id + "/timeline").andExpect(jsonPath("$.items[*].type", hasItem("incident-retried")));
    }

    /** Its case may have ended: only a step that is still there sends it. */
    @Test
    void aLetterThatDidNotGoOutIsNotSentByWhoSaysSo() throws Exception {
        UUID id = startedCase();
        leaveUnknown(id);
        database.sql("""
                        insert into cases.dispatch (id, effect_id, case_id, kind, recipient, subject, text, attachments,
                            message_id, state, intent_at, claimed_at)
                        values (gen_random_uuid(), ?, ?, 'notice', 'noc@altnet.example', 'Notice', 'Text', '{}', ?,
                            'UNKNOWN', now(), now())""")
                .params(id + "/provider-switch/Task_DecideOnFailedTest/1", id, "<" + id + "@example.org>")
                .update();

        act("/effects/settlements", WORD.replace("true", "false").formatted(id, "Not in the mailbox"))
                .andExpect(status().isAccepted());

        assertThat(database.sql("select state || ': ' || problem from cases.dispatch where case_id = ?")
                        .param(id)
                        .query(String.class)
                        .single())
                .isEqualTo("NOT_SENT: Not in the mailbox");
    }

    @Test
    void anEffectThatNobodyKnowsOfIsSettledByAPersonAndItsStepGoesOn() throws Exception {
        UUID id = startedCase();
        String key = rows.incident(id, "It is not known whether the routing was switched.");
        rows.running(Long.parseLong(key) + 1_000_000, id);
        leaveUnknown(id);
        read("/effects")
                .andExpect(jsonPath("$.items[?(@.caseId=='%s')].name", id).value("Decide on failed test"));
        act("/effects/settlements", WORD.formatted(id, " ")).andExpect(status().isUnprocessableContent());
        signInAs("manager", null);
        read("/effects").andExpect(status().isForbidden());
        act("/effects/settlements", WORD.formatted(id, "Seen it")).andExpect(status().isForbidden());
        signInAs("network", null);
        act("/effects/settlements", WORD.formatted(id, "Seen on the console"))
                .andExpect(status().isAccepted())
                .andExpect(jsonPath("$.resumed").value(1));
        assertThat(engine.resolved).containsExactly(key);
        act("/effects/settlements", WORD.formatted(id, "Once more")).andExpect(status().isConflict());
        read("/cases/" + id + "/timeline")
                .andExpect(
                        jsonPath("$.items[?(@.type=='effect-settled')].reason").value("Seen on the console"));
    }

    @Test
    void administratorsIssueAndRevokeTokens() throws Exception {
        act("/tokens", "{}").andExpect(status().isForbidden());
        signInAs("admin", null);
        String issued = act("/tokens", """
                        {"name":"crm-%s","roles":["integrator"],"scopes":["read"]}""".formatted(UUID.randomUUID()))
                .andExpect(status().isCreated())
                .andReturn()
                .getResponse()
                .getContentAsString();
        String secret = "Bearer " + JsonPath.read(issued, "$.secret");
        mvc.perform(get(V1 + "/cases").header("Authorization", secret)).andExpect(status().isOk());
        mvc.perform(post(V1 + "/switches").header("Authorization", secret)).andExpect(status().isForbidden());
        mvc.perform(signed(delete(V1 + "/tokens/{id}", (String) JsonPath.read(issued, "$.token.id"))))
                .andExpect(status().isNoContent());
        mvc.perform(get(V1 + "/cases").header("Authorization", secret)).andExpect(status().isUnauthorized());
    }

    @Test
    void aTokenIssuesNoneThatMayMoreThanItself() throws Exception {
        String full = """
                {"name":"escalated-%s","roles":["admin"],"scopes":["read","write"]}""";
        signInAs("admin", null, "read");
        read("/tokens").andExpect(status().isOk());
        act("/tokens", full.formatted(UUID.randomUUID())).andExpect(status().isForbidden());
        mvc.perform(signed(delete(V1 + "/tokens/{id}", UUID.randomUUID()))).andExpect(status().isForbidden());
        signInAs("admin", null, "write");
        read("/tokens").andExpect(status().isForbidden());
        act("/tokens", full.formatted(UUID.randomUUID())).andExpect(status().isForbidden());
    }

    @Test
    void theCatalogueTellsWhatAProcessStartsWith() throws Exception {
        rows.task(startedCase(), "network", null);
        read("/processes/provider-switch")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.title").value("Switch provider"))
                .andExpect(jsonPath("$.version").value(3))
                .andExpect(jsonPath("$.startSchema.required", hasItem("siteId")))
                .andExpect(jsonPath("$.startSchema.properties.parameters.properties.testWindow")
                        .exists());
        read("/processes/nothing").andExpect(status().isNotFound());
    }

    private void leaveUnknown(UUID caseId) {
        database.sql("insert into engine_port.effect (case_id, element, iteration, state, epoch, job_key, note) values"
                        + " (?, 'provider-switch/Task_DecideOnFailedTest', 1, 'UNKNOWN', 0, 7, 'Cut short.')")
                .param(caseId)
                .update();
    }
}
