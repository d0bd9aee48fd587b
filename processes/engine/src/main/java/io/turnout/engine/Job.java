package io.turnout.engine;

import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One job as a worker sees it.
 *
 * @param epoch the case's epoch that the process instance knew; older than the case's own means: too late
 * @param key the engine's key of the job
 * @param variables everything that the job was given; ids and decisions only
 */
public record Job(
        UUID caseId,
        String processId,
        String elementId,
        int iteration,
        long epoch,
        long key,
        long processInstanceKey,
        Map<String, Object> variables) {

    public EffectKey effect() {
        return new EffectKey(caseId, processId + "/" + elementId, iteration);
    }

    /** The job type by the name law: {@code Task_SwitchRouting} of service-cutover is {@code service-cutover.switch-routing}. */
    public String type() {
        String name = elementId.substring(elementId.indexOf('_') + 1);
        return processId + "." + name.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }

    /** @throws BadData if the variable is missing or empty */
    public String text(String name) {
        Object value = variables.get(name);
        if (value == null || value.toString().isBlank()) {
            throw new BadData(
                    "Variable '" + name + "' of " + elementId + " is missing; the step before should have set it.");
        }
        return value.toString();
    }

    public @Nullable String textOrNull(String name) {
        Object value = variables.get(name);
        return value == null ? null : value.toString();
    }

    /** @throws BadData if the variable is missing or no UUID */
    public UUID id(String name) {
        String text = text(name);
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException noUuid) {
            throw new BadData(
                    "Variable '" + name + "' of " + elementId + " is '" + text + "', which is no id.", noUuid);
        }
    }

    public @Nullable UUID idOrNull(String name) {
        return variables.get(name) == null ? null : id(name);
    }

    /** Missing counts as no. */
    public boolean flag(String name) {
        return Boolean.TRUE.equals(variables.get(name));
    }

    /** @throws BadData if the variable is missing or no number */
    public int number(String name) {
        if (variables.get(name) instanceof Number number) {
            return number.intValue();
        }
        throw new BadData("Variable '" + name + "' of " + elementId + " is no number: " + variables.get(name));
    }
}
