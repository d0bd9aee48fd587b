package io.turnout.processes;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import io.camunda.zeebe.model.bpmn.instance.UserTask;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeAssignmentDefinition;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeBindingType;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeFormDefinition;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeTaskSchedule;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeUserTask;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every task of a person can be worked on: a form, somebody who may take it, a date. */
class UserTasksTests {
    private static final Set<String> GROUPS = Set.of(
            "project-managers",
            "procurement",
            "legal",
            "finance",
            "network",
            "noc-l1",
            "noc-l2",
            "noc-l3",
            "field-service",
            "customer-care",
            "compliance");
    private static final Set<String> FIELDS = Set.of(
            "textfield",
            "textarea",
            "number",
            "checkbox",
            "select",
            "radio",
            "checklist",
            "datetime",
            "filepicker",
            "text");

    static final List<String> FORMS = TaskForms.ALL;

    static Collection<ModelFile> models() {
        return ModelFile.all();
    }

    @ParameterizedTest
    @MethodSource("models")
    void everyUserTaskIsNativeWithFormGroupAndDueDate(ModelFile file) {
        for (UserTask task : file.each(UserTask.class)) {
            ZeebeFormDefinition form = ModelFile.extension(task, ZeebeFormDefinition.class);
            assertThat(ModelFile.extension(task, ZeebeUserTask.class)).isNotNull();
            assertThat(task.getId()).isEqualTo("Task_" + ModelFile.pascal(ModelFile.words(task)));
            assertThat(form.getFormId()).isEqualTo(ModelFile.kebab(task.getName()));
            assertThat(form.getBindingType()).isEqualTo(ZeebeBindingType.deployment);
            assertThat(ModelFile.extension(task, ZeebeAssignmentDefinition.class)
                            .getCandidateGroups()
                            .split(","))
                    .isSubsetOf(GROUPS);
            assertThat(ModelFile.extension(task, ZeebeTaskSchedule.class).getDueDate())
                    .isEqualTo("=now() + duration(taskDue)");
        }
    }

    @Test
    void everyFormBelongsToOneTask() {
        assertThat(ModelFile.all().stream()
                        .flatMap(file -> file.each(UserTask.class).stream())
                        .map(task -> ModelFile.kebab(task.getName())))
                .containsExactlyInAnyOrderElementsOf(TaskForms.ALL);
    }

    @ParameterizedTest
    @FieldSource("FORMS")
    void aFormHasItsIdAndFieldsThatCanBeShown(String form) {
        Map<String, Object> json = read(form);
        assertThat(json)
                .containsEntry("id", form)
                .containsEntry("executionPlatform", "Camunda Cloud")
                .containsEntry("executionPlatformVersion", "8.6.0")
                .containsKey("schemaVersion");
        assertThat(fields(json)).allSatisfy(field -> {
            assertThat(FIELDS).contains((String) field.get("type"));
            if (!"text".equals(field.get("type"))) {
                assertThat((String) field.get("key")).matches("[a-z][A-Za-z0-9]*");
                assertThat(field.containsKey("label") || field.containsKey("dateLabel"))
                        .as("%s has a label", field.get("key"))
                        .isTrue();
            }
        });
        assertThat(fields(json)).extracting(field -> field.get("id")).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @FieldSource("FORMS")
    void aFormAsksForEveryDecisionThatTheModelReads(String form) {
        assertThat(fields(read(form)).stream()
                        .map(field -> field.get("key"))
                        .filter(String.class::isInstance)
                        .map(String.class::cast)
                        .collect(Collectors.toSet()))
                .containsAll(TaskForms.decisionsOf(form));
    }

    private static Map<String, Object> read(String form) {
        try (InputStream in = ModelFile.open(TaskForms.resource(form))) {
            return JsonPath.parse(in).json();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static List<Map<String, Object>> fields(Map<String, Object> form) {
        return JsonPath.read(form, "$.components");
    }
}
