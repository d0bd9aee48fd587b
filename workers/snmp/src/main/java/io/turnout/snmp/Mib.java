package io.turnout.snmp;

import org.snmp4j.smi.OID;

/** Objects of the standard MIBs that Turnout reads and writes. */
final class Mib {

    static final OID SYS_DESCR = new OID("1.3.6.1.2.1.1.1.0");
    static final OID SYS_OBJECT_ID = new OID("1.3.6.1.2.1.1.2.0");
    static final OID SYS_UP_TIME = new OID("1.3.6.1.2.1.1.3.0");
    static final OID SYS_NAME = new OID("1.3.6.1.2.1.1.5.0");
    static final OID SYS_LOCATION = new OID("1.3.6.1.2.1.1.6.0");

    static final OID IF_DESCR = new OID("1.3.6.1.2.1.2.2.1.2");
    static final OID IF_ADMIN_STATUS = new OID("1.3.6.1.2.1.2.2.1.7");
    static final OID IF_OPER_STATUS = new OID("1.3.6.1.2.1.2.2.1.8");
    static final OID IF_LAST_CHANGE = new OID("1.3.6.1.2.1.2.2.1.9");
    static final OID IF_IN_ERRORS = new OID("1.3.6.1.2.1.2.2.1.14");

    static final OID IF_NAME = new OID("1.3.6.1.2.1.31.1.1.1.1");
    static final OID IF_HC_IN_OCTETS = new OID("1.3.6.1.2.1.31.1.1.1.6");
    static final OID IF_HC_IN_PACKETS = new OID("1.3.6.1.2.1.31.1.1.1.7");
    static final OID IF_HC_OUT_OCTETS = new OID("1.3.6.1.2.1.31.1.1.1.10");
    static final OID IF_ALIAS = new OID("1.3.6.1.2.1.31.1.1.1.18");

    /** ipAdEntIfIndex: superseded by ipAddressTable, but the one that nearly every router still has. */
    static final OID IP_ADDRESS_INTERFACE = new OID("1.3.6.1.2.1.4.20.1.2");

    /** inetCidrRouteMetric1 of IP-FORWARD-MIB. */
    static final OID ROUTE_METRIC = new OID("1.3.6.1.2.1.4.24.7.1.12");

    static final int UP = 1;
    static final int DOWN = 2;

    private Mib() {}

    static OID of(OID column, int index) {
        return new OID(column).append(index);
    }
}
