package io.sptraderb.app.platform;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** This program as a process of its own that serves on a free port of this machine until it is closed. */
final class ServerProcess implements AutoCloseable {

    /** Several start at once on machines with few processors. */
    private static final Duration START_TIME = Duration.ofSeconds(60);

    private static final Duration STOP_TIME = Duration.ofSeconds(10);
    private static final Pattern LISTENS = Pattern.compile("SPtraderB .* listens on (?<address>http://\\S+)");
    private static final String ENDED = "(it said no more)";

    /** Variables of the test that a process needs to run at all; settings of whoever runs the tests are not handed on. */
    private static final Set<String> KEPT = Set.of("PATH", "HOME", "LANG", "LC_ALL", "TMPDIR", "TEMP", "SystemRoot");

    private final String name;
    private final Process process;
    private final Path errors;
    private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();

    private ServerProcess(String name, Process process, Path errors) {
        this.name = name;
        this.process = process;
        this.errors = errors;
    }

    /**
     * Starts to start.
     *
     * @param folder its own folder for state and messages
     * @param heap its largest heap, for example {@code 96m}
     * @param environment settings
     * @param options more words after {@code serve --port 0}
     */
    static ServerProcess start(Path folder, String heap, Map<String, String> environment, String... options)
            throws IOException {
        Files.createDirectories(folder);
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + heap,
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-cp",
                System.getProperty("java.class.path"),
                "io.sptraderb.app.Main",
                "serve",
                "--port",
                "0"));
        command.addAll(List.of(options));
        Path errors = folder.resolve("errors.txt");
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(errors.toFile());
        builder.environment().keySet().retainAll(KEPT);
        builder.environment().put("STATE_DIR", folder.resolve("state").toString());
        builder.environment().putAll(environment);
        ServerProcess server = new ServerProcess(folder.getFileName().toString(), builder.start(), errors);
        Thread.ofVirtual().name(server.name + " says").start(server::listen);
        return server;
    }

    private void listen() {
        try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
            out.lines().forEach(lines::add);
        } catch (IOException | UncheckedIOException e) {
            lines.add("its output cannot be read: " + e);
        } finally {
            lines.add(ENDED);
        }
    }

    /** Where it answers, once it does. */
    URI address() throws InterruptedException {
        List<String> said = new ArrayList<>();
        String line = lines.poll(START_TIME.toSeconds(), TimeUnit.SECONDS);
        while (line != null && !line.equals(ENDED)) {
            Matcher listens = LISTENS.matcher(line);
            if (listens.find()) {
                return URI.create(listens.group("address"));
            }
            said.add(line);
            line = lines.poll(START_TIME.toSeconds(), TimeUnit.SECONDS);
        }
        throw new AssertionError("server " + name + " does not listen. It said " + said + " and " + errors());
    }

    private String errors() {
        try {
            return Files.readString(errors);
        } catch (IOException e) {
            return e.toString();
        }
    }

    /** Tells it to stop, and sees that it does. */
    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(STOP_TIME.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
                throw new AssertionError("server " + name + " did not stop in " + STOP_TIME + ": " + errors());
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
