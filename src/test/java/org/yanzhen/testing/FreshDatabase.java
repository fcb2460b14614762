package org.yanzhen.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;

/** Every build begins with an empty database; the unpacked server stays. */
public class FreshDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        var folder = context.getEnvironment().getRequiredProperty("yanzhen.embedded-database.folder");
        try {
            FileSystemUtils.deleteRecursively(Path.of(folder, "data"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
