package io.turnout.web.api.imports;

import io.swagger.v3.oas.annotations.tags.Tag;
import io.turnout.inventory.Imports;
import io.turnout.kernel.ImportOptions;
import io.turnout.kernel.ImportReport;
import io.turnout.web.api.http.ApiPaths;
import io.turnout.web.application.Scopes;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Imports of files. They need no idempotency key, for the same file twice changes nothing. */
@RestController("apiImportsController")
@RequestMapping(ApiPaths.V1 + "/imports")
@Tag(name = "imports")
class ImportsController {

    /** The kinds of files, in the order in which they refer to each other. */
    record ImportTypes(List<String> items) {}

    private final Imports imports;
    private final Scopes scopes;

    ImportsController(Imports imports, Scopes scopes) {
        this.imports = imports;
        this.scopes = scopes;
    }

    @GetMapping
    ImportTypes types() {
        scopes.staff();
        return new ImportTypes(imports.types());
    }

    @PostMapping(path = "/{type}", consumes = "text/csv")
    ImportReport text(
            @PathVariable String type,
            @RequestParam(defaultValue = "false") boolean dryRun,
            @RequestParam(defaultValue = "false") boolean allOrNothing,
            @RequestBody byte[] csv) {
        return run(type, new ByteArrayInputStream(csv), new ImportOptions(dryRun, allOrNothing));
    }

    @PostMapping(path = "/{type}", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ImportReport file(
            @PathVariable String type,
            @RequestParam(defaultValue = "false") boolean dryRun,
            @RequestParam(defaultValue = "false") boolean allOrNothing,
            @RequestPart MultipartFile file)
            throws IOException {
        try (InputStream csv = file.getInputStream()) {
            return run(type, csv, new ImportOptions(dryRun, allOrNothing));
        }
    }

    private ImportReport run(String type, InputStream csv, ImportOptions options) {
        scopes.staff();
        return imports.run(type, csv, options);
    }
}
