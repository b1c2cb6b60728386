package io.sptraderb.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.sptraderb.candle.CandleSeries;
import io.sptraderb.candle.Symbol;
import io.sptraderb.candle.TimeRange;
import io.sptraderb.candle.Timeframe;
import io.sptraderb.marketdata.MarketData;
import io.sptraderb.support.Market;
import io.sptraderb.support.SharedData;
import io.sptraderb.support.StubMarketServer;
import io.sptraderb.support.TestPostgres;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same candles trade alike, wherever they come from. */
class SourcesEndToEndTest {

    private static final Path PROJECT = Path.of("").toAbsolutePath();
    private static final int CANDLES = 3_500;

    @TempDir
    private Path folder;

    @Test
    void shouldTradeMadeUpCandlesAlikeFromEverywhere() throws IOException {
        CandleSeries walk = Market.random(7, CANDLES, 1.1);
        StringBuilder csv = new StringBuilder("time,open,high,low,close,volume\n");
        for (int i = 0; i < CANDLES; i++) {
            csv.append(1_577_836_800L + i * Timeframe.of("1h").seconds());
            for (double price : new double[] {walk.open(i), walk.high(i), walk.low(i), walk.close(i)}) {
                csv.append(',').append(BigDecimal.valueOf(price).setScale(5, RoundingMode.HALF_UP));
            }
            csv.append(",7\n");
        }
        tradeAlike(Files.writeString(folder.resolve("theirs.csv"), csv), true);
    }

    @Test
    void shouldTradeRealCandlesAlikeFromEverywhere() throws IOException {
        // skipped where they are not
        assertThat(SharedData.candles("EURUSD_sptraderb_1h.csv.gz", "1h").isEmpty())
                .isFalse();
        // their six decimals are more than the server gives
        tradeAlike(Path.of("../shared/data/EURUSD_sptraderb_1h.csv.gz"), false);
    }

    private void tradeAlike(Path file, boolean overHttp) throws IOException {
        Path csvFolder = Files.createDirectories(folder.resolve("csv"));
        boolean isGzip = file.toString().endsWith(".gz");
        Path csv = csvFolder.resolve("EURUSD_1h.csv" + (isGzip ? ".gz" : ""));
        Files.copy(file, csv);
        Path parquetFolder = Files.createDirectories(folder.resolve("parquet"));
        String database = TestPostgres.newDatabase();
        imported(Map.of("DATA_DIR", parquetFolder.toString()), file, "--to-parquet");
        imported(Map.of("DATABASE_URL", database), file, "--to-database");
        assertThat(parquetFolder.resolve("EURUSD_1h.parquet")).exists();

        CandleSeries served = MarketData.standard(Optional.of(csvFolder))
                .load(new Symbol("EURUSD"), Timeframe.of("1h"), TimeRange.ALL);
        try (StubMarketServer server = new StubMarketServer().with(served)) {
            Map<String, String> trades = new LinkedHashMap<>();
            trades.put("csv", trades("file", Map.of("DATA_DIR", csvFolder.toString())));
            trades.put("parquet", trades("file", Map.of("DATA_DIR", parquetFolder.toString())));
            trades.put("database", trades("database", Map.of("DATABASE_URL", database)));
            if (overHttp) {
                String address = server.address().toString();
                trades.put("http", trades("http", Map.of("WS_MARKET_DATA_URL", address)));
            }
            assertThat(trades.get("csv").lines()).hasSizeGreaterThan(10);
            assertThat(trades.values()).allMatch(trades.get("csv")::equals);
        }
    }

    private static void imported(Map<String, String> environment, Path file, String target) {
        CommandRun run = CommandRun.of(
                PROJECT, environment, "import", file.toString(), "--symbol", "EURUSD", "--timeframe", "1h", target);
        assertThat(run.status()).as(run.err()).isZero();
        assertThat(run.out()).contains(" candles, 20").contains("quality:").contains("kept in ");
    }

    private String trades(String source, Map<String, String> environment) throws IOException {
        Path csv = folder.resolve("trades.csv");
        CommandRun run = CommandRun.of(
                PROJECT,
                environment,
                "backtest",
                "ma_crossover_strategy",
                "--symbol",
                "EURUSD",
                "--timeframe",
                "1h",
                "--data-source",
                source,
                "--trades",
                csv.toString());
        assertThat(run.status()).as(run.err()).isZero();
        return Files.readString(csv);
    }
}
