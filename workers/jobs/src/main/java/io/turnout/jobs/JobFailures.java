package io.turnout.jobs;

import io.camunda.client.api.response.ActivatedJob;
import io.camunda.client.api.worker.JobExceptionHandler;
import io.camunda.client.api.worker.JobExceptionHandler.JobExceptionHandlerContext;
import io.camunda.client.exception.CamundaError;
import io.camunda.client.exception.JobError;
import io.camunda.client.jobhandling.CommandExceptionHandlingStrategy;
import io.camunda.client.jobhandling.DefaultJobExceptionHandlerSupplier;
import io.camunda.client.jobhandling.JobExceptionHandlerSupplier;
import io.camunda.client.metrics.MetricsRecorder;
import io.turnout.cases.MailServerAway;
import io.turnout.engine.EngineAway;
import io.turnout.engine.InfrastructureAway;
import io.turnout.engine.StaleEpoch;
import io.turnout.engine.TransientFault;
import io.turnout.kernel.DatabaseAway;
import java.io.PrintWriter;
import java.lang.reflect.InvocationTargetException;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.NonTransientDataAccessResourceException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;

/**
 * What becomes of a job that failed. A transient fault is tried again, each time after twice the pause; when our own
 * database, mail server or engine is away the job keeps its retries, for that is not its fault; everything else is bad
 * data or a defect and becomes an incident at once, with a message that a person can act on.
 */
@Component
class JobFailures implements JobExceptionHandlerSupplier {

    private static final Logger LOG = LoggerFactory.getLogger(JobFailures.class);

    private final JobExceptionHandlerSupplier camunda;
    private final int retries;
    private final Duration backoff;
    private final Duration pauseWhenAway;

    JobFailures(
            CommandExceptionHandlingStrategy strategy,
            MetricsRecorder metrics,
            @Value("${turnout.engine.job-retries:3}") int retries,
            @Value("${turnout.engine.job-backoff:2s}") Duration backoff,
            @Value("${turnout.engine.pause-when-away:3s}") Duration pauseWhenAway) {
        this.camunda = new DefaultJobExceptionHandlerSupplier(strategy, metrics);
        this.retries = retries;
        this.backoff = backoff;
        this.pauseWhenAway = pauseWhenAway;
    }

    @Override
    public JobExceptionHandler getJobExceptionHandler(JobExceptionHandlerSupplierContext context) {
        JobExceptionHandler standard = camunda.getJobExceptionHandler(context);
        return failure -> standard.handleJobException(new JobExceptionHandlerContext(
                failure.getJobClient(),
                failure.getActivatedJob(),
                answer(failure.getActivatedJob(), failure.getException())));
    }

    private Exception answer(ActivatedJob job, Exception failure) {
        Throwable cause = unwrapped(failure);
        if (cause instanceof CamundaError decided) {
            return decided;
        }
        if (isAway(cause)) {
            LOG.warn("Job {} of {} waits: {}", job.getType(), job.getProcessInstanceKey(), cause.getMessage());
            return failed(cause, job.getRetries(), pauseWhenAway);
        }
        if (cause instanceof TransientFault || cause instanceof ConcurrencyFailureException) {
            LOG.warn("Job {} of {} is tried again: {}", job.getType(), job.getProcessInstanceKey(), cause.getMessage());
            int before = Math.max(0, retries - job.getRetries());
            return failed(cause, job.getRetries() - 1, backoff.multipliedBy(1L << Math.min(before, 10)));
        }
        LOG.error("Job {} of {} needs a person", job.getType(), job.getProcessInstanceKey(), cause);
        return failed(cause, 0, Duration.ZERO);
    }

    static JobError failed(Throwable cause, int retriesLeft, Duration pause) {
        String message = cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
        return new ToldInWords(message, Math.max(0, retriesLeft), pause, cause);
    }

    /** What the engine prints into the incident is a sentence for a person; the stack is in our log. */
    private static final class ToldInWords extends JobError {

        ToldInWords(String message, int retriesLeft, Duration pause, Throwable cause) {
            super(message, null, retriesLeft, retries -> pause, cause);
        }

        @Override
        public void printStackTrace(PrintWriter out) {
            out.print(getErrorMessage());
        }
    }

    static boolean isAway(Throwable cause) {
        return cause instanceof InfrastructureAway
                || cause instanceof MailServerAway
                || cause instanceof EngineAway
                || cause instanceof StaleEpoch
                || cause instanceof DataAccessResourceFailureException
                || cause instanceof NonTransientDataAccessResourceException
                || cause instanceof CannotCreateTransactionException
                || cause instanceof TransactionSystemException
                || DatabaseAway.isBehind(cause);
    }

    static Throwable unwrapped(Throwable failure) {
        Throwable cause = failure.getCause();
        return failure instanceof InvocationTargetException && cause != null ? cause : failure;
    }
}
