package io.turnout.web.platform;

import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Tells why the application cannot start in one line, where Spring would print a stack trace. */
@Order(Ordered.HIGHEST_PRECEDENCE)
public final class CannotStartReporter implements SpringBootExceptionReporter {

    @Override
    public boolean reportException(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof CannotStart reason) {
                LoggerFactory.getLogger(CannotStart.class).error("{}", reason.getMessage());
                return true;
            }
        }
        return false;
    }
}
