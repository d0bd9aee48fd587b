/** SNMP client, sampling, device templates, metrics and test verdicts. */
@NullMarked
package io.turnout.snmp;

import org.jspecify.annotations.NullMarked;
