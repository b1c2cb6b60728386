package io.sptraderb.app;

import io.sptraderb.candle.CandleSources;
import io.sptraderb.store.Database;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Prints the settings in force and checks what the server needs. */
@Command(name = "doctor", description = "Prints the settings in force and checks what the server needs.")
final class DoctorCommand implements Callable<Integer> {

    private static final long WARM_UP_SECONDS = 60;

    private final Surroundings surroundings;
    private boolean allWell = true;

    @Mixin
    ConfigurationOptions configuration = new ConfigurationOptions();

    @Mixin
    ServerOptions server = new ServerOptions();

    DoctorCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    /** Looks at one thing; returns what it found, or throws {@link CheckFailedException} saying what is wrong. */
    private interface Check {
        String look() throws IOException, InterruptedException;
    }

    private static final class CheckFailedException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        CheckFailedException(String message) {
            super(message);
        }
    }

    @Override
    public Integer call() throws InterruptedException {
        SettingLayers layers = configuration.layers(surroundings, server.asSettings());
        printProgram();
        printSettings(layers);
        Settings settings = SettingsReader.read(layers, surroundings.programHome());
        surroundings.terminal().out().println("\nChecks");
        try (Workbench workbench = Workbench.open(settings)) {
            check("strategies", () -> strategies(workbench));
            check(
                    "components",
                    () -> workbench.components().paths().size() + " in "
                            + settings.folders().components());
            check("candles", () -> candles(workbench.candles()));
            check("python", () -> python(workbench));
            check("results", () -> writable(settings.folders().state()));
            check("database", () -> database(settings.storage()));
            check("exposure", () -> exposure(settings.server()));
            check("port", () -> port(settings.server()));
        }
        return allWell ? 0 : ErrorReport.FAILED;
    }

    private void printProgram() {
        Runtime runtime = Runtime.getRuntime();
        surroundings
                .terminal()
                .print(List.of(
                        "SPtraderB " + ProgramVersion.text(),
                        "Java " + System.getProperty("java.runtime.version") + " in " + System.getProperty("java.home"),
                        System.getProperty("os.name") + " " + System.getProperty("os.arch") + ", "
                                + runtime.availableProcessors() + " processors, heap up to "
                                + (runtime.maxMemory() >> 20) + " MB"));
    }

    private void printSettings(SettingLayers layers) {
        TextTable table = new TextTable("lll");
        for (Setting setting : Setting.values()) {
            SettingLayers.Value value = layers.value(setting);
            table.row("  " + setting.key(), value.text().isEmpty() ? "(unset)" : value.shown(setting), value.source());
        }
        surroundings.terminal().out().println("\nSettings");
        surroundings.terminal().print(table.lines());
    }

    private void check(String name, Check check) throws InterruptedException {
        String verdict;
        String finding;
        try {
            finding = check.look();
            verdict = "ok  ";
        } catch (RuntimeException | IOException e) {
            allWell = false;
            finding = String.join(" ", ErrorReport.of(e).lines());
            if (e instanceof CheckFailedException || e instanceof IOException) {
                finding = String.valueOf(e.getMessage());
            }
            verdict = "FAIL";
        }
        surroundings.terminal().out().println(String.format(Locale.ROOT, "  %s  %-10s  %s", verdict, name, finding));
    }

    private static String strategies(Workbench workbench) {
        List<String> broken = workbench.strategies().list().stream()
                .filter(listing -> listing.problems() > 0)
                .map(listing -> listing.name() + " (" + listing.problems() + ")")
                .toList();
        if (!broken.isEmpty()) {
            throw new CheckFailedException("with problems: " + String.join(", ", broken));
        }
        return workbench.strategies().list().stream()
                .map(listing -> listing.name())
                .collect(Collectors.joining(", "));
    }

    private static String candles(CandleSources candles) {
        return candles.listings().stream()
                .map(listing -> listing.symbol() + " " + listing.timeframes().getFirst() + " ("
                        + String.format(Locale.ROOT, "%,d", listing.candleCount()) + ")")
                .collect(Collectors.joining(", "));
    }

    private static String python(Workbench workbench) throws InterruptedException {
        long start = System.nanoTime();
        workbench.components().warmUp();
        while (!workbench.components().isWarm()) {
            if (System.nanoTime() - start > TimeUnit.SECONDS.toNanos(WARM_UP_SECONDS)) {
                throw new CheckFailedException("not warm after " + WARM_UP_SECONDS + " s");
            }
            Thread.sleep(5);
        }
        return String.format(Locale.ROOT, "warm in %.2f s", (System.nanoTime() - start) / 1e9);
    }

    private static String writable(Path state) throws IOException {
        Files.createDirectories(state);
        Path probe = Files.createTempFile(state, "doctor", ".tmp");
        Files.delete(probe);
        return state + ", " + (Files.getFileStore(state).getUsableSpace() >> 20) + " MB free";
    }

    private static String database(Settings.Storage storage) {
        if (storage.databaseUrl().isEmpty()) {
            return "embedded, in the state folder";
        }
        return Database.probe(storage.databaseUrl().get());
    }

    private static String exposure(Settings.Server server) {
        ServerOptions.rejectExposure(server);
        return server.isLoopback() ? "this machine only" : "other machines too, without authentication";
    }

    private static String port(Settings.Server server) {
        try (ServerSocket socket = new ServerSocket(server.port(), 1, InetAddress.getByName(server.host()))) {
            return socket.getLocalPort() + " is free";
        } catch (IOException e) {
            throw new CheckFailedException(server.host() + ":" + server.port() + " cannot be listened on ("
                    + e.getMessage() + "); choose another with --port");
        }
    }
}
