package io.turnout.web.installation;

import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.turnout.engine.EmbeddedEngine;
import io.turnout.engine.EngineSettings;
import io.turnout.web.platform.EmbeddedDatabase;
import io.turnout.web.scenario.ApiClient;
import io.turnout.web.security.NewAccount;
import io.turnout.web.security.Role;
import io.turnout.web.security.UserAccounts;
import io.turnout.web.tokens.ApiTokens;
import io.turnout.web.tokens.NewToken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

/**
 * An installation as in production, on ports and in a directory of its own: PostgreSQL, one broker with our exporter, a
 * mail server that keeps what arrives, and as many copies of the application as a test starts.
 */
public final class Plant implements AutoCloseable {

    public static final String MANAGER = "anna";

    private final Path directory;
    private final EmbeddedDatabase database;
    private final EngineSettings engineSettings;
    private final EmbeddedEngine engine;
    private final GreenMail mail;
    private final JdbcClient jdbc;
    private final List<Copy> copies = new ArrayList<>();
    private String token = "";

    private Plant(Path directory, int partitions) {
        this.directory = directory;
        this.database = EmbeddedDatabase.start(directory, freePort());
        this.engineSettings = engineSettings(directory, database, partitions);
        this.engine = new EmbeddedEngine(engineSettings, () -> Duration.ZERO);
        engine.start();
        engine.awaitReady(Duration.ofMinutes(2));
        this.mail = new GreenMail(new ServerSetup(freePort(), "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        mail.start();
        this.jdbc = JdbcClient.create(
                new DriverManagerDataSource(database.jdbcUrl(), EmbeddedDatabase.USER, EmbeddedDatabase.PASSWORD));
    }

    /** Starts everything but the application, the engine with as many partitions as the run of the tests asks for. */
    public static Plant start() {
        return start(Integer.getInteger("turnout.embedded.partitions", 1));
    }

    public static Plant start(int partitions) {
        try {
            return new Plant(Files.createTempDirectory("turnout-installation"), partitions);
        } catch (IOException noDirectory) {
            throw new UncheckedIOException(noDirectory);
        }
    }

    /** With everything it stores in this directory. */
    public static Plant startIn(Path directory) {
        return new Plant(directory, 1);
    }

    private static EngineSettings engineSettings(Path directory, EmbeddedDatabase database, int partitions) {
        return new EngineSettings(
                Path.of(System.getProperty("turnout.test.engine-home")),
                directory.resolve("engine"),
                directory.resolve("engine.log"),
                Path.of(System.getProperty("turnout.test.exporter-jar")),
                new EngineSettings.Database(database.jdbcUrl(), EmbeddedDatabase.USER, EmbeddedDatabase.PASSWORD),
                new EngineSettings.Ports(freePort(), freePort(), freePort(), freePort(), freePort()),
                partitions,
                false);
    }

    /** A copy that is ready to work; the first one makes the schema, a manager and a token for the tests. */
    public Copy copy(String name, Map<String, String> settings) {
        return copy(name, Copy.QUICK_JVM, settings);
    }

    /** @param jvm options of its virtual machine, instead of those that let it start fast */
    public Copy copy(String name, List<String> jvm, Map<String, String> settings) {
        Map<String, String> all = new HashMap<>(Map.ofEntries(
                Map.entry("spring.datasource.url", database.jdbcUrl()),
                Map.entry("spring.datasource.username", EmbeddedDatabase.USER),
                Map.entry("spring.datasource.password", EmbeddedDatabase.PASSWORD),
                Map.entry(
                        "camunda.client.grpc-address",
                        engineSettings.grpcAddress().toString()),
                Map.entry(
                        "camunda.client.rest-address",
                        engineSettings.restAddress().toString()),
                Map.entry("spring.mail.host", "127.0.0.1"),
                Map.entry("spring.mail.port", Integer.toString(mail.getSmtp().getPort())),
                Map.entry("server.address", "127.0.0.1"),
                Map.entry("turnout.data-directory", directory.toString()),
                Map.entry("turnout.switch.manager", MANAGER),
                Map.entry("turnout.api.requests-per-minute", "1000000")));
        all.putAll(settings);
        Copy copy = new Copy(name, freePort(), directory.resolve(name + ".log"), jvm, all);
        copies.add(copy);
        copy.start().awaitReady();
        if (token.isEmpty()) {
            token = introduce();
        }
        return copy;
    }

    private String introduce() {
        new UserAccounts(jdbc, new BCryptPasswordEncoder())
                .add(new NewAccount(
                        MANAGER,
                        "not used by any test",
                        "Anna Adler",
                        "anna@turnout.example",
                        Set.of(Role.MANAGER),
                        null,
                        ZoneOffset.UTC,
                        Locale.ENGLISH));
        return new ApiTokens(jdbc)
                .issue(new NewToken(
                        "faults", Set.of("integrator", "admin"), Set.of(ApiTokens.READ, ApiTokens.WRITE), null, null))
                .secret();
    }

    /** Another database on the same server, empty; its address for {@code spring.datasource.url}. */
    public String newDatabase(String name) {
        jdbc.sql("create database " + name).update();
        return database.jdbcUrl().replaceFirst("/[^/]*$", "/" + name);
    }

    public String jdbcUrl() {
        return database.jdbcUrl();
    }

    public long databasePid() {
        return database.pid();
    }

    public long enginePid() {
        return engine.pid();
    }

    public ApiClient api(Copy copy) {
        return copy.api(token);
    }

    public String token() {
        return token;
    }

    public JdbcClient jdbc() {
        return jdbc;
    }

    public EngineSettings engineSettings() {
        return engineSettings;
    }

    public GreenMail mail() {
        return mail;
    }

    public void killEngine() {
        Signals.send("KILL", engine.pid());
    }

    public void pauseEngine() {
        Signals.send("STOP", engine.pid());
    }

    public void resumeEngine() {
        Signals.send("CONT", engine.pid());
    }

    public void awaitEngine() {
        engine.awaitReady(Duration.ofMinutes(2));
    }

    public void killDatabase() {
        Signals.send("KILL", database.pid());
    }

    public void awaitDatabase() {
        await("PostgreSQL answers")
                .atMost(Duration.ofMinutes(1))
                .ignoreExceptions()
                .until(() -> jdbc.sql("select 1").query(Integer.class).single() == 1);
    }

    public static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException noPort) {
            throw new UncheckedIOException(noPort);
        }
    }

    /** Stops everything and keeps the directory: its logs tell why a test failed. */
    @Override
    public void close() {
        copies.forEach(Copy::close);
        engine.close();
        database.close();
        mail.stop();
    }
}
