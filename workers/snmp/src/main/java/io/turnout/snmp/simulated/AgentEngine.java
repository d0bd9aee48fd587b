package io.turnout.snmp.simulated;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import org.snmp4j.MessageDispatcher;
import org.snmp4j.MessageDispatcherImpl;
import org.snmp4j.mp.CounterSupport;
import org.snmp4j.mp.MPv2c;
import org.snmp4j.mp.MPv3;
import org.snmp4j.security.AuthHMAC192SHA256;
import org.snmp4j.security.PrivAES128;
import org.snmp4j.security.SecurityModels;
import org.snmp4j.security.SecurityProtocols;
import org.snmp4j.security.USM;
import org.snmp4j.security.UsmUser;
import org.snmp4j.smi.OctetString;
import org.snmp4j.util.DefaultPDUFactory;

/** The SNMP engine of one simulated router: its own id, its own users, nothing shared with others in this process. */
record AgentEngine(MessageDispatcher dispatcher) {

    private static final AtomicInteger STARTS = new AtomicInteger();

    static AgentEngine forCommunity() {
        MessageDispatcher dispatcher = new MessageDispatcherImpl();
        dispatcher.addMessageProcessingModel(new MPv2c());
        return new AgentEngine(dispatcher);
    }

    static AgentEngine forUser(String routerName, String user, String auth, String priv) {
        byte[] engineId = MPv3.createLocalEngineID(new OctetString(routerName.getBytes(StandardCharsets.UTF_8)));
        SecurityProtocols protocols = new SecurityProtocols(SecurityProtocols.SecurityProtocolSet.maxCompatibility);
        // Real agents keep the count of their restarts; here it must grow over restarts of the whole process too.
        int boots = (int) (System.currentTimeMillis() / 1000 % Integer.MAX_VALUE) + STARTS.incrementAndGet();
        USM usm = new USM(protocols, new OctetString(engineId), boots);
        usm.addUser(new UsmUser(
                new OctetString(user),
                AuthHMAC192SHA256.ID,
                new OctetString(auth),
                PrivAES128.ID,
                new OctetString(priv)));
        SecurityModels models = new SecurityModels();
        models.addSecurityModel(usm);
        MessageDispatcher dispatcher = new MessageDispatcherImpl();
        dispatcher.addMessageProcessingModel(
                new MPv3(engineId, new DefaultPDUFactory(), protocols, models, new CounterSupport()));
        return new AgentEngine(dispatcher);
    }
}
