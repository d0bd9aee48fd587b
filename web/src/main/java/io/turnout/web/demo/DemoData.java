package io.turnout.web.demo;

import io.turnout.kernel.Actor;
import io.turnout.kernel.CsvImport;
import io.turnout.kernel.CurrentActor;
import io.turnout.kernel.ImportOptions;
import io.turnout.kernel.ImportReport;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * The demo's customers, sites, contracts and offers: CSV files taken in by the same imports that users have, at the
 * first start only. Their dates were written in November 2026 and move along by whole months, so that the story is the
 * same whenever the demo is first started.
 */
@Component
@Profile("demo")
@Order(10)
class DemoData implements ApplicationRunner {

    private static final YearMonth WRITTEN = YearMonth.of(2026, 11);
    private static final int OPEN_END = 2099;
    private static final Pattern DATE = Pattern.compile("\\b(\\d{4})-(\\d{2})-(\\d{2})\\b");
    private static final Logger LOG = LoggerFactory.getLogger(DemoData.class);

    private final List<CsvImport> imports;
    private final DemoMarks marks;
    private final Clock clock;

    DemoData(List<CsvImport> imports, DemoMarks marks, Clock clock) {
        this.imports = imports.stream()
                .sorted(Comparator.comparingInt(CsvImport::order))
                .toList();
        this.marks = marks;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments arguments) throws IOException {
        if (marks.isSet("data")) {
            return;
        }
        long months = WRITTEN.until(YearMonth.now(clock), ChronoUnit.MONTHS);
        for (CsvImport csv : imports) {
            ClassPathResource file = new ClassPathResource("demo/" + csv.type() + ".csv");
            if (file.exists()) {
                take(csv, moved(file.getContentAsString(StandardCharsets.UTF_8), months));
            }
        }
        marks.set("data");
    }

    private void take(CsvImport csv, String text) {
        ImportReport report = CurrentActor.callAs(
                Actor.program("demo"), () -> csv.run(new StringReader(text), new ImportOptions(false, true)));
        if (!report.errors().isEmpty()) {
            throw new IllegalStateException("Demo file " + csv.type() + ".csv was refused: " + report.errors());
        }
        LOG.info("Demo data: {} {}", report.created(), csv.type());
    }

    static String moved(String text, long months) {
        return DATE.matcher(text).replaceAll(found -> moved(found, months));
    }

    private static String moved(MatchResult found, long months) {
        LocalDate date = LocalDate.parse(found.group());
        if (date.getYear() >= OPEN_END) {
            return found.group();
        }
        boolean monthEnd = date.getDayOfMonth() == date.lengthOfMonth();
        LocalDate then = date.plusMonths(months);
        return (monthEnd ? then.withDayOfMonth(then.lengthOfMonth()) : then).toString();
    }
}
