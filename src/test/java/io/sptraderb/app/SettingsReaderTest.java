package io.sptraderb.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.sptraderb.http.ServiceRole;
import io.sptraderb.strategy.Problem;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsReaderTest {

    @TempDir
    private Path home;

    @BeforeEach
    void createWorkspace() throws IOException {
        Files.createDirectories(home.resolve("python-components"));
        Files.createDirectories(home.resolve("strategies"));
    }

    private Settings read(@Nullable Path file, Map<String, String> environment, Map<Setting, String> options) {
        return SettingsReader.read(new SettingLayers(file, environment, options), home);
    }

    private List<Problem> problems(@Nullable Path file, Map<String, String> environment, Map<Setting, String> options) {
        SettingsException exception =
                catchThrowableOfType(SettingsException.class, () -> read(file, environment, options));
        assertThat(exception).isNotNull();
        return exception.problems();
    }

    private Path file(String text) throws IOException {
        return Files.writeString(home.resolve("settings.yaml"), text);
    }

    @Test
    void shouldHaveDefaultsWhenNothingIsSet() {
        Settings settings = read(null, Map.of(), Map.of());

        assertThat(settings.server())
                .isEqualTo(new Settings.Server("127.0.0.1", 3001, true, false, List.of(), 2L << 30));
        assertThat(settings.folders().workspace()).isEqualTo(home);
        assertThat(settings.folders().components()).isEqualTo(home.resolve("python-components"));
        assertThat(settings.folders().state()).isEqualTo(home.resolve("state"));
        assertThat(settings.folders().data()).isEmpty();
        assertThat(settings.jobs().workers()).isEqualTo(Runtime.getRuntime().availableProcessors());
        assertThat(settings.jobs().queue()).isEqualTo(100);
        assertThat(settings.components().time()).isEqualTo(Duration.ofSeconds(30));
        assertThat(settings.components().allocatedBytes()).isEqualTo(512L << 20);
        assertThat(settings.components().outputBytes()).isEqualTo(1L << 20);
    }

    @Test
    void shouldLetStrongerSourcesReplaceWeakerOnes() throws IOException {
        Path file = file("sptraderb:\n  port: 4001\n  queue: 7\n  workers: 3\n  limits: {seconds: 5}\n");
        Map<String, String> environment = Map.of("PORT", "4002", "SPTRADERB_QUEUE", "8");

        Settings settings = read(file, environment, Map.of(Setting.PORT, "4003"));

        assertThat(settings.server().port()).isEqualTo(4003);
        assertThat(settings.jobs().queue()).isEqualTo(8);
        assertThat(settings.jobs().workers()).isEqualTo(3);
        assertThat(settings.components().time()).isEqualTo(Duration.ofSeconds(5));
    }

    @Test
    void shouldBeWhereClientsLookForAServiceUnlessSomebodySaysOtherwise() {
        Map<Setting, String> metrics = Map.of(Setting.ROLE, "metrics");

        assertThat(read(null, Map.of(), metrics).investing().role()).contains(ServiceRole.METRICS);
        assertThat(read(null, Map.of(), metrics).server().port()).isEqualTo(8015);
        assertThat(read(null, Map.of("PORT", "4002"), metrics).server().port()).isEqualTo(4002);
        assertThat(read(null, Map.of(), Map.of()).investing().role()).isEmpty();
    }

    @Test
    void shouldReadWhereServicesAre() {
        Map<String, String> environment =
                Map.of("MARKET_DATA_URL", "http://prices.example:8012", "METRICS_URL", "https://metrics.example/v1");

        assertThat(read(null, environment, Map.of()).investing().services())
                .containsOnly(
                        Map.entry(ServiceRole.MARKET_DATA, URI.create("http://prices.example:8012")),
                        Map.entry(ServiceRole.METRICS, URI.create("https://metrics.example/v1")));
    }

    @Test
    void shouldRefuseServicesThereAreNot() {
        List<Problem> problems =
                problems(null, Map.of("STRATEGY_URL", "strategy:8013"), Map.of(Setting.ROLE, "prices"));

        assertThat(problems)
                .extracting(Problem::toString)
                .containsExactly(
                        "role (command line): there is no such service: was prices, must be one of orchestrator,"
                                + " market-data, strategy, portfolio, metrics, test-data-fetcher",
                        "services.strategy-url (environment variable STRATEGY_URL): this is no address of a server:"
                                + " was (hidden), must be http://host:port, or https");
    }

    @Test
    void shouldReadOriginsAsListOrText() throws IOException {
        Path file = file("sptraderb:\n  allowed-origins:\n    - http://localhost:5173\n    - https://a.example\n");

        assertThat(read(file, Map.of(), Map.of()).server().allowedOrigins())
                .containsExactly("http://localhost:5173", "https://a.example");
        assertThat(read(file, Map.of("ALLOWED_ORIGINS", "http://b.example, http://c.example:80"), Map.of())
                        .server()
                        .allowedOrigins())
                .containsExactly("http://b.example", "http://c.example:80");
    }

    @Test
    void shouldFindCoreFolderOfAnExistingWorkspace() throws IOException {
        Path workspace = Files.createDirectories(home.resolve("old"));
        Files.createDirectories(workspace.resolve("core"));
        Files.createDirectories(workspace.resolve("strategies"));

        Settings settings = read(null, Map.of("WORKSPACE_PATH", workspace.toString()), Map.of());

        assertThat(settings.folders().components()).isEqualTo(workspace.resolve("core"));
        assertThat(settings.folders().state()).isEqualTo(workspace.resolve("state"));
    }

    @Test
    void shouldTakeTextsAsTheyStand() throws IOException {
        Path file = file("sptraderb:\n  state-dir: \"" + home + "/${PORT}\"\n");

        assertThat(read(file, Map.of("PORT", "1"), Map.of()).folders().state()).isEqualTo(home.resolve("${PORT}"));
    }

    record BadSetting(String environmentName, String text, String path, String allowed) {}

    static List<BadSetting> badSettings() {
        return List.of(
                new BadSetting("PORT", "70000", "port (environment variable PORT)", "from 0 to 65535"),
                new BadSetting("PORT", "http", "port (environment variable PORT)", "whole number"),
                new BadSetting("HOST", "no.such.host.invalid", "host (environment variable HOST)", "127.0.0.1"),
                new BadSetting("SPTRADERB_INSECURE", "maybe", "insecure (", "true or false"),
                new BadSetting("SPTRADERB_WORKERS", "-1", "workers (", "from 0 to"),
                new BadSetting("SPTRADERB_QUEUE", "0", "queue (", "from 1 to"),
                new BadSetting("SPTRADERB_LIMITS_SECONDS", "1e3", "limits.seconds (", "whole number"),
                new BadSetting("ALLOWED_ORIGINS", "*", "allowed-origins (", "https://example.org"),
                new BadSetting("ALLOWED_ORIGINS", "https://a.example/x", "allowed-origins (", "without a path"),
                new BadSetting("DATA_DIR", "/no/such/folder", "data-dir (", "candle files"),
                new BadSetting("WORKSPACE_PATH", "/no/such/folder", "workspace-path (", "strategies/"));
    }

    @ParameterizedTest
    @MethodSource("badSettings")
    void shouldSayWhatIsWrongAndWhereItStands(BadSetting bad) {
        List<Problem> problems = problems(null, Map.of(bad.environmentName(), bad.text()), Map.of());

        assertThat(problems).hasSize(1);
        assertThat(problems.getFirst().path()).startsWith(bad.path());
        assertThat(problems.getFirst().toString()).contains(bad.text(), bad.allowed());
    }

    @Test
    void shouldReportAllProblemsAtOnce() throws IOException {
        Path file = file("sptraderb:\n  prot: 1\n  queue: many\nother: 1\n");

        List<Problem> problems = problems(file, Map.of("HOST", ""), Map.of(Setting.PORT, "x"));

        assertThat(problems).hasSize(4);
        assertThat(problems.toString())
                .contains("sptraderb.prot", "did you mean \"sptraderb.port\"", "queue (" + file, "port (command line)")
                .contains("other");
    }

    @Test
    void shouldReportAFileThatCannotBeRead() throws IOException {
        assertThat(problems(home.resolve("none.yaml"), Map.of(), Map.of()).toString())
                .contains("--config", "none.yaml", "readable YAML file");
        assertThat(problems(file("sptraderb: [unclosed"), Map.of(), Map.of()).toString())
                .contains("--config", "cannot be read");
    }

    @Test
    void shouldKnowWhichHostsAreLoopback() {
        assertThat(read(null, Map.of("HOST", "localhost"), Map.of()).server().isLoopback())
                .isTrue();
        assertThat(read(null, Map.of("HOST", "::1"), Map.of()).server().isLoopback())
                .isTrue();
        assertThat(read(null, Map.of("HOST", "0.0.0.0"), Map.of()).server().isLoopback())
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "localhost:8080",
                "ftp://me:secret@a.example",
                "http://me:secret@a b",
                "http://a.example?k=secret"
            })
    void shouldRefuseWhatIsNoServerAndNotShowIt(String text) {
        List<Problem> problems = problems(null, Map.of("WS_MARKET_DATA_URL", text), Map.of());

        assertThat(problems).hasSize(1);
        assertThat(problems.getFirst().toString())
                .startsWith("market-data-url (environment variable WS_MARKET_DATA_URL): this is no address of a server")
                .contains("must be http://host:port, or https")
                .doesNotContain(text, "secret");
    }
}
