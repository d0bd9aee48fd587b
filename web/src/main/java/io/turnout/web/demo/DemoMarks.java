package io.turnout.web.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** What the demo has done already, as empty files in the data directory: deleted with it, done again with it. */
@Component
@Profile("demo")
class DemoMarks {

    private final Path directory;

    DemoMarks(@Value("${turnout.data-directory}") Path data) {
        this.directory = data.resolve("demo");
    }

    boolean isSet(String mark) {
        return Files.exists(directory.resolve(mark + ".done"));
    }

    void set(String mark) {
        try {
            Files.createDirectories(directory);
            Files.writeString(directory.resolve(mark + ".done"), "");
        } catch (IOException unwritable) {
            throw new UncheckedIOException("The data directory cannot be written", unwritable);
        }
    }
}
