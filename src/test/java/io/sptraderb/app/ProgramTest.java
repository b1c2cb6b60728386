package io.sptraderb.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProgramTest {

    @TempDir
    private Path home;

    @BeforeEach
    void createWorkspace() throws IOException {
        Files.createDirectories(home.resolve("python-components"));
        Files.createDirectories(home.resolve("strategies"));
    }

    private CommandRun run(String... arguments) {
        return CommandRun.of(home, Map.of(), arguments);
    }

    @Test
    void shouldExplainItselfWhenNothingIsAsked() {
        assertThat(run().status()).isZero();
        assertThat(run().out())
                .contains("demo", "serve", "backtest", "bench", "doctor", "Exit codes")
                .doesNotContain("train");
        assertThat(run("--help").out()).isEqualTo(run().out());
        assertThat(run("--version").out()).startsWith("SPtraderB ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"demo", "serve", "backtest", "bench", "doctor"})
    void shouldExplainEveryCommand(String command) {
        CommandRun help = run(command, "--help");

        assertThat(help.status()).isZero();
        assertThat(help.out()).contains("Usage: sptraderb " + command, "--config=FILE", "--workspace=DIR");
        assertThat(help.err()).isEmpty();
    }

    record Rejected(String said, String... arguments) {}

    static List<Rejected> rejected() {
        return List.of(
                new Rejected("Unmatched argument", "bactest"),
                new Rejected("--timefram", "backtest", "x", "--timefram", "1h"),
                new Rejected("Missing required parameter: 'STRATEGY'", "backtest"),
                new Rejected("--param", "backtest", "x", "-p", "novalue"),
                new Rejected("port (command line)", "serve", "--port", "70000"),
                new Rejected("queue (command line)", "serve", "--port", "70000", "--queue", "0"),
                new Rejected("there is no authentication", "serve", "--host", "0.0.0.0"),
                new Rejected("there is no authentication", "demo", "--host", "0.0.0.0"),
                new Rejected("readable YAML file", "serve", "--config", "/no/such/file.yaml"),
                new Rejected("a folder with python-components/", "doctor", "--workspace", "/no/such/folder"),
                new Rejected(
                        "no readable file /no/such/candles.csv", "backtest", "x", "--data", "/no/such/candles.csv"),
                new Rejected("--runs was 0", "bench", "loop", "--runs", "0"));
    }

    @ParameterizedTest
    @MethodSource("rejected")
    void shouldSayWhatCannotBeUsed(Rejected rejected) {
        CommandRun run = run(rejected.arguments());

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains(rejected.said()).doesNotContain("\tat ");
    }

    @Test
    void shouldReportAllSettingsAtOnceAndTraceThemWhenAsked() {
        CommandRun run = run("serve", "--port", "x", "--queue", "0", "--verbose");

        assertThat(run.err())
                .contains("2 settings cannot be used", "port (command line)", "queue (command line)", "\tat ");
    }

    @Test
    void shouldMeasureTheLoop() {
        CommandRun run = run("bench", "loop", "--candles", "10000", "--runs", "2");

        assertThat(run.status()).isZero();
        assertThat(run.out()).matches("10,000 candles, \\d+ trades with stops and costs: .* ns a candle, .*\\n");
    }
}
