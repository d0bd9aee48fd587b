package io.turnout.snmp;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.snmp4j.smi.OID;

/**
 * An ordered list of values to write to a kind of device, with expressions over the inventory in braces.
 *
 * <p>An object is named as {@code ifAlias.{newInterface}}: a column, and the name of the interface whose row it is.
 */
record DeviceTemplate(String name, List<Line> lines) {

    /** The generic router: name the new line on its interface, then open that interface. IF-MIB only. */
    static final DeviceTemplate GENERIC_ROUTER = new DeviceTemplate(
            "generic-router",
            List.of(
                    new Line("ifAlias", "{newInterface}", PlannedWrite.Kind.TEXT, "{circuit} {probe}"),
                    new Line("ifAdminStatus", "{newInterface}", PlannedWrite.Kind.INTEGER, "1")));

    private static final Map<String, OID> COLUMNS =
            Map.of("ifAlias", Mib.IF_ALIAS, "ifAdminStatus", Mib.IF_ADMIN_STATUS);

    private static final Pattern EXPRESSION = Pattern.compile("\\{(\\w+)}");

    record Line(String column, String interfaceName, PlannedWrite.Kind kind, String value) {

        OID object(int interfaceIndex) {
            return Mib.of(Objects.requireNonNull(COLUMNS.get(column)), interfaceIndex);
        }
    }

    static String fill(String expression, Map<String, String> values) {
        return EXPRESSION
                .matcher(expression)
                .replaceAll(found -> {
                    String value = values.get(found.group(1));
                    if (value == null) {
                        throw new IllegalArgumentException("The template needs a value for " + found.group(1) + ".");
                    }
                    return Matcher.quoteReplacement(value);
                })
                .strip();
    }
}
