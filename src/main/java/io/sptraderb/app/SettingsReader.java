package io.sptraderb.app;

import io.sptraderb.http.ServiceRole;
import io.sptraderb.marketdata.CacheSettings;
import io.sptraderb.store.Database;
import io.sptraderb.strategy.Problem;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Makes the typed settings, or the list of everything wrong with them. */
final class SettingsReader {

    private static final int MEGABYTE = 1 << 20;
    private static final int KILOBYTE = 1 << 10;

    private static final Map<ServiceRole, Setting> SERVICES = Map.of(
            ServiceRole.MARKET_DATA, Setting.SERVICES_MARKET_DATA_URL,
            ServiceRole.STRATEGY, Setting.SERVICES_STRATEGY_URL,
            ServiceRole.PORTFOLIO, Setting.SERVICES_PORTFOLIO_URL,
            ServiceRole.METRICS, Setting.SERVICES_METRICS_URL,
            ServiceRole.TEST_DATA_FETCHER, Setting.SERVICES_TEST_DATA_URL);

    private final SettingLayers layers;
    private final Path programHome;
    private final List<Problem> problems = new ArrayList<>();

    private SettingsReader(SettingLayers layers, Path programHome) {
        this.layers = layers;
        this.programHome = programHome;
    }

    /**
     * @param programHome the workspace when none is set
     * @throws SettingsException with every problem
     */
    static Settings read(SettingLayers layers, Path programHome) {
        SettingsReader reader = new SettingsReader(layers, programHome);
        reader.problems.addAll(layers.problems());
        Settings settings = new Settings(
                reader.server(),
                reader.folders(),
                reader.storage(),
                reader.jobs(),
                reader.components(),
                reader.candles(),
                reader.investing());
        if (!reader.problems.isEmpty()) {
            throw new SettingsException(reader.problems);
        }
        return settings;
    }

    private Settings.Server server() {
        String host = text(Setting.HOST);
        return new Settings.Server(
                host,
                port(),
                isLoopback(host),
                flag(Setting.INSECURE),
                Arrays.stream(text(Setting.ALLOWED_ORIGINS).split(","))
                        .map(String::strip)
                        .filter(origin -> !origin.isEmpty())
                        .map(this::origin)
                        .toList(),
                (long) whole(Setting.IMPORT_MEGABYTES, 1, 1_000_000) * MEGABYTE);
    }

    /** A service is where its clients look for it, unless somebody says otherwise. */
    private int port() {
        Optional<ServiceRole> role = role();
        return role.isPresent() && layers.value(Setting.PORT).isDefault()
                ? role.get().port()
                : whole(Setting.PORT, 0, 65_535);
    }

