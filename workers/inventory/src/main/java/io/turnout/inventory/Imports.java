package io.turnout.inventory;

import io.turnout.kernel.CsvImport;
import io.turnout.kernel.ImportOptions;
import io.turnout.kernel.ImportReport;
import io.turnout.kernel.NotFound;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Every kind of CSV file that the application can import, whichever module brings it. */
@Component
public class Imports {

    private final ObjectProvider<CsvImport> imports;

    Imports(ObjectProvider<CsvImport> imports) {
        this.imports = imports;
    }

    /** The kinds in the order in which a set of files must be imported. */
    public List<String> types() {
        return imports.stream()
                .sorted(Comparator.comparingInt(CsvImport::order))
                .map(CsvImport::type)
                .toList();
    }

    /**
     * Imports one file.
     *
     * @param csv UTF-8; anything else is refused rather than guessed
     */
    public ImportReport run(String type, InputStream csv, ImportOptions options) {
        CsvImport found = imports.stream()
                .filter(candidate -> candidate.type().equals(type))
                .findFirst()
                .orElseThrow(() -> new NotFound("import of", type));
        var strict = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        return found.run(new InputStreamReader(csv, strict), options);
    }
}
