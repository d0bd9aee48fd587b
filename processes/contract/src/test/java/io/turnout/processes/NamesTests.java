package io.turnout.processes;

import static org.assertj.core.api.Assertions.assertThat;

import io.camunda.zeebe.model.bpmn.instance.BusinessRuleTask;
import io.camunda.zeebe.model.bpmn.instance.CallActivity;
import io.camunda.zeebe.model.bpmn.instance.Error;
import io.camunda.zeebe.model.bpmn.instance.Message;
import io.camunda.zeebe.model.bpmn.instance.Process;
import io.camunda.zeebe.model.bpmn.instance.ServiceTask;
import io.camunda.zeebe.model.bpmn.instance.Task;
import io.camunda.zeebe.model.bpmn.instance.UserTask;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeCalledDecision;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeTaskDefinition;
import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The names of the models and those of the contract are the same, in both directions. */
class NamesTests {

    static Collection<ModelFile> models() {
        return ModelFile.all();
    }

    @ParameterizedTest
    @MethodSource("models")
    void aProcessIsCalledLikeItsFileAndItsConstant(ModelFile file) throws ReflectiveOperationException {
        assertThat(file.ids(Process.class)).containsExactly(file.processId());
        assertThat(file.contract("Process").getField("ID").get(null)).isEqualTo(file.processId());
    }

    @ParameterizedTest
    @MethodSource("models")
    void everyJobTypeHasAConstantAndEveryConstantAJobType(ModelFile file) throws ReflectiveOperationException {
        Set<String> constants = texts(file.contract("Jobs"));
        assertThat(constants).isEqualTo(file.jobTypes());
        Object outputs = file.contract("Jobs").getField("OUTPUTS").get(null);
        assertThat(((Map<?, ?>) outputs).keySet()).isEqualTo(constants);
    }

    @ParameterizedTest
    @MethodSource("models")
    void everyJobTypeIsItsProcessAndItsElement(ModelFile file) {
        for (Task task : file.each(Task.class)) {
            for (ZeebeTaskDefinition job : ModelFile.extensions(task, ZeebeTaskDefinition.class)) {
                assertThat(task.getId()).isEqualTo("Task_" + ModelFile.pascal(ModelFile.words(task)));
                assertThat(job.getType()).isEqualTo(file.processId() + "." + ModelFile.kebab(ModelFile.words(task)));
            }
        }
        assertThat(file.each(ServiceTask.class))
                .allSatisfy(task -> assertThat(ModelFile.extension(task, ZeebeTaskDefinition.class))
                        .isNotNull());
    }

    @ParameterizedTest
    @MethodSource("models")
    void userTasksCallsAndDecisionsHaveConstants(ModelFile file) throws ReflectiveOperationException {
        assertThat(listed(file, "USER_TASKS")).isEqualTo(file.ids(UserTask.class));
        assertThat(listed(file, "CALLS")).isEqualTo(file.ids(CallActivity.class));
        for (BusinessRuleTask task : file.each(BusinessRuleTask.class)) {
            for (ZeebeCalledDecision decision : ModelFile.extensions(task, ZeebeCalledDecision.class)) {
                assertThat(task.getId()).isEqualTo("Decision_" + ModelFile.pascal(decision.getDecisionId()));
                assertThat(listed(file, "DECISIONS")).contains(decision.getDecisionId());
            }
        }
        for (CallActivity call : file.each(CallActivity.class)) {
            assertThat(call.getId()).isEqualTo("Call_" + ModelFile.pascal(ModelFile.words(call)));
        }
    }

    @Test
    void everyMessageAndErrorHasAConstantAndIsUsed() {
        assertThat(ModelFile.all().stream()
                        .flatMap(file -> file.each(Message.class).stream())
                        .map(Message::getName)
                        .collect(Collectors.toSet()))
                .containsExactlyInAnyOrderElementsOf(Messages.ALL);
        assertThat(ModelFile.all().stream()
                        .flatMap(file -> file.each(Error.class).stream())
                        .map(Error::getErrorCode)
                        .collect(Collectors.toSet()))
                .containsExactlyInAnyOrderElementsOf(Errors.ALL);
    }

    @Test
    void everyModelIsOnTheClassPath() {
        assertThat(Models.resources())
                .doesNotHaveDuplicates()
                .allSatisfy(resource -> assertThat(ModelFile.open(resource)).isNotEmpty());
    }

    private static Set<String> listed(ModelFile file, String list) throws ReflectiveOperationException {
        Set<String> ids = new TreeSet<>();
        ((Collection<?>) file.contract("Process").getField(list).get(null)).forEach(id -> ids.add((String) id));
        return ids;
    }

    private static Set<String> texts(Class<?> constants) {
        return Arrays.stream(constants.getFields())
                .filter(field -> field.getType() == String.class)
                .map(NamesTests::text)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String text(Field field) {
        try {
            return (String) field.get(null);
        } catch (IllegalAccessException e) {
            throw new AssertionError(e);
        }
    }
}