    private boolean isLoopback(String host) {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException e) {
            problem(Setting.HOST, "no such host", "an address or name of this machine, such as 127.0.0.1");
            return false;
        }
    }

    private String origin(String text) {
        String allowed = "an origin such as https://example.org or http://localhost:5173, without a path";
        try {
            URI uri = new URI(text);
            boolean isWeb = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
            if (!isWeb || uri.getHost() == null || !uri.getRawPath().isEmpty() || uri.getRawQuery() != null) {
                problem(Setting.ALLOWED_ORIGINS, "\"" + text + "\" is no web origin", allowed);
            }
        } catch (URISyntaxException e) {
            problem(Setting.ALLOWED_ORIGINS, "\"" + text + "\" is no web origin", allowed);
        }
        return text;
    }

    private Settings.Folders folders() {
        Path workspace = folder(Setting.WORKSPACE_PATH).orElse(programHome);
        Path components = workspace.resolve("python-components");
        if (!Files.isDirectory(components) && Files.isDirectory(workspace.resolve("core"))) {
            components = workspace.resolve("core");
        }
        Path strategies = workspace.resolve("strategies");
        if (!Files.isDirectory(components) || !Files.isDirectory(strategies)) {
            SettingLayers.Value value = layers.value(Setting.WORKSPACE_PATH);
            problems.add(Problem.at(
                    Setting.WORKSPACE_PATH.key() + " (" + value.source() + ")",
                    "the workspace is incomplete",
                    workspace.toString(),
                    "a folder with python-components/ (or core/) and strategies/"));
        }
        Optional<Path> data = folder(Setting.DATA_DIR);
        if (data.isPresent() && !Files.isDirectory(data.get())) {
            problem(Setting.DATA_DIR, "no such folder", "a folder with candle files");
        }
        Path state = folder(Setting.STATE_DIR).orElse(workspace.resolve("state"));
        if (Files.exists(state) && !Files.isDirectory(state)) {
            problem(Setting.STATE_DIR, "this is a file", "a folder, which is made when it is missing");
        }
        return new Settings.Folders(workspace, components, strategies, data, state);
    }

    private Optional<Path> folder(Setting setting) {
        String text = text(setting);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(Path.of(text).toAbsolutePath().normalize());
        } catch (InvalidPathException e) {
            problem(setting, "no path", "a folder");
            return Optional.empty();
        }
    }

    private Settings.Storage storage() {
        String url = text(Setting.DATABASE_URL);
        if (!url.isEmpty() && !Database.isPostgresUrl(url)) {
            problem(
                    Setting.DATABASE_URL,
                    "this is no URL of a PostgreSQL database",
                    "postgres://user:password@host:port/name, or nothing for the embedded database");
        }
        return new Settings.Storage(
                url.isEmpty() ? Optional.empty() : Optional.of(url),
                Duration.ofSeconds(whole(Setting.DATABASE_PATIENCE_SECONDS, 1, 3_600)),
                Duration.ofDays(whole(Setting.KEEP_RUNS_DAYS, 0, 100_000)));
    }

    private Settings.Jobs jobs() {
        int workers = whole(Setting.WORKERS, 0, 1_024);
        return new Settings.Jobs(
                workers == 0 ? Runtime.getRuntime().availableProcessors() : workers,
                whole(Setting.QUEUE, 1, 1_000_000),
                Duration.ofSeconds(whole(Setting.DRAIN_SECONDS, 0, 3_600)),
                (long) whole(Setting.CACHE_RESULTS_MEGABYTES, 0, 1_000_000) * MEGABYTE);
    }

    private Settings.Components components() {
        return new Settings.Components(
                Duration.ofSeconds(whole(Setting.LIMITS_SECONDS, 1, 86_400)),
                (long) whole(Setting.LIMITS_MEGABYTES, 16, 1_000_000) * MEGABYTE,
                whole(Setting.LIMITS_OUTPUT_KILOBYTES, 1, 1_000_000) * KILOBYTE,
                (long) whole(Setting.CACHE_COMPONENTS_MEGABYTES, 0, 1_000_000) * MEGABYTE);
    }

    private Settings.Candles candles() {
        int megabytes = whole(Setting.CACHE_CANDLE_MEGABYTES, 0, 1_000_000);
        return new Settings.Candles(
                whole(Setting.CACHE_CANDLE_SERIES, 1, 1_000_000),
                Duration.ofMinutes(whole(Setting.CACHE_CANDLE_MINUTES, 1, 1_000_000)),
                megabytes == 0 ? CacheSettings.standard().maxBytes() : (long) megabytes * MEGABYTE,
                address(Setting.WS_MARKET_DATA_URL));
    }

    private Settings.Investing investing() {
        if (!text(Setting.ROLE).isEmpty() && role().isEmpty()) {
            problem(Setting.ROLE, "there is no such service", "one of " + String.join(", ", ServiceRole.wireNames()));
        }
        Map<ServiceRole, URI> services = new EnumMap<>(ServiceRole.class);
        SERVICES.forEach((role, setting) -> address(setting).ifPresent(uri -> services.put(role, uri)));
        return new Settings.Investing(role(), services);
    }

    private Optional<ServiceRole> role() {
        return ServiceRole.named(text(Setting.ROLE));
    }

    private Optional<URI> address(Setting setting) {
        String text = text(setting);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            URI uri = new URI(text);
            boolean isWeb = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
            if (isWeb && uri.getHost() != null && uri.getRawQuery() == null) {
                return Optional.of(uri);
            }
        } catch (URISyntaxException e) {
            // told below, as a URI of another kind is
        }
        problem(setting, "this is no address of a server", "http://host:port, or https");
        return Optional.empty();
    }

    private String text(Setting setting) {
        return layers.value(setting).text().strip();
    }

    private int whole(Setting setting, int least, int most) {
        try {
            int number = Integer.parseInt(text(setting));
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // reported below, as a number out of range is
        }
        problem(setting, "not such a number", "a whole number from " + least + " to " + most);
        return least;
    }

    private boolean flag(Setting setting) {
        return switch (text(setting).toLowerCase(Locale.ROOT)) {
            case "true", "yes", "1" -> true;
            case "false", "no", "0" -> false;
            default -> {
                problem(setting, "neither yes nor no", "true or false");
                yield false;
            }
        };
    }

    private void problem(Setting setting, String message, String allowed) {
        SettingLayers.Value value = layers.value(setting);
        problems.add(
                Problem.at(setting.key() + " (" + value.source() + ")", message, found(value.shown(setting)), allowed));
    }

    private static String found(String text) {
        return text.isEmpty() ? "empty" : text;
    }
}
