package io.turnout.jobs;

import io.camunda.client.api.response.ActivatedJob;
import io.camunda.client.exception.CamundaError;
import io.turnout.engine.BadData;
import io.turnout.engine.EffectUnsettled;
import io.turnout.engine.TransientFault;
import io.turnout.processes.Errors;
import io.turnout.snmp.DeviceFault;
import java.util.function.Supplier;

/** What a fault of a device means for the job that met it: try again, or let a person mend it. */
public final class DeviceFaults {

    private DeviceFaults() {}

    /** Silence passes or not, and so does another step, so it is tried again; everything else stays as it is until a person mends it. */
    public static <R> R translated(Supplier<R> work) {
        try {
            return work.get();
        } catch (DeviceFault.Silent | DeviceFault.OutcomeUnknown | DeviceFault.Busy silent) {
            throw new TransientFault(String.valueOf(silent.getMessage()), silent);
        } catch (DeviceFault toMend) {
            throw new BadData(String.valueOf(toMend.getMessage()), toMend);
        }
    }

    /** As above, but a device that is still silent at the last attempt is lost, which the model knows how to answer. */
    public static <R> R translatedOrLost(ActivatedJob job, Supplier<R> work) {
        try {
            return translated(work);
        } catch (TransientFault | EffectUnsettled silent) {
            if (isLastAttempt(job)) {
                throw CamundaError.bpmnError(Errors.DEVICE_LOST, String.valueOf(silent.getMessage()));
            }
            throw silent;
        }
    }

    /** Whether a failure of this job would become an incident. */
    public static boolean isLastAttempt(ActivatedJob job) {
        return job.getRetries() <= 1;
    }
}
