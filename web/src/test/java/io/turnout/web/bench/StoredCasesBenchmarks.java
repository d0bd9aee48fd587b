package io.turnout.web.bench;

import io.turnout.web.installation.Copy;
import io.turnout.web.installation.Plant;
import io.turnout.web.security.NewAccount;
import io.turnout.web.security.Role;
import io.turnout.web.security.UserAccounts;
import io.turnout.web.tokens.ApiTokens;
import io.turnout.web.tokens.NewToken;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;

/**
 * What screens and lists cost when a million cases are stored: each is asked of three copies of the application in turn,
 * whose databases differ in nothing but the number of cases that have ended.
 */
class StoredCasesBenchmarks {

    private static final int ROUNDS = Integer.getInteger("turnout.bench.rounds", 7);
    private static final int ASKED_PER_ROUND = 10;
    private static final String PASSWORD = "benchmark";
    private static final UUID PROVIDER = StoredCases.providerId(7);

    /** One copy with its database and its readers. */
    private record Site(String name, StoredCases cases, Copy copy, JdbcClient jdbc, Map<String, Browser> readers) {

        double millisFor(Question question) {
            return readers.get(question.reader).millisFor(question.path(cases));
        }
    }

    /** Something that a reader asks for; {@code %f} and {@code %r} stand for a case that has ended or runs. */
    private record Question(String name, String reader, String path) {

        String path(StoredCases cases) {
            int any = (int) (Math.random() * Scale.of(1_000));
            return path.replace("%f", StoredCases.referenceOf(Math.max(1, cases.nthFinished(any))))
                    .replace("%r", StoredCases.referenceOf(cases.nthRunning(any)));
        }
    }

    private static final List<Question> QUESTIONS = List.of(
            new Question("portfolio, open cases", "admin", "portfolio"),
            new Question("portfolio, by deadline", "admin", "portfolio?sort=nextDeadline"),
            new Question("portfolio, off track", "admin", "portfolio?health=off-track"),
            new Question("portfolio, all states", "admin", "portfolio?state=all"),
            new Question("portfolio, search", "admin", "portfolio?q=site+12345"),
            new Question("portfolio of a manager", "manager-1", "portfolio"),
            new Question("tiles of the portfolio", "admin", "portfolio/tiles"),
            new Question("case that runs", "admin", "cases/%r"),
            new Question("timeline of a case", "admin", "cases/%r/happened"),
            new Question("inbox of a group", "legal", "inbox"),
            new Question("inbox of a manager", "manager-1", "inbox"),
            new Question("my day of a manager", "manager-1", ""),
            new Question("incidents", "admin", "incidents"),
            new Question("incidents of a manager", "manager-1", "incidents"),
            new Question("API: cases", "program", "api/v1/cases?limit=50"),
            new Question("API: cases that run", "program", "api/v1/cases?state=running&sort=-updatedAt&limit=50"),
            new Question("API: cases of a customer's name", "program", "api/v1/cases?q=customer+77&limit=50"),
            new Question("API: open tasks", "program", "api/v1/tasks?limit=50"),
            new Question("API: tasks by group", "program", "api/v1/tasks?group=legal&limit=50"),
            new Question("API: incidents", "program", "api/v1/incidents?limit=50"),
            new Question("API: contracts", "program", "api/v1/contracts?limit=50"),
            new Question("API: contracts of a provider", "program", "api/v1/contracts?limit=50&providerId=" + PROVIDER),
            new Question("API: offers", "program", "api/v1/offers?limit=50"),
            new Question("API: circuits of a role", "program", "api/v1/circuits?limit=50&role=backup"));

    /** What only a database with ended cases can answer. */
    private static final List<Question> OF_THE_ENDED = List.of(
            new Question("case that has ended", "admin", "cases/%f"),
            new Question("portfolio, ended cases", "admin", "portfolio?state=ended"),
            new Question("API: completed tasks", "program", "api/v1/tasks?state=completed&limit=50"));

    @Test
    void listsAndCountsAtAMillionCases() {
        try (Plant plant = Plant.start()) {
            Site small = site(plant, "small", plant.jdbcUrl(), 0);
            Site middle = site(plant, "middle", plant.newDatabase("middle"), Scale.of(100_000));
            Site large = site(plant, "large", plant.newDatabase("large"), Scale.of(1_000_000));
            Report report = new Report("B9, B10: stored cases", plant.jdbc());
            report.line("Small: %d cases, all running. Middle and large: besides those, %d and %d that have ended."
                    .formatted(
                            small.cases.all(),
                            middle.cases.all() - small.cases.all(),
                            large.cases.all() - small.cases.all()));
            report.line("Over HTTP, %d rounds of %d requests each, copies in turn; milliseconds."
                    .formatted(ROUNDS, ASKED_PER_ROUND));
            report.line("");
            head(report, "small", "large");
            compare(report, QUESTIONS, small, large);
            report.line("");
            head(report, "middle", "large");
            compare(report, QUESTIONS, middle, large);
            compare(report, OF_THE_ENDED, middle, large);
            report.line("");
            counts(report, large);
            report.end();
        }
    }

