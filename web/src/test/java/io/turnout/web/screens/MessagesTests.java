package io.turnout.web.screens;

import static org.assertj.core.api.Assertions.assertThat;

import io.turnout.cases.CaseState;
import io.turnout.cases.Health;
import io.turnout.cases.Phase;
import io.turnout.web.security.Role;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

class MessagesTests {

    /** Keys that are put together from a code are checked by their codes below. */
    private static final Pattern KEY = Pattern.compile("#\\{([a-z][A-Za-z0-9.\\-]+)[}(]");

    private static final Pattern INLINE_STYLE_OR_SCRIPT =
            Pattern.compile("\\sstyle=|<style|\\son[a-z]+=|<script(?![^>]*src=)");

    @Test
    void every_text_of_the_templates_is_in_the_bundle() throws IOException {
        Set<String> used = new HashSet<>();
        for (Resource template : templates()) {
            KEY.matcher(template.getContentAsString(StandardCharsets.UTF_8))
                    .results()
                    .forEach(found -> used.add(found.group(1)));
        }

        assertThat(used).hasSizeGreaterThan(100);
        assertThat(bundle().stringPropertyNames()).containsAll(used);
    }

    @Test
    void every_code_that_is_shown_has_a_text() throws IOException {
        Set<String> wanted = new HashSet<>();
        Arrays.stream(Phase.values()).forEach(phase -> {
            wanted.add("phase." + phase.code());
            wanted.add("phase.short." + phase.code());
        });
        Arrays.stream(Health.values()).forEach(health -> wanted.add("health." + health.code()));
        Arrays.stream(CaseState.values()).forEach(state -> wanted.add("state." + state.code()));
        Role.groups().forEach(group -> wanted.add("group." + group));
        MessageChoice.ALL.forEach(message -> {
            wanted.add("message." + message.name());
            message.fields().forEach(field -> wanted.add("message.field." + field.name()));
        });
        Stream.of("my-day", "portfolio", "inbox", "incidents", "demo").forEach(item -> wanted.add("nav." + item));

        assertThat(bundle().stringPropertyNames()).containsAll(wanted);
    }

    @Test
    void no_template_has_inline_style_or_script() throws IOException {
        for (Resource template : templates()) {
            assertThat(template.getContentAsString(StandardCharsets.UTF_8))
                    .as(template.getFilename())
                    .doesNotContainPattern(INLINE_STYLE_OR_SCRIPT);
        }
    }

    private static Resource[] templates() throws IOException {
        return new PathMatchingResourcePatternResolver().getResources("classpath*:templates/**/*.html");
    }

    private static Properties bundle() throws IOException {
        Properties bundle = new Properties();
        try (var stream = MessagesTests.class.getResourceAsStream("/messages.properties")) {
            bundle.load(new InputStreamReader(Objects.requireNonNull(stream), StandardCharsets.UTF_8));
        }
        return bundle;
    }
}
