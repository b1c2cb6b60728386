package io.sptraderb.marketdata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.sptraderb.candle.BadCandlesException;
import io.sptraderb.candle.CandleSeries;
import io.sptraderb.candle.CandleSource;
import io.sptraderb.candle.CandleSource.Listing;
import io.sptraderb.candle.CandleSources;
import io.sptraderb.candle.Provenance;
import io.sptraderb.candle.SourceUnavailableException;
import io.sptraderb.candle.Symbol;
import io.sptraderb.candle.TimeRange;
import io.sptraderb.candle.Timeframe;
import io.sptraderb.candle.TrustTier;
import io.sptraderb.candle.UnavailableTimeframeException;
import io.sptraderb.candle.UnknownSymbolException;
import io.sptraderb.support.StubMarketServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MarketDataTest {

    private static final Symbol AAPL = new Symbol("AAPL");
    private static final Symbol BTCUSD = new Symbol("BTCUSD");
    private static final Timeframe DAY = Timeframe.of("1d");

    @TempDir
    private Path folder;

    @Test
    void shouldAnswerFromTheSamplesWhenThereIsNoFolder() {
        CandleSource source = MarketData.standard(Optional.empty());

        assertThat(source.listings()).extracting(Listing::symbol).containsExactly(AAPL, BTCUSD);
        assertThat(source.load(BTCUSD, Timeframe.of("1h"), TimeRange.ALL).size())
                .isEqualTo(161);
    }

    @Test
    void shouldPreferTheFolderToTheSamples() throws IOException {
        TestFiles.writeFlat(folder.resolve("AAPL_1d.csv"), 0, 86_400, 5, 7);
        CandleSource source = MarketData.standard(Optional.of(folder));

        assertThat(source.load(AAPL, DAY, TimeRange.ALL).close(0)).isEqualTo(7);
        assertThat(source.load(BTCUSD, DAY, TimeRange.ALL).provenance().trustTier())
                .isEqualTo(TrustTier.VERIFIED);
        assertThat(source.listings()).extracting(Listing::candleCount).containsExactly(5L, 9_399L);
    }

    @Test
    void shouldReadOneFileWhenFirstAskedFor() throws IOException {
        Path file = folder.resolve("whatever.csv.gz");
        CandleSource source = MarketData.file(file, AAPL, Timeframe.of("1h"));
        assertThatExceptionOfType(BadCandlesException.class)
                .isThrownBy(() -> source.load(AAPL, DAY, TimeRange.ALL))
                .withMessageContaining("no such file");

        TestFiles.writeFlat(file, 0, 3_600, 48, 7);
        CandleSeries days = source.load(AAPL, DAY, TimeRange.ALL);
        Files.delete(file);

        assertThat(days.size()).isEqualTo(2);
        assertThat(days.volume(0)).isEqualTo(24);
        assertThat(days.provenance())
                .isEqualTo(new Provenance("whatever.csv.gz, 1h resampled to 1d", TrustTier.USER_SUPPLIED));
        assertThat(source.load(AAPL, Timeframe.of("1h"), TimeRange.ALL).size()).isEqualTo(48);
        assertThat(source.listings()).extracting(Listing::candleCount).containsExactly(48L);
    }

    @Test
    void shouldHaveNothingButTheOneFile() throws IOException {
        Path file = TestFiles.writeFlat(folder.resolve("a.csv"), 0, 3_600, 48, 7);
        CandleSource source = MarketData.file(file, AAPL, Timeframe.of("1h"));

        assertThatExceptionOfType(UnknownSymbolException.class)
                .isThrownBy(() -> source.load(BTCUSD, DAY, TimeRange.ALL))
                .withMessage("no candles for symbol \"BTCUSD\"; available: AAPL");
        assertThatExceptionOfType(UnavailableTimeframeException.class)
                .isThrownBy(() -> source.load(AAPL, Timeframe.of("1m"), TimeRange.ALL));
    }

    @Test
    void shouldFailAtOnceWhenTheFolderIsNone() {
        assertThatExceptionOfType(BadCandlesException.class)
                .isThrownBy(() -> MarketData.standard(Optional.of(folder.resolve("none"))));
    }

    @Test
    void shouldServeTheSamplesWhenTheServerIsNone() {
        try (StubMarketServer server = new StubMarketServer()) {
            server.fails((exchange, path) -> {
                exchange.getResponseHeaders().set("Content-Type", "text/html");
                StubMarketServer.send(exchange, 200, "<html>a proxy</html>");
                return true;
            });
            CandleSources sources = MarketData.of(
                    new MarketData.Places(Optional.empty(), Optional.empty(), Optional.of(server.address())),
                    new SeriesCache(CacheSettings.standard()));

            expectOnlyTheSamples(sources, "answers \"text/html\", must be application/json");
            assertThat(server.asked()).hasSize(1);
        }
    }

    @Test
    void shouldServeTheSamplesWhenATableOfTheDatabaseIsBroken() {
        CandleDatabase database = new CandleDatabase();
        database.keep(CandleDatabase.candles("EURUSD", "1m", 5));
        database.run(
                "create function broken() returns text language plpgsql as $$ begin return 1 / 0; end $$",
                "create view candles_5m as select time, broken() as symbol, open, high, low, close from candles_1m");
        CandleSources sources = MarketData.of(
                new MarketData.Places(Optional.empty(), Optional.of(database.places()), Optional.empty()),
                new SeriesCache(CacheSettings.standard()));

        expectOnlyTheSamples(sources, "division by zero");
    }

    private static void expectOnlyTheSamples(CandleSources sources, String reason) {
        assertThat(sources.listings()).extracting(Listing::symbol).containsExactly(AAPL, BTCUSD);
        assertThat(sources.load(AAPL, DAY, TimeRange.ALL).size()).isEqualTo(252);
        assertThatExceptionOfType(SourceUnavailableException.class)
                .isThrownBy(() -> sources.load(new Symbol("GBPUSD"), DAY, TimeRange.ALL))
                .withMessageContaining(reason);
    }
}
