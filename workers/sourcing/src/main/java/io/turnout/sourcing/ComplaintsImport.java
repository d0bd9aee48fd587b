package io.turnout.sourcing;

import io.turnout.inventory.SiteRecord;
import io.turnout.inventory.Sites;
import io.turnout.kernel.CsvFile;
import io.turnout.kernel.CsvImport;
import io.turnout.kernel.CsvPlan;
import io.turnout.kernel.CsvPlan.Step;
import io.turnout.kernel.CsvRow;
import io.turnout.kernel.ImportOptions;
import io.turnout.kernel.ImportReport;
import io.turnout.kernel.Moments;
import java.io.Reader;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Import of {@code complaints.csv}. */
@Component
class ComplaintsImport implements CsvImport {

    private final ComplaintRepository rows;
    private final Sites sites;

    ComplaintsImport(ComplaintRepository rows, Sites sites) {
        this.rows = rows;
        this.sites = sites;
    }

    @Override
    public String type() {
        return "complaints";
    }

    @Override
    public int order() {
        return 70;
    }

    @Override
    @Transactional
    public ImportReport run(Reader csv, ImportOptions options) {
        CsvFile file = CsvFile.read(csv, "site", "reported_at", "type", "category", "manifestation", "impact");
        Map<String, SiteRecord> known = sites.byNames(file.values("site"));
        return CsvPlan.run(type(), file, options, row -> plan(row, known));
    }

    private Step plan(CsvRow row, Map<String, SiteRecord> known) {
        UUID siteId = Known.in(known, row, "site").id();
        Instant reportedAt = row.parse("reported_at", "a time such as 2026-09-02T08:14:00Z", Moments::time);
        String type = row.text("type");
        String category = row.text("category");
        String manifestation = row.text("manifestation");
        String impact = row.text("impact");
        Complaints.check(type, category, manifestation, impact);
        Object key = List.of(siteId, reportedAt, type, category);
        ComplaintEntity there = rows.findBySiteIdAndReportedAtAndTypeAndCategory(siteId, reportedAt, type, category)
                .orElse(null);
        if (there == null) {
            return Step.created(
                    key,
                    () -> rows.save(new ComplaintEntity(siteId, reportedAt, type, category, manifestation, impact)));
        }
        return there.says(manifestation, impact)
                ? Step.unchanged(key)
                : Step.updated(key, () -> there.reword(manifestation, impact));
    }
}
