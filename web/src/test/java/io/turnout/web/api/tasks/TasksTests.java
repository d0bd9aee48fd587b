package io.turnout.web.api.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasItem;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.turnout.web.api.ApiTest;
import io.turnout.web.application.RelayForTests;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class TasksTests extends ApiTest {

    private static final String FORM = """
            {"id":"decide-on-failed-test","components":[
              {"type":"select","key":"failedTestDecision","label":"What now?","validate":{"required":true},
               "values":[{"value":"repeat","label":"Repeat"},{"value":"abandon","label":"Abandon"}]},
              {"type":"textarea","key":"reason","label":"Why","validate":{"maxLength":20}}]}""";
    private static final String REPEAT = "{\"variables\":{\"failedTestDecision\":\"repeat\",\"reason\":\"Rain\"}}";

    @Autowired
    private RelayForTests relay;

    private String task(UUID caseId) {
        return rows.task(caseId, "network", FORM);
    }

    @Test
    void aTaskShowsItsFormAsFields() throws Exception {
        UUID id = startedCase();
        String key = task(id);
        read("/tasks/" + key)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.key").value(key))
                .andExpect(jsonPath("$.name").value("Decide on failed test"))
                .andExpect(jsonPath("$.state").value("open"))
                .andExpect(jsonPath("$.form.id").value("decide-on-failed-test"))
                .andExpect(jsonPath("$.form.fields[0].key").value("failedTestDecision"))
                .andExpect(jsonPath("$.form.fields[0].required").value(true))
                .andExpect(jsonPath("$.form.fields[0].options[1].value").value("abandon"));
        read("/cases/" + id + "/tasks").andExpect(jsonPath("$.items[*].key", contains(key)));
        read("/tasks?group=network&state=open&case=" + id).andExpect(jsonPath("$.items[*].key", contains(key)));
        read("/tasks?group=legal&case=" + id).andExpect(jsonPath("$.items").isEmpty());
        read("/tasks?mood=good").andExpect(status().isBadRequest());
    }

    @Test
    void aCompletionTellsTheEngineOnlyWhatTheModelReads() throws Exception {
        UUID id = startedCase();
        String key = task(id);
        act("/tasks/" + key + "/completion", REPEAT)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.state").value("completed"));
        assertThat(engine.completed.get(key))
                .containsOnlyKeys("failedTestDecision", "reason")
                .containsValue("repeat");
        read("/cases/" + id + "/timeline").andExpect(jsonPath("$.items[*].type", hasItem("task-completed")));
        read("/tasks/" + key).andExpect(jsonPath("$.variables.reason").value("Rain"));
    }

    @Test
    void aListShowsEachTaskWithItsOwnFormAndWhatWasEnteredInIt() throws Exception {
        UUID id = startedCase();
        String done = task(id);
        String open = rows.task(id, "network", FORM.replace("Why", "Tell why"));
        act("/tasks/" + done + "/completion", REPEAT).andExpect(status().isOk());
        read("/cases/" + id + "/tasks")
                .andExpect(jsonPath("$.items[?(@.key=='" + done + "')].variables.reason", contains("Rain")))
                .andExpect(jsonPath("$.items[?(@.key=='" + done + "')].form.fields[1].label", contains("Why")))
                .andExpect(jsonPath("$.items[?(@.key=='" + open + "')].variables.reason")
                        .isEmpty())
                .andExpect(jsonPath("$.items[?(@.key=='" + open + "')].form.fields[1].label", contains("Tell why")));
    }

    @Test
    void whatTheFormDoesNotAllowIsRefusedByFieldAndNothingHappens() throws Exception {
        String key = task(startedCase());
        act("/tasks/" + key + "/completion", """
                        {"variables":{"failedTestDecision":"shrug","reason":"much too long for this small field","epoch":9}}""")
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[*].pointer", hasItem("/variables/failedTestDecision")))
                .andExpect(jsonPath("$.errors[*].pointer", hasItem("/variables/reason")))
                .andExpect(jsonPath("$.errors[*].pointer", hasItem("/variables/epoch")));
        assertThat(engine.completed).isEmpty();
        assertThat(engine.assignees).isEmpty();
    }

    @Test
    void theSameAgainIsTheFirstAnswerAndAnythingElseAConflict() throws Exception {
        String key = task(startedCase());
        act("/tasks/" + key + "/completion", REPEAT).andExpect(status().isOk());
        act("/tasks/" + key + "/completion", REPEAT)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.state").value("completed"));
        act("/tasks/" + key + "/completion", REPEAT.replace("repeat", "abandon"))
                .andExpect(status().isConflict());
    }

    @Test
    void aTaskThatSomebodyElseHoldsIsAConflict() throws Exception {
        String key = task(startedCase());
        engine.assignees.put(key, "anna");
        act("/tasks/" + key + "/claim", "").andExpect(status().isConflict());
        act("/tasks/" + key + "/completion", REPEAT).andExpect(status().isConflict());
    }

    @Test
    void aCompletedOrUnknownTaskIsToldSo() throws Exception {
        String key = task(startedCase());
        rows.ended(key, "completed");
        act("/tasks/" + key + "/completion", REPEAT).andExpect(status().isConflict());
        act("/tasks/999/completion", REPEAT).andExpect(status().isNotFound());
        act("/tasks/x/claim", "").andExpect(status().isNotFound());
    }

    @Test
    void aCompletionIsKeptWhileTheEngineIsAwayAndToldLater() throws Exception {
        String key = task(startedCase());
        act("/tasks/" + key + "/claim", "").andExpect(status().isOk());
        engine.failNextCompletion = true;
        act("/tasks/" + key + "/completion", REPEAT)
                .andExpect(status().isAccepted())
                .andExpect(jsonPath("$.state").value("pending"));
        relay.finish(key);
        assertThat(engine.completed.get(key)).containsOnlyKeys("failedTestDecision", "reason");
        act("/tasks/" + key + "/completion", REPEAT)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.state").value("completed"));
    }

    @Test
    void aCompletionThatFindsTheEngineAwayIsPendingAndDoneLater() throws Exception {
        UUID id = startedCase();
        String key = task(id);
        engine.away = true;
        act("/tasks/" + key + "/completion", REPEAT)
                .andExpect(status().isAccepted())
                .andExpect(jsonPath("$.state").value("pending"));
        act("/tasks/" + key + "/completion", REPEAT)
                .andExpect(status().isAccepted())
                .andExpect(jsonPath("$.state").value("pending"));
        read("/cases/" + id).andExpect(jsonPath("$.newProvider").isEmpty());
        engine.away = false;
        relay.finish(key);
        assertThat(engine.completed.get(key)).containsOnlyKeys("failedTestDecision", "reason");
        assertThat(engine.assignees).containsKey(key);
        read("/cases/" + id).andExpect(jsonPath("$.newProvider").value("Rain"));
    }

    @Test
    void whatTheModulesRefuseLeavesTheTaskFreeEvenWhileTheEngineIsAway() throws Exception {
        String key = task(startedCase());
        for (boolean away : new boolean[] {false, true}) {
            engine.away = away;
            act("/tasks/" + key + "/completion", REPEAT.replace("Rain", "nobody"))
                    .andExpect(status().isUnprocessableContent())
                    .andExpect(jsonPath("$.errors[0].pointer").value("/variables/reason"));
        }
        assertThat(engine.assignees).isEmpty();
        engine.away = false;
        act("/tasks/" + key + "/completion", REPEAT).andExpect(status().isOk());
    }

    @Test
    void aTaskThatTheEngineTookAwayMeanwhileChangesNothingInTheModules() throws Exception {
        UUID id = startedCase();
        String key = task(id);
        engine.openTasks.remove(key);
        act("/tasks/" + key + "/completion", REPEAT).andExpect(status().isNotFound());
        read("/cases/" + id).andExpect(jsonPath("$.newProvider").isEmpty());
        read("/tasks/" + key).andExpect(jsonPath("$.variables").isEmpty());
    }

    @Test
    void aKeptCompletionOfATaskThatIsCancelledMeanwhileIsRejectedAndChangesNothing() throws Exception {
        UUID id = startedCase();
        String key = task(id);
        engine.away = true;
        act("/tasks/" + key + "/completion", REPEAT).andExpect(status().isAccepted());
        engine.away = false;
        engine.openTasks.remove(key);
        rows.ended(key, "cancelled");
        relay.finish(key);
        read("/cases/" + id).andExpect(jsonPath("$.newProvider").isEmpty());
        read("/cases/" + id + "/timeline").andExpect(jsonPath("$.items[*].type", hasItem("task-rejected")));
        act("/tasks/" + key + "/completion", REPEAT).andExpect(status().isConflict());
    }

    @Test
    void anEngineThatIsAwayIsToldWithATimeToTryAgain() throws Exception {
        String key = task(startedCase());
        engine.away = true;
        act("/tasks/" + key + "/claim", "")
                .andExpect(status().isServiceUnavailable())
                .andExpect(result -> assertThat(result.getResponse().getHeader("Retry-After"))
                        .isNotNull());
    }

    @Test
    void aDraftIsKeptPerPersonAndNotChecked() throws Exception {
        String key = task(startedCase());
        act("/tasks/" + key + "/draft", "{\"variables\":{\"reason\":\"half a sen\"}}")
                .andExpect(status().isOk());
        read("/tasks/" + key).andExpect(jsonPath("$.variables.reason").value("half a sen"));
        signInAs("integrator", null);
        read("/tasks/" + key).andExpect(jsonPath("$.variables").isEmpty());
    }

    @Test
    void staffSeeTheTasksOfTheirGroupsAndCustomersNone() throws Exception {
        UUID id = startedCase();
        String key = task(id);
        signInAs("legal", null);
        read("/tasks/" + key).andExpect(status().isNotFound());
        read("/tasks?case=" + id).andExpect(jsonPath("$.items").isEmpty());
        signInAs("network", null);
        read("/tasks/" + key).andExpect(status().isOk());
        signInAs("manager", null);
        read("/tasks/" + key).andExpect(status().isNotFound());
        signInAs("customer", UUID.randomUUID());
        read("/tasks").andExpect(status().isForbidden());
        read("/tasks/" + key).andExpect(status().isNotFound());
    }

    @Test
    void aTaskIsGivenOnlyToSomebodyWhoExists() throws Exception {
        String key = task(startedCase());
        act("/tasks/" + key + "/assignment", "{\"assignee\":\"nobody\"}")
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[0].pointer").value("/assignee"));
        act("/tasks/" + key + "/delegation", "{}").andExpect(status().isUnprocessableContent());
    }

    @Test
    void aFileThatIsNoDocumentOfTheCaseIsRefused() throws Exception {
        String form = """
                {"id":"decide-on-failed-test","components":[{"type":"filepicker","key":"proof","label":"Proof"}]}""";
        String key = rows.task(startedCase(), "network", form);
        for (String id : List.of("nonsense", UUID.randomUUID().toString())) {
            act("/tasks/" + key + "/completion", "{\"variables\":{\"proof\":\"%s\"}}".formatted(id))
                    .andExpect(status().isUnprocessableContent())
                    .andExpect(jsonPath("$.errors[0].pointer").value("/variables/proof"));
        }
        assertThat(engine.completed).isEmpty();
    }
}
