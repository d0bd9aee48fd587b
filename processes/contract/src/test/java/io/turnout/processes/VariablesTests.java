package io.turnout.processes;

import static org.assertj.core.api.Assertions.assertThat;

import io.camunda.zeebe.model.bpmn.instance.CallActivity;
import io.camunda.zeebe.model.bpmn.instance.ConditionExpression;
import io.camunda.zeebe.model.bpmn.instance.Message;
import io.camunda.zeebe.model.bpmn.instance.TimeCycle;
import io.camunda.zeebe.model.bpmn.instance.TimeDate;
import io.camunda.zeebe.model.bpmn.instance.TimeDuration;
import io.camunda.zeebe.model.bpmn.instance.UserTask;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeCalledDecision;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeCalledElement;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeInput;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeLoopCharacteristics;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeOutput;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeSubscription;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeTaskSchedule;
import io.turnout.processes.providerswitch.ProviderSwitchProcess;
import java.time.Duration;
import java.time.Period;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A variable that a model reads has somebody who writes it. */
class VariablesTests {
    /** A name that is neither a call nor a part of something else. */
    private static final Pattern NAME = Pattern.compile("(?<![.\\w])[A-Za-z_]\\w*(?!\\w*\\s*\\()");

    private static final Set<String> FEEL_WORDS =
            Set.of("if", "then", "else", "null", "true", "false", "and", "or", "not", "for", "in", "return");

    static Collection<ModelFile> models() {
        return ModelFile.all();
    }

    @ParameterizedTest
    @MethodSource("models")
    void everyVariableThatAModelReadsIsWritten(ModelFile file) {
        assertThat(read(file)).isSubsetOf(written(file));
    }

    @Test
    void theStartVariablesAreTextsAndNumbers() {
        StartVariables start = new StartVariables(
                "case",
                0,
                1,
                "anna",
                Period.ofDays(3),
                Period.ofDays(14),
                Period.ofDays(3),
                Period.ofDays(5),
                Period.ofDays(2),
                Duration.ofHours(2),
                Duration.ofMinutes(5),
                Period.ofDays(7),
                Period.ofDays(14),
                Duration.ofHours(1),
                Period.ofDays(20),
                Period.ofDays(1),
                Period.ofDays(30),
                Period.ofDays(60),
                1);

        assertThat(start.toMap().keySet()).containsExactlyElementsOf(StartVariables.NAMES);
        assertThat(start.toMap())
                .containsEntry(StartVariables.TASK_DUE, "P3D")
                .containsEntry(StartVariables.SOAK, "PT1H")
                .containsEntry(StartVariables.EPOCH, 0L);
    }

    private static Set<String> read(ModelFile file) {
        Set<String> names = new TreeSet<>();
        expressions(file)
                .filter(text -> text.startsWith("="))
                .forEach(text -> NAME.matcher(text.replaceAll("\"[^\"]*\"", ""))
                        .results()
                        .map(match -> match.group())
                        .filter(name -> !FEEL_WORDS.contains(name))
                        .forEach(names::add));
        return names;
    }

    private static Stream<String> expressions(ModelFile file) {
        return Stream.of(
                        file.each(ConditionExpression.class).stream().map(ConditionExpression::getTextContent),
                        file.each(TimeCycle.class).stream().map(TimeCycle::getTextContent),
                        file.each(TimeDate.class).stream().map(TimeDate::getTextContent),
                        file.each(TimeDuration.class).stream().map(TimeDuration::getTextContent),
                        file.each(ZeebeInput.class).stream().map(ZeebeInput::getSource),
                        file.each(ZeebeOutput.class).stream()
                                .filter(output -> !isOfACall(output))
                                .map(ZeebeOutput::getSource),
                        file.each(ZeebeSubscription.class).stream().map(ZeebeSubscription::getCorrelationKey),
                        file.each(ZeebeTaskSchedule.class).stream().map(ZeebeTaskSchedule::getDueDate),
                        file.each(ZeebeLoopCharacteristics.class).stream()
                                .map(ZeebeLoopCharacteristics::getInputCollection))
                .flatMap(each -> each)
                .map(String::strip);
    }

    /** What a call hands back is written by the called process, which the next test asks. */
    private static boolean isOfACall(ZeebeOutput output) {
        return output.getParentElement().getParentElement().getParentElement() instanceof CallActivity;
    }

    @ParameterizedTest
    @MethodSource("models")
    void everyVariableThatACallTakesBackIsWrittenByTheCalledProcess(ModelFile file) {
        for (CallActivity call : file.each(CallActivity.class)) {
            ModelFile called = ModelFile.of(
                    ModelFile.extension(call, ZeebeCalledElement.class).getProcessId());
            Set<String> own = new TreeSet<>(ownOf(called));
            own.addAll(StartVariables.NAMES);
            call.getExtensionElements().getElements().stream()
                    .flatMap(each -> each.getDomElement().getChildElements().stream())
                    .filter(each -> each.getLocalName().equals("output"))
                    .map(each -> each.getAttribute("source").replaceAll("\"[^\"]*\"", ""))
                    .flatMap(source -> NAME.matcher(source).results().map(match -> match.group()))
                    .filter(name -> !FEEL_WORDS.contains(name))
                    .forEach(name -> assertThat(own).as(call.getId()).contains(name));
        }
    }

    private static Set<String> written(ModelFile file) {
        Set<String> names = new TreeSet<>(StartVariables.NAMES);
        names.addAll(ownOf(file));
        if (!file.processId().equals(ProviderSwitchProcess.ID)) {
            names.addAll(ownOf(ModelFile.of(ProviderSwitchProcess.ID)));
        }
        return names;
    }

    private static Set<String> ownOf(ModelFile file) {
        Set<String> names = new TreeSet<>();
        file.jobTypes().forEach(type -> names.addAll(JobTypes.OUTPUTS.getOrDefault(type, Set.of())));
        file.each(UserTask.class).forEach(task -> names.addAll(TaskForms.decisionsOf(ModelFile.kebab(task.getName()))));
        file.each(ZeebeOutput.class).forEach(output -> names.add(output.getTarget()));
        file.each(ZeebeInput.class).forEach(input -> names.add(input.getTarget()));
        file.each(ZeebeCalledDecision.class).forEach(decision -> names.add(decision.getResultVariable()));
        file.each(Message.class)
                .forEach(message -> names.addAll(Messages.VARIABLES.getOrDefault(message.getName(), Set.of())));
        file.each(ZeebeLoopCharacteristics.class)
                .forEach(loop -> names.addAll(List.of(loop.getInputElement(), "loopCounter")));
        return names;
    }
}
