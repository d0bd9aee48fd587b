package io.turnout.snmp.simulated;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Properties;
import java.util.TreeMap;
import org.snmp4j.smi.OID;
import org.snmp4j.smi.VariableBinding;

/**
 * What was set on a simulated router, in a file of lines {@code oid=value}: a router that is started anew goes on
 * forwarding as it was told to, as a real one does whose configuration is saved.
 */
final class StoredConfiguration {

    private final Path file;
    private final TreeMap<OID, String> values = new TreeMap<>();

    /** @throws IOException if the file is there and cannot be read */
    StoredConfiguration(Path file) throws IOException {
        this.file = file;
        if (Files.exists(file)) {
            Properties lines = new Properties();
            try (InputStream in = Files.newInputStream(file)) {
                lines.load(in);
            } catch (IllegalArgumentException malformed) {
                throw new IOException(file + " is not a configuration of a simulated router", malformed);
            }
            for (String oid : lines.stringPropertyNames()) {
                values.put(oid(oid), lines.getProperty(oid));
            }
        }
    }

    private OID oid(String text) throws IOException {
        try {
            return new OID(text);
        } catch (RuntimeException malformed) {
            throw new IOException(file + " has no OID in \"" + text + "\"", malformed);
        }
    }

    /** In the order of their OIDs, each as the type that the router's MIB gives it. */
    List<VariableBinding> values() {
        return values.entrySet().stream()
                .map(line -> new VariableBinding(line.getKey(), RouterMib.typed(line.getKey(), line.getValue())))
                .toList();
    }

    /** Stored whole or not at all. */
    void add(List<? extends VariableBinding> set) throws IOException {
        TreeMap<OID, String> grown = new TreeMap<>(values);
        set.forEach(value -> grown.put(value.getOid(), RouterMib.written(value.getVariable())));
        Properties lines = new Properties();
        grown.forEach((oid, value) -> lines.setProperty(oid.toDottedString(), value));
        Path part = file.resolveSibling(file.getFileName() + ".part");
        try (OutputStream out = Files.newOutputStream(part)) {
            lines.store(out, null);
        }
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
        values.putAll(grown);
    }
}
