package io.turnout.web.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** What keeps the application from starting is told in one line that says what to do. */
class StartRefusalTests {

    private final Map<String, Object> settings = new HashMap<>(Map.of(
            "spring.datasource.url", "jdbc:postgresql://db.example/turnout",
            "camunda.client.grpc-address", "http://zeebe.example:26500",
            "camunda.client.rest-address", "http://zeebe.example:8080"));

    @Test
    void complete_settings_pass() {
        assertThatCode(() -> new RequiredSettings().initialize(application())).doesNotThrowAnyException();
    }

    @Test
    void an_address_may_be_of_version_6() {
        settings.put("spring.datasource.url", "jdbc:postgresql://[::1]:5432/turnout");
        settings.put("camunda.client.grpc-address", "http://[::1]:26500");
        settings.put("camunda.client.rest-address", "http://[::1]:8080");

        assertThatCode(() -> new RequiredSettings().initialize(application())).doesNotThrowAnyException();
    }

    @Test
    void a_missing_address_of_the_engine_is_named() {
        settings.remove("camunda.client.grpc-address");

        assertThatExceptionOfType(CannotStart.class)
                .isThrownBy(() -> new RequiredSettings().initialize(application()))
                .withMessageContaining("camunda.client.grpc-address is missing. Set CAMUNDA_CLIENT_GRPCADDRESS")
                .withMessageNotContaining("\n");
    }

    @Test
    void half_an_address_is_named_without_telling_it() {
        settings.put("spring.datasource.url", "jdbc:postgres://turnout:secret@db");

        assertThatExceptionOfType(CannotStart.class)
                .isThrownBy(() -> new RequiredSettings().initialize(application()))
                .withMessageContaining("spring.datasource.url is malformed")
                .withMessageNotContaining("secret");
    }

    @Test
    void the_default_run_needs_no_address() {
        settings.clear();
        settings.put("turnout.embedded.enabled", "true");

        assertThatCode(() -> new RequiredSettings().initialize(application())).doesNotThrowAnyException();
    }

    @Test
    void a_password_that_is_missing_is_told_in_the_words_of_the_database() {
        SQLException refused = new SQLException("FATAL: password authentication failed for user \"turnout\"", "28P01");

        FailureAnalysis told = new DatabaseRefusal().analyze(new IllegalStateException(refused));

        assertThat(told).isNotNull();
        assertThat(told.getDescription()).isEqualTo("PostgreSQL cannot be used: " + refused.getMessage());
        assertThat(told.getAction()).contains("SPRING_DATASOURCE_PASSWORD");
    }

    @Test
    void other_failures_of_the_database_are_shown_as_they_are() {
        SQLException defect = new SQLException("column \"x\" does not exist", "42703");

        assertThat(new DatabaseRefusal().analyze(new IllegalStateException(defect)))
                .isNull();
    }

    /** Needs the right to mount, which not everybody has who builds. */
    @Test
    void a_full_disk_is_named_before_anything_is_written(@TempDir Path directory) throws Exception {
        assumeTrue(command("mount", "-t", "tmpfs", "-o", "size=8m", "tmpfs", directory.toString()));
        try {
            settings.put("turnout.embedded.enabled", "true");
            settings.put("turnout.data-directory", directory.toString());

            assertThatExceptionOfType(CannotStart.class)
                    .isThrownBy(() -> new EmbeddedPlatform().initialize(application()))
                    .withMessageMatching("The disk of .* has \\d MiB free; the engine needs 3 GiB\\..*");
        } finally {
            command("umount", directory.toString());
        }
    }

    private static boolean command(String... words) throws InterruptedException {
        try {
            return new ProcessBuilder(words)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException noSuchCommand) {
            return false;
        }
    }

    private ConfigurableApplicationContext application() {
        GenericApplicationContext context = new GenericApplicationContext();
        context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("test", settings));
        return context;
    }
}
