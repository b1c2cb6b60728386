package io.sptraderb.app;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/** A workspace with the components that {@code bench python} runs. */
final class BenchComponents {

    static final String OPERATIONS = "operations";
    static final String NUMBERS = "fifteen_numbers";
    static final String TEXTS = "fifteen_texts";

    private BenchComponents() {}

    /** Writes them below the folder, which becomes a workspace. */
    static void into(Path folder) {
        try {
            Path signals = Files.createDirectories(folder.resolve("python-components/signals"));
            Files.createDirectories(folder.resolve("strategies"));
            for (String name : List.of(OPERATIONS, NUMBERS, TEXTS)) {
                copy("/bench/" + name + ".py", signals.resolve(name + ".py"));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write the components to measure", e);
        }
    }

    private static void copy(String resource, Path file) throws IOException {
        try (InputStream in = BenchComponents.class.getResourceAsStream(resource)) {
            Files.copy(Objects.requireNonNull(in, resource), file);
        }
    }
}