    private static Site site(Plant plant, String name, String jdbcUrl, int finished) {
        Copy copy = plant.copy(
                name,
                List.of("-Xmx768m"),
                Map.of("spring.datasource.url", jdbcUrl, "server.servlet.session.timeout", "12h"));
        JdbcClient jdbc = JdbcClient.create(new DriverManagerDataSource(jdbcUrl, "postgres", "postgres"));
        StoredCases cases = new StoredCases(jdbcUrl, finished, Scale.of(10_000));
        long began = System.nanoTime();
        cases.load();
        System.out.printf("Loaded %d cases in %d s%n", cases.all(), (System.nanoTime() - began) / 1_000_000_000);
        Map<String, Browser> readers = new LinkedHashMap<>();
        for (Role role : List.of(Role.ADMIN, Role.LEGAL, Role.MANAGER)) {
            String login = role == Role.MANAGER ? "manager-1" : role.text();
            new UserAccounts(jdbc, PasswordEncoderFactories.createDelegatingPasswordEncoder())
                    .add(new NewAccount(
                            login, PASSWORD, login, null, Set.of(role), null, ZoneOffset.UTC, Locale.ENGLISH));
            readers.put(login, Browser.signedIn(copy.port(), login, PASSWORD));
        }
        String token = new ApiTokens(jdbc)
                .issue(new NewToken("bench", Set.of("integrator"), Set.of(ApiTokens.READ), null, null))
                .secret();
        readers.put("program", Browser.program(copy.port(), token));
        return new Site(name, cases, copy, jdbc, readers);
    }

    private static void head(Report report, String first, String second) {
        report.line("| asked for | %s p50 | %s p50 | %1$s p95 | %2$s p95 | p50 ÷, rounds | p95 ÷ | p95 ÷, rounds |"
                .formatted(first, second));
        report.line("|---|---|---|---|---|---|---|---|");
    }

    private static void compare(Report report, List<Question> questions, Site first, Site second) {
        for (Question question : questions) {
            List<Sample> ofFirst = new ArrayList<>();
            List<Sample> ofSecond = new ArrayList<>();
            ask(first, question);
            ask(second, question);
            for (int round = 0; round < ROUNDS; round++) {
                ofFirst.add(ask(first, question));
                ofSecond.add(ask(second, question));
            }
            Sample a = Sample.together(ofFirst);
            Sample b = Sample.together(ofSecond);
            report.line("| %s | %.1f | %.1f | %.1f | %.1f | %s | %.2f | %s |"
                    .formatted(
                            question.name,
                            a.median(),
                            b.median(),
                            a.percentile(95),
                            b.percentile(95),
                            ratios(ofFirst, ofSecond, 50).shown(2),
                            b.percentile(95) / a.percentile(95),
                            ratios(ofFirst, ofSecond, 95).shown(2)));
        }
    }

    private static Sample ask(Site site, Question question) {
        List<Double> millis = new ArrayList<>();
        for (int i = 0; i < ASKED_PER_ROUND; i++) {
            millis.add(site.millisFor(question));
        }
        return Sample.of(millis);
    }

    private static Sample ratios(List<Sample> first, List<Sample> second, double percent) {
        List<Double> ratios = new ArrayList<>();
        for (int i = 0; i < first.size(); i++) {
            ratios.add(second.get(i).percentile(percent) / first.get(i).percentile(percent));
        }
        return Sample.of(ratios);
    }

    /** The whole request for the tiles, against the same figures grouped by hand over one connection. */
    private static void counts(Report report, Site large) {
        Question tiles = new Question("tiles", "admin", "portfolio/tiles");
        List<Sample> asked = new ArrayList<>();
        List<Sample> grouped = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            asked.add(ask(large, tiles));
            List<Double> millis = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                long began = System.nanoTime();
                large.jdbc.sql("""
                        select state, process, phase, health, risk_currency, count(*), sum(risk_amount)
                        from cases.case_file group by 1, 2, 3, 4, 5""").query().listOfRows();
                millis.add((System.nanoTime() - began) / 1e6);
            }
            grouped.add(Sample.of(millis));
        }
        report.line("Tiles over HTTP: %s ms; raw GROUP BY over all cases by JDBC: %s ms; ÷ %s"
                .formatted(
                        Sample.together(asked).shown(1),
                        Sample.together(grouped).shown(1),
                        ratios(grouped, asked, 50).shown(3)));
    }
}
