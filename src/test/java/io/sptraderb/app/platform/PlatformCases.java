package io.sptraderb.app.platform;

import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonStructure;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The cases there are: those that are shipped, or those of the file {@code -Dplatform.cases=FILE} names. */
final class PlatformCases {

    /** The static methods of {@code Json} search the class path for a provider at every call. */
    static final JsonProvider JSON = JsonProvider.provider();

    private static final Path GOLDEN = Path.of("src/test/resources/golden");

    private PlatformCases() {}

    /** The cases to run. */
    static List<PlatformCase> chosen() {
        String other = System.getProperty("platform.cases");
        return other == null ? shipped() : in(Path.of(other));
    }

    static List<PlatformCase> shipped() {
        return in(GOLDEN.resolve("platform_cases.json"));
    }

    /** A file with an array of at least one case, each with an id of its own. */
    static List<PlatformCase> in(Path file) {
        JsonStructure structure = read(file);
        if (structure.getValueType() != JsonValue.ValueType.ARRAY) {
            throw new IllegalArgumentException(file + " must be an array of cases");
        }
        List<PlatformCase> cases = structure.asJsonArray().stream()
                .map(value -> PlatformCase.of(value.asJsonObject()))
                .toList();
        Set<String> ids = new HashSet<>();
        cases.forEach(each -> {
            if (!ids.add(each.id())) {
                throw new IllegalArgumentException(file + " has the case " + each.id() + " twice");
            }
        });
        if (cases.isEmpty()) {
            throw new IllegalArgumentException(file + " has no case");
        }
        return cases;
    }

    /** The whole answer of the replaced system to the case {@link #endToEnd}. */
    static JsonObject endToEndAnswer() {
        return read(GOLDEN.resolve("platform_e2e.json")).asJsonObject();
    }

    /** The shipped case whose whole answer is known. */
    static PlatformCase endToEnd() {
        return shipped().stream()
                .filter(each -> each.id().equals("x-orch-golden"))
                .findFirst()
                .orElseThrow();
    }

    /** JSON in a text; no more than one value. */
    static JsonStructure parse(String text) {
        try (JsonReader reader = JSON.createReader(new StringReader(text))) {
            return reader.read();
        }
    }

    private static JsonStructure read(Path file) {
        try (Reader text = Files.newBufferedReader(file);
                JsonReader reader = JSON.createReader(text)) {
            return reader.read();
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read", e);
        }
    }
}
