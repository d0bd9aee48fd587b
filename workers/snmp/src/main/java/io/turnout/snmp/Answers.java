package io.turnout.snmp;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.snmp4j.PDU;
import org.snmp4j.mp.SnmpConstants;
import org.snmp4j.smi.OID;
import org.snmp4j.smi.VariableBinding;

/** Judges what came back: usable values, or the fault that a person can act on. */
final class Answers {

    private static final Map<OID, String> REPORTS = Map.of(
            SnmpConstants.usmStatsUnknownUserNames, "the user is not known there",
            SnmpConstants.usmStatsWrongDigests, "the authentication passphrase or protocol is wrong",
            SnmpConstants.usmStatsDecryptionErrors, "the privacy passphrase or protocol is wrong",
            SnmpConstants.usmStatsUnsupportedSecLevels, "authentication with encryption is not set up there",
            SnmpConstants.usmStatsUnknownEngineIDs, "its engine id has changed",
            SnmpConstants.usmStatsNotInTimeWindows, "its clock could not be followed");

    SnmpClient.Timed judge(ManagedDevice device, PDU request, Exchange.Reply reply) {
        PDU answer = reply.pdu();
        if (answer == null) {
            throw new DeviceFault.Silent(device, 1);
        }
        if (answer.getType() == PDU.REPORT) {
            throw new DeviceFault.NotAuthorised(device, report(answer));
        }
        if (answer.getErrorStatus() != PDU.noError) {
            throw refused(device, request, answer);
        }
        // GETBULK may answer with fewer rows than asked; everything else answers one for one.
        boolean oneForOne = request.getType() != PDU.GETBULK;
        if (oneForOne && answer.size() != request.size()) {
            throw new DeviceFault.BadAnswer(
                    device, answer.size() + " values came where " + request.size() + " were asked for");
        }
        if (oneForOne && !sameOids(request, answer)) {
            throw new DeviceFault.BadAnswer(device, "it holds other objects than were asked for");
        }
        return new SnmpClient.Timed(List.copyOf(answer.getVariableBindings()), Duration.ofNanos(reply.nanos()));
    }

    private static boolean sameOids(PDU request, PDU answer) {
        for (int i = 0; i < request.size(); i++) {
            if (!request.get(i).getOid().equals(answer.get(i).getOid())) {
                return false;
            }
        }
        return true;
    }

    private static DeviceFault refused(ManagedDevice device, PDU request, PDU answer) {
        int index = answer.getErrorIndex();
        String object = index >= 1 && index <= request.size()
                ? " for object " + request.get(index - 1).getOid()
                : "";
        if (answer.getErrorStatus() == PDU.tooBig) {
            return new DeviceFault.BadAnswer(device, "it would be larger than one packet");
        }
        return new DeviceFault.Refused(device, answer.getErrorStatusText() + object);
    }

    private static String report(PDU answer) {
        if (answer.size() == 0) {
            return "it sent an empty report";
        }
        VariableBinding first = answer.get(0);
        return REPORTS.getOrDefault(first.getOid(), "report " + first.getOid());
    }
}
