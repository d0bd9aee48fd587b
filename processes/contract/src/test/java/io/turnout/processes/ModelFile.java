package io.turnout.processes;

import io.camunda.zeebe.model.bpmn.Bpmn;
import io.camunda.zeebe.model.bpmn.BpmnModelInstance;
import io.camunda.zeebe.model.bpmn.instance.BaseElement;
import io.camunda.zeebe.model.bpmn.instance.FlowElement;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeExecutionListener;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeTaskDefinition;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** One process model on the class path, as the tests read it. */
record ModelFile(String processId, BpmnModelInstance model) {

    static List<ModelFile> all() {
        return Models.PROCESSES.stream().map(ModelFile::of).toList();
    }

    static ModelFile of(String processId) {
        try (InputStream in = open(Models.FOLDER + processId + ".bpmn")) {
            return new ModelFile(processId, Bpmn.readModelFromStream(in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static InputStream open(String resource) {
        return Objects.requireNonNull(
                ModelFile.class.getClassLoader().getResourceAsStream(resource), resource + " is not on the class path");
    }

    <T extends ModelElementInstance> Collection<T> each(Class<T> type) {
        return model.getModelElementsByType(type);
    }

    Set<String> jobTypes() {
        Set<String> types = new TreeSet<>();
        each(ZeebeTaskDefinition.class).forEach(task -> types.add(task.getType()));
        each(ZeebeExecutionListener.class).forEach(listener -> types.add(listener.getType()));
        return types;
    }

    Set<String> ids(Class<? extends BaseElement> type) {
        return each(type).stream().map(BaseElement::getId).collect(Collectors.toCollection(TreeSet::new));
    }

    /** The class of the contract that the law names for this process, for example {@code ServiceCutoverJobs}. */
    Class<?> contract(String suffix) {
        String name = getClass().getPackageName() + "." + processId.replace("-", "") + "." + pascal(processId) + suffix;
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException e) {
            throw new AssertionError("The law asks for a class " + name, e);
        }
    }

    static <T extends ModelElementInstance> List<T> extensions(BaseElement element, Class<T> type) {
        return element.getExtensionElements() == null
                ? List.of()
                : element
                        .getExtensionElements()
                        .getChildElementsByType(
                                element.getModelInstance().getModel().getType(type))
                        .stream()
                        .map(type::cast)
                        .toList();
    }

    static <T extends ModelElementInstance> T extension(BaseElement element, Class<T> type) {
        List<T> found = extensions(element, type);
        if (found.size() != 1) {
            throw new AssertionError(element.getId() + " has " + found.size() + " " + type.getSimpleName());
        }
        return found.getFirst();
    }

    static String words(FlowElement element) {
        return Objects.requireNonNull(element.getName(), element.getId() + " has no name");
    }

    static String pascal(String name) {
        return Arrays.stream(name.split("[^A-Za-z0-9]+"))
                .filter(word -> !word.isEmpty())
                .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
                .collect(Collectors.joining());
    }

    static String kebab(String name) {
        return Arrays.stream(name.split("[^A-Za-z0-9]+"))
                .filter(word -> !word.isEmpty())
                .map(word -> word.toLowerCase(Locale.ROOT))
                .collect(Collectors.joining("-"));
    }
}
