package io.sptraderb.marketdata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.sptraderb.candle.BadCandlesException;
import io.sptraderb.candle.CandleSeries;
import io.sptraderb.candle.CandleSource.Listing;
import io.sptraderb.candle.NoCandlesException;
import io.sptraderb.candle.Provenance;
import io.sptraderb.candle.SourceUnavailableException;
import io.sptraderb.candle.Symbol;
import io.sptraderb.candle.TimeRange;
import io.sptraderb.candle.Timeframe;
import io.sptraderb.candle.TrustTier;
import io.sptraderb.candle.UnavailableTimeframeException;
import io.sptraderb.candle.UnknownSymbolException;
import io.sptraderb.support.StubMarketServer;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class HttpSourceTest {

    private static final Symbol EURUSD = new Symbol("EURUSD");
    private static final Timeframe HOUR = Timeframe.of("1h");
    /** 2020-01-01T00:00:00Z. */
    private static final long FIRST = 1_577_836_800L;

    private static final long YEAR = 365 * 86_400L;

    private final StubMarketServer server = new StubMarketServer();
    private final AtomicLong nanos = new AtomicLong();

    @AfterEach
    void close() {
        server.close();
    }

    private HttpSource source() {
        return source(server.address(), Duration.ofSeconds(5));
    }

    private HttpSource source(URI address, Duration patience) {
        ServerLimits limits = new ServerLimits(
                Duration.ofSeconds(2), Duration.ofMillis(1_500), patience, Duration.ofMillis(20), 2_000_000);
        return new HttpSource(address, limits, nanos::get);
    }

    @Test
    void shouldGiveWhatTheServerHas() {
        server.with(candles("EURUSD", "1h", 100));
        CandleSeries all = source().load(EURUSD, HOUR, TimeRange.ALL);

        assertThat(all.size()).isEqualTo(100);
        assertThat(all.openTime(0)).isEqualTo(FIRST);
        assertThat(all.close(1)).isEqualTo(1.00001);
        assertThat(all.volume(0)).isZero();
        assertThat(all.provenance()).isEqualTo(new Provenance("ws-market-data-server", TrustTier.VERIFIED));
        assertThat(source().listings())
                .containsExactly(new Listing(
                        EURUSD,
                        FIRST,
                        FIRST + 99 * 3_600,
                        100,
                        List.of("1h", "2h", "4h", "12h", "1d", "1w").stream()
                                .map(Timeframe::of)
                                .toList()));
    }

    @Test
    void shouldJoinPagesWithoutDoublesAndGaps() {
        int hours = 5 * 365 * 24;
        server.with(candles("EURUSD", "1h", hours));
        CandleSeries all = source().load(EURUSD, HOUR, TimeRange.ALL);
        assertThat(all.size()).isEqualTo(hours);
        assertThat(server.asked().stream().filter(path -> path.startsWith("/api/candles")))
                .hasSize(3);
        TimeRange part = new TimeRange(FIRST + YEAR, FIRST + 4 * YEAR);
        assertThat(source().load(EURUSD, HOUR, part).openTimes())
                .isEqualTo(all.within(part).openTimes());
    }

    @Test
    void shouldFindASymbolHoweverItIsSpelt() {
        server.with(candles("EURUSD", "1h", 10));
        for (String code : List.of("EUR/USD", "eurusd", "eur/usd")) {
            CandleSeries found = source().load(new Symbol(code), HOUR, TimeRange.ALL);
            assertThat(found.symbol().code()).isEqualTo(code);
            assertThat(found.size()).isEqualTo(10);
        }
        assertThatExceptionOfType(UnknownSymbolException.class)
                .isThrownBy(() -> source().load(new Symbol("GBPUSD"), HOUR, TimeRange.ALL))
                .withMessageContaining("available: EURUSD");
    }

    @Test
    void shouldMakeMissingTimeframesOfFinerOnes() {
        server.with(candles("EURUSD", "5m", 2_000));
        CandleSeries days = source().load(EURUSD, Timeframe.of("1d"), TimeRange.ALL);
        assertThat(days.size()).isEqualTo(7);
        assertThat(server.asked().getLast()).contains("timeframe=12h");
        CandleSeries halves = source().load(EURUSD, Timeframe.of("30m"), TimeRange.ALL);
        assertThat(halves.size()).isEqualTo(334);
        assertThatExceptionOfType(UnavailableTimeframeException.class)
                .isThrownBy(() -> source().load(EURUSD, Timeframe.of("1m"), TimeRange.ALL));
    }

    @Test
    void shouldSayWhenTheRangeIsEmpty() {
        server.with(candles("EURUSD", "1h", 10));
        for (TimeRange range : List.of(
                new TimeRange(FIRST + 1, FIRST + 2),
                new TimeRange(0, FIRST - 1),
                new TimeRange(FIRST + YEAR, FIRST + 2 * YEAR))) {
            assertThatExceptionOfType(NoCandlesException.class)
                    .isThrownBy(() -> source().load(EURUSD, HOUR, range))
                    .satisfies(e -> assertThat(e.available()).isEqualTo(new TimeRange(FIRST, FIRST + 9 * 3_600)));
        }
    }

    @Test
    void shouldAskForAKeptPageWithItsTag() {
        server.with(candles("EURUSD", "1h", 1_000));
        HttpSource source = source();
        TimeRange early = new TimeRange(FIRST, FIRST + 100 * 3_600);
        AtomicInteger unchanged = new AtomicInteger();
        CandleSeries first = source.load(EURUSD, HOUR, early);
        server.fails((exchange, path) -> {
            unchanged.addAndGet(exchange.getRequestHeaders().containsKey("If-None-Match") ? 1 : 0);
            return false;
        });
        assertThat(source.load(EURUSD, HOUR, early).openTimes()).isEqualTo(first.openTimes());
        assertThat(unchanged).hasValue(1);
        // the end of the data may grow, though its tag would not
        source.load(EURUSD, HOUR, TimeRange.ALL);
        source.load(EURUSD, HOUR, TimeRange.ALL);
        assertThat(unchanged).hasValue(1);
    }

    @Test
    void shouldTryAgainWhenTheServerIsBusy() {
        server.with(candles("EURUSD", "1h", 10));
        AtomicInteger tries = new AtomicInteger();
        server.fails((exchange, path) -> {
            int status =
                    switch (tries.incrementAndGet()) {
                        case 1, 4 -> 429;
                        case 2, 5 -> 503;
                        default -> 200;
                    };
            if (status == 200) {
                return false;
            }
            exchange.getResponseHeaders().set("Retry-After", "0");
            StubMarketServer.send(exchange, status, "{\"error\":\"later\",\"code\":\"RATE_LIMIT_EXCEEDED\"}");
            return true;
        });
        assertThat(source().load(EURUSD, HOUR, TimeRange.ALL).size()).isEqualTo(10);
        assertThat(tries).hasValue(6);
    }

    @Test
    void shouldGiveUpInTimeAndNotHangEveryCall() {
        server.with(candles("EURUSD", "1h", 10));
        HttpSource source = source(server.address(), Duration.ofMillis(300));
        server.fails((exchange, path) -> {
            StubMarketServer.send(exchange, 503, "{\"error\":\"Database down\",\"code\":\"DATABASE_ERROR\"}");
            return true;
        });
        long start = System.nanoTime();
        assertThatExceptionOfType(SourceUnavailableException.class)
                .isThrownBy(source::listings)
                .withMessageContaining("source http")
                .withMessageContaining("answers 503 \"DATABASE_ERROR\" \"Database down\"");
        int asked = server.asked().size();
        assertThatExceptionOfType(SourceUnavailableException.class).isThrownBy(source::listings);
        assertThat(server.asked()).hasSize(asked);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));

        server.works();
        nanos.addAndGet(TimeUnit.SECONDS.toNanos(6));
        assertThat(source.listings()).hasSize(1);
    }

    @Test
    void shouldSayWhatIsWrongWithAnAnswer() {
        record Row(String type, String body, String inMessage) {}
        String json = "application/json";
        List<Row> rows = List.of(
                new Row("text/html", "<html>proxy</html>", "answers \"text/html\", must be application/json"),
                new Row(json, "", "is no JSON, or only a part"),
                new Row(json, "[{\"time\":" + FIRST + ",\"open\":1", "is no JSON, or only a part"),
                new Row(json, "{\"candles\":[]}", "must be an array of candles"),
                new Row(json, "[5]", "must be a candle"),
                new Row(
                        json,
                        "[{\"time\":" + FIRST + ",\"open\":1,\"high\":1,\"low\":1}]",
                        "must have time, open, high, low and close"),
                new Row(json, candle(FIRST, "\"1\""), "close must be a number"),
                new Row(json, candle(5, "1"), "must be within what was asked"),
                new Row(
                        json,
                        candle(FIRST, "1").replace("]", ",")
                                + candle(FIRST, "1").substring(1),
                        "stands twice"),
                new Row(json, candle(FIRST, "1") + "[]", "is no JSON, or only a part"));
        server.with(candles("EURUSD", "1h", 10));
        for (Row row : rows) {
            server.fails((exchange, path) -> {
                if (path.startsWith("/api/metadata")) {
                    return false;
                }
                exchange.getResponseHeaders().set("Content-Type", row.type());
                StubMarketServer.send(exchange, 200, row.body());
                return true;
            });
            assertThatExceptionOfType(BadCandlesException.class)
                    .as(row.body())
                    .isThrownBy(() -> source().load(EURUSD, HOUR, TimeRange.ALL))
                    .withMessageContaining("/api/candles?symbol=EURUSD&timeframe=1h")
                    .withMessageContaining(row.inMessage());
        }
    }

    @Test
    void shouldTakeVolumesOfEveryKind() {
        server.with(candles("EURUSD", "1h", 10));
        record Row(String volume, double expected) {}
        for (Row row : List.of(new Row("5", 5), new Row("0.25", 0.25), new Row("null", 0))) {
            server.fails((exchange, path) -> {
                if (path.startsWith("/api/metadata")) {
                    return false;
                }
                StubMarketServer.send(
                        exchange,
                        200,
                        candle(FIRST, "1").replace("}]", ",\"volume\":" + row.volume() + ",\"more\":{\"a\":[1]}}]"));
                return true;
            });
            assertThat(source().load(EURUSD, HOUR, TimeRange.ALL).volume(0)).isEqualTo(row.expected());
        }
    }

    @Test
    void shouldEndWhatIsSlowCutOffTooLargeOrNotThere() {
        server.with(candles("EURUSD", "1h", 10));
        HttpSource impatient = source(server.address(), Duration.ofMillis(10));
        impatient.listings();
        server.fails((exchange, path) -> {
            exchange.sendResponseHeaders(200, 1_000_000);
            exchange.getResponseBody().write("[{\"time\":".getBytes(java.nio.charset.StandardCharsets.UTF_8));
            return true;
        });
        assertThatExceptionOfType(SourceUnavailableException.class)
                .isThrownBy(() -> impatient.load(EURUSD, HOUR, TimeRange.ALL))
                .withMessageContaining("does not answer");
        server.fails((exchange, path) -> {
            StubMarketServer.send(exchange, 200, "[" + " ".repeat(2_000_001) + "]");
            return true;
        });
        assertThatExceptionOfType(BadCandlesException.class)
                .isThrownBy(() -> impatient.load(EURUSD, HOUR, TimeRange.ALL))
                .withMessageContaining("answers more than 2000000 bytes");
        assertThatExceptionOfType(SourceUnavailableException.class)
                .isThrownBy(() -> source(URI.create("http://me:secret@127.0.0.1:1"), Duration.ofMillis(10))
                        .listings())
                .withMessageContaining("http://127.0.0.1:1/api/metadata does not answer")
                .withMessageNotContaining("secret");
    }

    private static String candle(long time, String close) {
        return "[{\"time\":" + time + ",\"open\":1,\"high\":1,\"low\":1,\"close\":" + close + "}]";
    }

    private static CandleSeries candles(String code, String timeframe, int count) {
        Timeframe length = Timeframe.of(timeframe);
        long[] times = new long[count];
        double[] prices = new double[count];
        for (int i = 0; i < count; i++) {
            times[i] = FIRST + i * length.seconds();
            prices[i] = 1 + (i % 1_000) * 1e-5 + 1e-7;
        }
        return CandleSeries.of(
                new Symbol(code),
                length,
                new Provenance("test", TrustTier.VERIFIED),
                times,
                prices,
                prices,
                prices,
                prices,
                new double[count]);
    }
}
