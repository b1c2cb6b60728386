package io.sptraderb.app;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A copy of the launcher script in a folder of its own, beside make-believe JDKs and a make-believe Maven.
 *
 * <p>The copy looks for JDK 99, which no machine has, so that it finds only what a test put there.
 */
final class LauncherSandbox {

    private static final String FAKE_JAVA = """
        #!/bin/sh
        for argument in "$@"; do
            echo "arg:$argument"
            case $argument in
                -XX:AOTCacheOutput=*)
                    [ -z "${FAKE_TRAINING_FAILS:-}" ] || { echo "training broke"; exit 1; }
                    echo cache >"${argument#*=}"
                    ;;
                -XX:AOTCache=*)
                    [ -z "${FAKE_HEAP_TOO_SMALL:-}" ] || exit 1
                    ;;
            esac
        done
        echo "java:$0"
        """;
    private static final List<String> TOOLS = List.of(
            "cat",
            "cksum",
            "dirname",
            "find",
            "grep",
            "head",
            "mkdir",
            "mv",
            "nice",
            "readlink",
            "rm",
            "sed",
            "sh",
            "sleep",
            "stat",
            "touch",
            "tr");

    private final Path root;
    private final Path home;
    private final Path tools;

    /** What the launcher did. */
    record Outcome(int status, List<String> out, String err) {

        List<String> arguments() {
            return out.stream()
                    .filter(line -> line.startsWith("arg:"))
                    .map(line -> line.substring(4))
                    .toList();
        }

        String java() {
            return out.stream()
                    .filter(line -> line.startsWith("java:"))
                    .map(line -> line.substring(5))
                    .findFirst()
                    .orElse("");
        }
    }

    LauncherSandbox(Path root) throws IOException {
        this.root = root.toRealPath();
        this.home = Files.createDirectories(this.root.resolve("a home"));
        this.tools = Files.createDirectories(this.root.resolve("tools"));
        String script = Files.readString(Path.of("sptraderb")).replace("JAVA_MAJOR=25", "JAVA_MAJOR=99");
        writeScript(home.resolve("sptraderb"), script);
        for (String tool : TOOLS) {
            writeScript(tools.resolve(tool), "#!/bin/sh\nexec " + toolPath(tool) + " \"$@\"\n");
        }
    }

    static boolean isRunnable() {
        return TOOLS.stream().allMatch(tool -> toolPathOrNull(tool) != null);
    }

    Path home() {
        return home;
    }

    Path root() {
        return root;
    }

    /** A JDK folder below the sandbox that says it is of this version. */
    Path jdk(String name, String version) throws IOException {
        Path jdk = Files.createDirectories(root.resolve(name));
        Files.writeString(jdk.resolve("release"), "IMPLEMENTOR=\"Test\"\nJAVA_VERSION=\"" + version + "\"\n");
        Files.createDirectories(jdk.resolve("bin"));
        writeScript(jdk.resolve("bin/java"), FAKE_JAVA);
        return jdk;
    }

    /** Puts a built program beside the script, with no pom to build from. */
    void installProgram() throws IOException {
        Files.writeString(home.resolve("sptraderb.jar"), "jar");
        Files.writeString(Files.createDirectories(home.resolve("lib")).resolve("a.jar"), "a");
    }

    /** Puts a project beside the script. */
    void createProject() throws IOException {
        Files.writeString(home.resolve("pom.xml"), "<project/>");
        Files.writeString(Files.createDirectories(home.resolve("src/main/java")).resolve("A.java"), "class A {}");
    }

    /** A Maven that runs these shell lines in the project. */
    void installMaven(String lines) throws IOException {
        writeScript(tools.resolve("mvn"), "#!/bin/sh\necho run >>\"" + root + "/maven-runs\"\n" + lines + "\n");
    }

    static String buildingLines() {
        return "mkdir -p target/lib; echo jar >target/sptraderb.jar; echo a >target/lib/a.jar";
    }

    int mavenRuns() throws IOException {
        Path runs = root.resolve("maven-runs");
        return Files.exists(runs) ? Files.readAllLines(runs).size() : 0;
    }

    static void age(Path file, int seconds) throws IOException {
        Files.setLastModifiedTime(file, FileTime.from(Instant.now().minusSeconds(seconds)));
    }

    Outcome run(Map<String, String> environment, String... arguments) throws IOException, InterruptedException {
        return runScript(home.resolve("sptraderb"), environment, arguments);
    }

    Outcome runScript(Path script, Map<String, String> environment, String... arguments)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("sh", script.toString()));
        command.addAll(List.of(arguments));
        Path out = root.resolve("out.txt");
        Path err = root.resolve("err.txt");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(root.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        builder.environment().clear();
        builder.environment().put("PATH", tools.toString());
        builder.environment().put("HOME", root.toString());
        builder.environment().putAll(environment);
        Process process = builder.start();
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new IllegalStateException("the launcher did not end");
        }
        return new Outcome(process.exitValue(), Files.readAllLines(out), Files.readString(err));
    }

    private static void writeScript(Path file, String text) throws IOException {
        Files.writeString(file, text, StandardCharsets.UTF_8);
        if (!file.toFile().setExecutable(true)) {
            throw new IOException("cannot make " + file + " executable");
        }
    }

    private static Path toolPath(String tool) throws IOException {
        Path path = toolPathOrNull(tool);
        if (path == null) {
            throw new IOException("no " + tool + " on this machine");
        }
        return path;
    }

    private static @Nullable Path toolPathOrNull(String tool) {
        for (String folder : List.of("/usr/bin", "/bin")) {
            Path path = Path.of(folder, tool);
            if (Files.isExecutable(path)) {
                return path;
            }
        }
        return null;
    }
}
