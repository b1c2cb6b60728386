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
import java.util.function.IntToLongFunction;
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
        Path file = rounded(walk, i -> 1_577_836_800L + i * Timeframe.of("1h").seconds());
        tradeAlike(new Stored(file, "EURUSD", "1h"), true);
    }

    @Test
    void shouldTradeRealCandlesAlikeFromEverywhere() throws IOException {
        // skipped where they are not
        assertThat(SharedData.candles("EURUSD_sptraderb_1h.csv.gz", "1h").isEmpty())
                .isFalse();
        // their six decimals are more than the server gives
        tradeAlike(new Stored(Path.of("../shared/data/EURUSD_sptraderb_1h.csv.gz"), "EURUSD", "1h"), false);
    }

    /** Two years of minutes with as many decimals as the server gives, which gives no minutes, but hours of its own. */
    @Test
    void shouldTradeRealMinutesAlikeFromEverywhere() throws IOException {
        CandleSeries minutes = SharedData.candles("AUDUSD_sptraderb_1m.csv.gz", "1m");
        assertThat(minutes.size()).isGreaterThan(590_000);
        tradeAlike(new Stored(rounded(minutes, minutes::openTime), "AUDUSD", "1m"), true);
    }

    /** A file of candles of a symbol. */
    private record Stored(Path file, String symbol, String timeframe) {}

    private Path rounded(CandleSeries series, IntToLongFunction openTime) throws IOException {
        StringBuilder csv = new StringBuilder("time,open,high,low,close,volume\n");
        for (int i = 0; i < series.size(); i++) {
            csv.append(openTime.applyAsLong(i));
            for (double price : new double[] {series.open(i), series.high(i), series.low(i), series.close(i)}) {
                csv.append(',').append(BigDecimal.valueOf(price).setScale(5, RoundingMode.HALF_UP));
            }
            csv.append(",7\n");
        }
        return Files.writeString(folder.resolve("theirs.csv"), csv);
    }

    private void tradeAlike(Stored stored, boolean overHttp) throws IOException {
        Path csvFolder = Files.createDirectories(folder.resolve("csv"));
        String name = stored.symbol() + "_" + stored.timeframe();
        boolean isGzip = stored.file().toString().endsWith(".gz");
        Files.copy(stored.file(), csvFolder.resolve(name + ".csv" + (isGzip ? ".gz" : "")));
        Path parquetFolder = Files.createDirectories(folder.resolve("parquet"));
        String database = TestPostgres.newDatabase();
        imported(Map.of("DATA_DIR", parquetFolder.toString()), stored, "--to-parquet");
        imported(Map.of("DATABASE_URL", database), stored, "--to-database");
        assertThat(parquetFolder.resolve(name + ".parquet")).exists();

        CandleSeries served = MarketData.standard(Optional.of(csvFolder))
                .load(new Symbol(stored.symbol()), Timeframe.of("1h"), TimeRange.ALL);
        try (StubMarketServer server = new StubMarketServer().with(served)) {
            Map<String, String> trades = new LinkedHashMap<>();
            trades.put("csv", trades(stored.symbol(), "file", Map.of("DATA_DIR", csvFolder.toString())));
            trades.put("parquet", trades(stored.symbol(), "file", Map.of("DATA_DIR", parquetFolder.toString())));
            trades.put("database", trades(stored.symbol(), "database", Map.of("DATABASE_URL", database)));
            if (overHttp) {
                String address = server.address().toString();
                trades.put("http", trades(stored.symbol(), "http", Map.of("WS_MARKET_DATA_URL", address)));
            }
            assertThat(trades.get("csv").lines()).hasSizeGreaterThan(10);
            assertThat(trades.values()).allMatch(trades.get("csv")::equals);
        }
    }

    private static void imported(Map<String, String> environment, Stored stored, String target) {
        CommandRun run = CommandRun.of(
                PROJECT,
                environment,
                "import",
                stored.file().toString(),
                "--symbol",
                stored.symbol(),
                "--timeframe",
                stored.timeframe(),
                target);
        assertThat(run.status()).as(run.err()).isZero();
        assertThat(run.out()).contains(" candles, 20").contains("quality:").contains("kept in ");
    }

    private String trades(String symbol, String source, Map<String, String> environment) throws IOException {
        Path csv = folder.resolve("trades.csv");
        CommandRun run = CommandRun.of(
                PROJECT,
                environment,
                "backtest",
                "ma_crossover_strategy",
                "--symbol",
                symbol,
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
