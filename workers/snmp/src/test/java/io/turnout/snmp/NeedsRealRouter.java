package io.turnout.snmp;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Tests over a {@link RouterInNamespace}: skipped, with the reason, where none can be made, before any application is
 * started for them.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(NeedsRealRouter.WhereOneCanBeMade.class)
public @interface NeedsRealRouter {

    /** Asks the machine once per class. */
    final class WhereOneCanBeMade implements ExecutionCondition {

        @Override
        public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
            if (context.getTestMethod().isPresent()) {
                return ConditionEvaluationResult.enabled("asked for the class");
            }
            String missing = missing();
            return missing.isEmpty()
                    ? ConditionEvaluationResult.enabled("a router in a network namespace can be made")
                    : ConditionEvaluationResult.disabled("A router in a network namespace " + missing + ".");
        }

        private static String missing() {
            try {
                return RouterInNamespace.missing();
            } catch (IOException noShell) {
                throw new UncheckedIOException(noShell);
            } catch (InterruptedException stopped) {
                throw new IllegalStateException(stopped);
            }
        }
    }
}
