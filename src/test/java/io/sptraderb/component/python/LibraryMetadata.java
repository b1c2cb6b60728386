package io.sptraderb.component.python;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** What the shipped components say of themselves, read by loading every one of them. */
final class LibraryMetadata {

    private LibraryMetadata() {}

    /**
     * One component.
     *
     * @param path below the components folder, without ending
     * @param metadata its {@code __metadata__}
     * @param own {@code metadata} of an instance with its defaults
     * @param defaults defaults of its constructor
     * @param documentation docstring of its class
     */
    record Component(String path, JsonObject metadata, JsonObject own, JsonObject defaults, String documentation) {

        String name() {
            return path.substring(path.lastIndexOf('/') + 1);
        }

        @Override
        public String toString() {
            return path;
        }

        boolean isIndicator() {
            return path.startsWith("indicators/");
        }

        List<String> texts(String key) {
            return metadata.getJsonArray(key).stream()
                    .map(value -> ((JsonString) value).getString())
                    .toList();
        }
    }

    /** Every component in order of path; the folder is written into. */
    static List<Component> read(Path folder) throws IOException {
        copy(TestComponents.SHIPPED, folder);
        PythonSettings defaults = TestComponents.settings(folder);
        PythonSettings settings =
                new PythonSettings(folder, 1, defaults.callTime(), defaults.callMemoryBytes(), 1_000_000, 0);
        try (TestComponents components = new TestComponents(folder, settings)) {
            List<String> paths = components.runtime().paths().stream()
                    .map(path -> path.value())
                    .sorted()
                    .toList();
            components.write("signals/describe.py", """
                import json

                def generate_signals(indicators, parameters=None):
                    for path in "%s".split():
                        module = __import__("core." + path.replace("/", "."), fromlist=["*"])
                        classes = [value for value in vars(module).values()
                                   if isinstance(value, type) and value.__module__ == module.__name__]
                        cls, = classes
                        code = getattr(cls.__init__, "__code__", None)
                        names = code.co_varnames[1:code.co_argcount] if code else ()
                        print(json.dumps({
                            "path": path, "metadata": module.__metadata__, "own": cls().metadata, "doc": cls.__doc__,
                            "defaults": dict(zip(names, cls.__init__.__defaults__ or ())) if code else {}}))
                    return []
                """.formatted(String.join(" ", paths)));
            return components.run("signals/describe", TestCandles.random(1, 1)).prints().stream()
                    .map(line -> component(line.text()))
                    .toList();
        }
    }

    private static Component component(String line) {
        try (JsonReader reader = Json.createReader(new StringReader(line))) {
            JsonObject object = reader.readObject();
            return new Component(
                    object.getString("path"),
                    object.getJsonObject("metadata"),
                    object.getJsonObject("own"),
                    object.getJsonObject("defaults"),
                    object.getString("doc"));
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".py")).toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
            }
        }
    }
}
