package io.turnout.cutover;

import io.turnout.inventory.SiteRecord;
import io.turnout.inventory.Sites;
import io.turnout.kernel.CsvFile;
import io.turnout.kernel.CsvImport;
import io.turnout.kernel.CsvPlan;
import io.turnout.kernel.CsvPlan.Step;
import io.turnout.kernel.CsvRow;
import io.turnout.kernel.Ids;
import io.turnout.kernel.ImportOptions;
import io.turnout.kernel.ImportReport;
import io.turnout.kernel.InvalidInput;
import java.io.Reader;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Import of change windows; a window is known by its site, weekday and beginning. */
@Component
class WindowsImport implements CsvImport {

    private static final List<String> WEEKDAYS = List.of("MON", "TUE", "WED", "THU", "FRI", "SAT", "SUN");

    private record Key(UUID siteId, DayOfWeek weekday, LocalTime from) {}

    private final Sites sites;
    private final ChangeWindowRepository windows;

    WindowsImport(Sites sites, ChangeWindowRepository windows) {
        this.sites = sites;
        this.windows = windows;
    }

    @Override
    public String type() {
        return "windows";
    }

    @Override
    public int order() {
        return 60;
    }

    @Override
    @Transactional
    public ImportReport run(Reader csv, ImportOptions options) {
        CsvFile file = CsvFile.read(csv, "site", "weekday", "from", "to", "kind");
        Map<String, SiteRecord> places = sites.byNames(file.values("site"));
        var siteIds = places.values().stream().map(SiteRecord::id).toList();
        Map<Key, ChangeWindowEntity> present = windows.findBySiteIdIn(siteIds).stream()
                .collect(Collectors.toMap(w -> new Key(w.siteId(), w.weekday(), w.from()), Function.identity()));
        return CsvPlan.run(type(), file, options, row -> plan(row, places, present));
    }

    private Step plan(CsvRow row, Map<String, SiteRecord> places, Map<Key, ChangeWindowEntity> present) {
        SiteRecord site = places.get(row.text("site"));
        if (site == null) {
            throw InvalidInput.of("/site", "there is no single site \"" + row.text("site") + "\"; import it first");
        }
        ChangeWindowDraft draft =
                new ChangeWindowDraft(site.id(), weekday(row), time(row, "from"), time(row, "to"), row.text("kind"));
        Key key = new Key(draft.siteId(), draft.weekday(), draft.from());
        ChangeWindowEntity known = present.get(key);
        if (known == null) {
            return Step.created(key, () -> windows.save(new ChangeWindowEntity(Ids.next(), draft)));
        }
        if (known.draft().equals(draft)) {
            return Step.unchanged(key);
        }
        return Step.updated(key, () -> known.apply(draft));
    }

    private static DayOfWeek weekday(CsvRow row) {
        return row.parse("weekday", "one of " + WEEKDAYS, text -> DayOfWeek.of(WEEKDAYS.indexOf(text) + 1));
    }

    private static LocalTime time(CsvRow row, String column) {
        return row.parse(column, "a time such as 02:00", LocalTime::parse);
    }
}
