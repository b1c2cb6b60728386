package io.sptraderb.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.sptraderb.backtest.ProgressSink;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program as its users meet it: the same run by command line and over HTTP. */
class EndToEndTest {

    private static final Path PROJECT = Path.of("").toAbsolutePath();
    private static final String STRATEGY = "ma_crossover_strategy";

    @TempDir
    private Path folder;

    private static JsonObject json(String text) {
        try (JsonReader reader = Json.createReader(new StringReader(text))) {
            return reader.readObject();
        }
    }

    /** A part of an answer, as text: equal texts are equal bytes. */
    private static String part(JsonObject answer, String name) {
        assertThat(answer.keySet()).contains(name);
        return String.valueOf(answer.get(name));
    }

    private Settings settings(Map<Setting, String> more) {
        Map<Setting, String> options = new EnumMap<>(Setting.class);
        options.put(Setting.STATE_DIR, folder.resolve("state").toString());
        options.put(Setting.PORT, "0");
        options.putAll(more);
        return SettingsReader.read(new SettingLayers(null, Map.of(), options), PROJECT);
    }

    private JsonObject overHttp(Settings settings, JsonObject request) throws IOException, InterruptedException {
        try (Workbench workbench = Workbench.open(settings);
                Application application = Application.start(settings, workbench, ProgressSink.NONE);
                ApiClient client = new ApiClient(application.address())) {
            assertThat(client.get("/health")).isNotEmpty();
            return client.run(request);
        }
    }

    private static JsonObject request(String symbol, String timeframe) {
        return Json.createObjectBuilder()
                .add("strategy_name", STRATEGY)
                .add("symbol", symbol)
                .add("timeframe", timeframe)
                .build();
    }

    @Test
    void shouldTradeTheSampleAlikeByCommandLineAndHttp() throws Exception {
        String[] command = {"backtest", STRATEGY, "--timeframe", "15m", "--json", "-"};
        CommandRun first = CommandRun.of(PROJECT, Map.of(), command);
        CommandRun second = CommandRun.of(PROJECT, Map.of(), command);

        assertThat(first.err()).isEmpty();
        assertThat(first.status()).isZero();
        assertThat(first.out()).isEqualTo(second.out());

        JsonObject result = json(first.out());
        JsonObject http = overHttp(settings(Map.of()), request("BTCUSD", "15m"));
        assertThat(result.getJsonArray("completed_trades")).isNotEmpty();
        assertThat(part(http, "completed_trades")).isEqualTo(part(result, "completed_trades"));
        assertThat(part(http, "metrics")).isEqualTo(part(result, "metrics"));
        assertThat(part(http, "equity_curve")).isEqualTo(part(result, "equity_curve"));
    }

    @Test
    void shouldTradeAUsersFileAlikeByCommandLineAndHttp() throws Exception {
        Path file = Path.of("../shared/data/AUDUSD_sptraderb_1h.csv.gz");
        assumeTrue(Files.isReadable(file), "needs " + file);
        Path data = Files.createDirectories(folder.resolve("data"));
        Files.copy(file, data.resolve("AUDUSD_1h.csv.gz"));

        CommandRun run = CommandRun.of(
                PROJECT,
                Map.of(),
                "backtest",
                STRATEGY,
                "--data",
                file.toString(),
                "--symbol",
                "AUDUSD",
                "--json",
                "-");
        JsonObject http = overHttp(settings(Map.of(Setting.DATA_DIR, data.toString())), request("AUDUSD", "1h"));

        assertThat(run.status()).as(run.err()).isZero();
        assertThat(json(run.out()).getJsonArray("completed_trades")).hasSizeGreaterThan(20);
        assertThat(part(http, "completed_trades")).isEqualTo(part(json(run.out()), "completed_trades"));
    }

    @Test
    void shouldPrintAPageAndWriteFilesWhenAsked() throws Exception {
        Path json = folder.resolve("result.json");
        Path trades = folder.resolve("trades.csv");

        CommandRun run = CommandRun.of(
                PROJECT,
                Map.of(),
                "backtest",
                STRATEGY,
                "--timeframe",
                "15m",
                "--commission",
                "0.1%",
                "--json",
                json.toString(),
                "--trades",
                trades.toString());

        assertThat(run.status()).as(run.err()).isZero();
        assertThat(run.out())
                .startsWith(STRATEGY + " on BTCUSD 15m")
                .contains("Candles ", "commission 0.1 %, spread none", "Equity ", "Total return", "reason");
        JsonObject written = json(Files.readString(json));
        assertThat(Files.readAllLines(trades))
                .hasSize(1 + written.getJsonArray("completed_trades").size());
    }

    @Test
    void shouldRejectWhatNobodyCanRun() {
        CommandRun run = CommandRun.of(
                PROJECT,
                Map.of(),
                "backtest",
                STRATEGY,
                "--symbol",
                "NOPE",
                "--timeframe",
                "1x",
                "--capital",
                "-5",
                "--from",
                "2014-13-01",
                "--commission",
                "ten");

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .contains("--symbol", "NOPE", "--timeframe", "1x", "--capital", "-5", "--from", "2014-13-01")
                .contains("commission", "ten");
        CommandRun parameter = CommandRun.of(PROJECT, Map.of(), "backtest", STRATEGY, "-p", "no_such=1");
        assertThat(parameter.status()).isEqualTo(2);
        assertThat(parameter.err()).contains("no_such", "fast_period");
        CommandRun unknown = CommandRun.of(PROJECT, Map.of(), "backtest", "ma_crossover_strategi");
        assertThat(unknown.status()).isEqualTo(2);
        assertThat(unknown.err()).contains("ma_crossover_strategi", STRATEGY);
    }

    @Test
    void shouldShowTheDemoWithoutServing() {
        CommandRun run = CommandRun.of(PROJECT, Map.of(), "demo", "--no-serve");

        assertThat(run.status()).as(run.err()).isZero();
        assertThat(run.out()).contains(STRATEGY, "Equity ", "Total trades");
    }

    @Test
    void shouldFindEverythingWellInAHealthyProject() {
        CommandRun run = CommandRun.of(
                PROJECT,
                Map.of(),
                "doctor",
                "--port",
                "0",
                "--state-dir",
                folder.resolve("state").toString());

        assertThat(run.out())
                .contains("port", "command line", "ok    python", "ok    candles     AAPL 1d")
                .doesNotContain("FAIL");
        assertThat(run.status()).isZero();
    }

    @Test
    void shouldMeasureItself() {
        CommandRun run = CommandRun.of(PROJECT, Map.of(), "bench", "--runs", "3", "--warm-up", "1");

        assertThat(run.status()).as(run.err()).isZero();
        assertThat(run.out()).contains("500 candles of 1h", "p99", "other capital (no Python)", "JVM start to /health");
    }

    @Test
    void shouldEndTheTrainingRun() {
        assertThat(CommandRun.of(PROJECT, Map.of(), "train").status()).isZero();
    }
}
