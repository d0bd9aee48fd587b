package io.turnout.jobs;

import io.camunda.client.CamundaClient;
import io.camunda.client.annotation.value.JobWorkerValue;
import io.camunda.client.api.response.ActivatedJob;
import io.camunda.client.api.worker.BackoffSupplier;
import io.camunda.client.api.worker.JobClient;
import io.camunda.client.api.worker.JobExceptionHandler;
import io.camunda.client.api.worker.JobExceptionHandler.JobExceptionHandlerContext;
import io.camunda.client.api.worker.JobHandler;
import io.camunda.client.api.worker.JobWorker;
import io.camunda.client.exception.BpmnError;
import io.camunda.client.jobhandling.JobExceptionHandlerSupplier;
import io.camunda.client.jobhandling.JobExceptionHandlerSupplier.JobExceptionHandlerSupplierContext;
import io.camunda.client.jobhandling.JobHandlerFactory;
import io.camunda.client.jobhandling.JobWorkerFactory;
import io.camunda.client.metrics.JobWorkerMetricsFactory;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import io.micrometer.observation.transport.Kind;
import io.micrometer.observation.transport.ReceiverContext;
import java.util.Objects;
import org.slf4j.MDC;
import org.slf4j.MDC.MDCCloseable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Primary;
import org.springframework.stereotype.Component;

/**
 * Makes the workers, so that whatever is logged while one works says case and job, and each job is a span of the trace
 * in which its case was asked for. Our gate is in front of each, and who is let in keeps the job until it is done.
 */
@Component
@Primary
class ObservedWorkers extends JobWorkerFactory {

    private static final String OUTCOME = "outcome";

    private final JobExceptionHandlerSupplier failures;
    private final ObservationRegistry observations;
    private final JobGate gate;
    private final JobLease lease;

    ObservedWorkers(
            BackoffSupplier backoffSupplier,
            BackoffSupplier streamNoJobsBackoffSupplier,
            JobExceptionHandlerSupplier failures,
            JobWorkerMetricsFactory metrics,
            ObjectProvider<ObservationRegistry> observations,
            JobGate gate,
            JobLease lease) {
        super(backoffSupplier, streamNoJobsBackoffSupplier, failures, metrics);
        this.failures = failures;
        this.observations = observations.getIfAvailable(() -> ObservationRegistry.NOOP);
        this.gate = gate;
        this.lease = lease;
    }

    @Override
    public JobWorker createJobWorker(CamundaClient client, JobWorkerValue worker, JobHandlerFactory handlers) {
        JobExceptionHandler failed = failures.getJobExceptionHandler(new JobExceptionHandlerSupplierContext(
                worker.getRetryBackoff().value(), worker.getMaxRetries().value()));
        return super.createJobWorker(
                client,
                worker,
                context -> gate.before(kept(client, worker, observed(handlers.getJobHandler(context), failed))));
    }

    private JobHandler kept(CamundaClient client, JobWorkerValue worker, JobHandler handler) {
        return (jobClient, job) -> {
            try (JobLease.Lease kept = lease.of(client, job, worker.getTimeout().value())) {
                handler.handle(jobClient, job);
            }
        };
    }

    private JobHandler observed(JobHandler handler, JobExceptionHandler failed) {
        return (client, job) -> {
            String caseId = Objects.toString(job.getVariablesAsMap().get("caseId"), "");
            try (MDCCloseable ofCase = MDC.putCloseable("caseId", caseId);
                    MDCCloseable ofJob = MDC.putCloseable("jobKey", Long.toString(job.getKey()));
                    MDCCloseable ofType = MDC.putCloseable("jobType", job.getType())) {
                Observation span = span(job, caseId).start();
                try (Observation.Scope inside = span.openScope()) {
                    work(handler, failed, client, job, span);
                } finally {
                    span.stop();
                }
            }
        };
    }

    /** Answers a failure here, and not where the client would, for there its log lines would know neither case nor trace. */
    private static void work(
            JobHandler handler, JobExceptionHandler failed, JobClient client, ActivatedJob job, Observation span) {
        try {
            handler.handle(client, job);
            span.lowCardinalityKeyValue(OUTCOME, "completed");
        } catch (Exception failure) {
            Throwable cause = JobFailures.unwrapped(failure);
            if (cause instanceof BpmnError) {
                span.lowCardinalityKeyValue(OUTCOME, "bpmn-error");
            } else {
                span.error(cause);
            }
            failed.handleJobException(new JobExceptionHandlerContext(client, job, failure));
        }
    }

    private Observation span(ActivatedJob job, String caseId) {
        ReceiverContext<ActivatedJob> context = new ReceiverContext<>(
                (from, field) -> from.getVariablesAsMap().get(field) instanceof String value ? value : null,
                Kind.CONSUMER);
        context.setCarrier(job);
        return Observation.createNotStarted("turnout.job", () -> context, observations)
                .contextualName("job " + job.getType())
                .lowCardinalityKeyValue(OUTCOME, "failed")
                // Not a label of figures: how long each type takes is counted by the client already.
                .highCardinalityKeyValue("job.type", job.getType())
                .highCardinalityKeyValue("job.key", Long.toString(job.getKey()))
                .highCardinalityKeyValue("case.id", caseId);
    }
}
