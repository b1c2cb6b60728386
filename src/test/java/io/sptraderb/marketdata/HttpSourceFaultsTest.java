package io.sptraderb.marketdata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.sptraderb.candle.BadCandlesException;
import io.sptraderb.candle.CandleSeries;
import io.sptraderb.candle.CandleSource.Listing;
import io.sptraderb.candle.SourceUnavailableException;
import io.sptraderb.candle.Symbol;
import io.sptraderb.candle.TimeRange;
import io.sptraderb.candle.Timeframe;
import io.sptraderb.support.StubMarketServer;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One bad answer, and what the source makes of it and of the next. */
class HttpSourceFaultsTest {

    private static final Symbol EURUSD = new Symbol("EURUSD");
    private static final Timeframe HOUR = Timeframe.of("1h");
    private static final long MIDNIGHT = 1_704_067_200L;
    private static final TimeRange TEN_HOURS = new TimeRange(MIDNIGHT, MIDNIGHT + 9 * 3_600);

    private final StubMarketServer server = new StubMarketServer();
    private final CountDownLatch end = new CountDownLatch(1);
    private final HttpSource source = new HttpSource(
            server.address(),
            new ServerLimits(
                    Duration.ofSeconds(2),
                    Duration.ofSeconds(1),
                    Duration.ofMillis(1_500),
                    Duration.ofMillis(5),
                    1 << 20),
            () -> 0);

    @BeforeEach
    void serve() {
        server.with(CandleDatabase.candles("EURUSD", "1h", 1_000));
    }

    @AfterEach
    void stop() {
        end.countDown();
        server.close();
    }

    /** The first question for candles, and no other, is answered so. */
    private void once(StubMarketServer.Fault answer) {
        AtomicBoolean isDone = new AtomicBoolean();
        server.fails((exchange, path) ->
                path.startsWith("/api/candles") && !isDone.getAndSet(true) && answer.answer(exchange, path));
    }

    private void limitOnce(String retryAfter) {
        once((exchange, path) -> {
            exchange.getResponseHeaders().set("Retry-After", retryAfter);
            StubMarketServer.send(exchange, 429, "{\"error\":\"Too many requests\",\"code\":\"RATE_LIMIT_EXCEEDED\"}");
            return true;
        });
    }

    @Test
    void shouldReadADateToWaitForByTheServersOwnClock() {
        record Row(String retryAfter, Optional<String> date, Optional<Duration> pause) {}
        Instant now = Instant.parse("2026-01-02T03:04:05Z");
        Optional<String> itsNow = Optional.of("Sun, 06 Nov 1994 08:49:37 GMT");
        List<Row> rows = List.of(
                new Row("7", Optional.empty(), Optional.of(Duration.ofSeconds(7))),
                new Row("Fri, 02 Jan 2026 03:04:08 GMT", Optional.empty(), Optional.of(Duration.ofSeconds(3))),
                new Row("Sun, 06 Nov 1994 08:49:39 GMT", itsNow, Optional.of(Duration.ofSeconds(2))),
                new Row("Fri, 02 Jan 2026 03:04:04 GMT", Optional.empty(), Optional.of(Duration.ZERO)),
                new Row("soon", Optional.empty(), Optional.empty()),
                new Row("-1", Optional.empty(), Optional.empty()));
        for (Row row : rows) {
            Map<String, List<String>> values = new HashMap<>();
            values.put("Retry-After", List.of(row.retryAfter()));
            row.date().ifPresent(date -> values.put("Date", List.of(date)));
            HttpHeaders headers = HttpHeaders.of(values, (name, value) -> true);
            assertThat(new ServerAnswer("http://x", 429, headers, new byte[0]).retryAfter(now))
                    .as(row.toString())
                    .isEqualTo(row.pause());
        }
    }

    @Test
    void shouldLoseNoMoreThanItsPatienceOverAllPages() {
        Patience patience = new Patience(Duration.ofSeconds(20));
        patience.lose(Duration.ofSeconds(5).toNanos());
        assertThat(patience.affords(Duration.ofSeconds(10))).isTrue();
        assertThat(patience.affords(Duration.ofSeconds(6))).isFalse();
        assertThat(patience.affords(Duration.ofSeconds(4))).isTrue();
        patience.lose(Duration.ofSeconds(30).toNanos());
        assertThat(patience.affords(Duration.ZERO)).isFalse();
        assertThat(new Patience(Duration.ofSeconds(1)).affords(Duration.ofSeconds(999_999_999)))
                .isFalse();
    }

    private long candleQuestions() {
        return server.asked().stream()
                .filter(path -> path.startsWith("/api/candles"))
                .count();
    }

    @Test
    void shouldWaitAsLongAsABusyServerWants() {
        limitOnce("1");

        long start = System.nanoTime();
        assertThat(source.load(EURUSD, HOUR, TEN_HOURS).size()).isEqualTo(10);

        assertThat(candleQuestions()).isEqualTo(2);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThanOrEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void shouldGiveUpAtOnceWhenABusyServerWantsMoreTimeThanThereIs() {
        limitOnce("900");

        assertThatExceptionOfType(SourceUnavailableException.class)
                .isThrownBy(() -> source.load(EURUSD, HOUR, TEN_HOURS))
                .withMessage("candles of source http cannot be had: " + server.address()
                        + "/api/candles?symbol=EURUSD&timeframe=1h&from=1704067200&to=1704099600 answers 429"
                        + " \"RATE_LIMIT_EXCEEDED\" \"Too many requests\"");
        assertThat(candleQuestions()).isEqualTo(1);
        assertThat(source.load(EURUSD, HOUR, TEN_HOURS).size()).isEqualTo(10);
    }

    @Test
    void shouldAskAgainWhenAnAnswerIsCutOff() {
        once((exchange, path) -> {
            exchange.sendResponseHeaders(200, 1_000);
            exchange.getResponseBody().write("[{\"time\":0".getBytes(StandardCharsets.UTF_8));
            return true;
        });

        assertThat(source.load(EURUSD, HOUR, TEN_HOURS).size()).isEqualTo(10);
        assertThat(candleQuestions()).isEqualTo(2);
    }

    @Test
    void shouldNotWaitForAnAnswerThatStopsComing() {
        once((exchange, path) -> {
            exchange.sendResponseHeaders(200, 1_000);
            exchange.getResponseBody().write('[');
            exchange.getResponseBody().flush();
            awaitEnd();
            return true;
        });

        long start = System.nanoTime();
        assertThat(source.load(EURUSD, HOUR, TEN_HOURS).size()).isEqualTo(10);

        assertThat(candleQuestions()).isEqualTo(2);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
    }

    private void awaitEnd() {
        try {
            end.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        "high":1|"high":null|row 1: high must be a number
        "high":1|"high":0.5|row 1: high 0.5 is below low 1.0
        "high":1|"high":1e999|row 1: prices must be finite
        "high":1|"low":1|row 1: must have time, open
        1704067200|1704067200.5|row 1: time must be a whole number of seconds
        1704067200|"1704067200"|row 1: time must be a whole number of seconds
        1704067200|1704067200000|row 1: time was 1704067200000, must be within what was asked
        1704067200|1704074400|row 2: time 1704070800 comes after 1704074400
        "close":1}]|"close":1},{"ti|row 2: is no JSON, or only a part
        """)
    void shouldRefuseAWrongCandleAndNotKeepIt(String right, String wrong, String message) {
        String two = "[{\"time\":1704067200,\"open\":1,\"high\":1,\"low\":1,\"close\":1},"
                + "{\"time\":1704070800,\"open\":1,\"high\":1,\"low\":1,\"close\":1}]";
        String one = two.substring(0, two.indexOf('}') + 1) + "]";
        String body = (two.contains(right) && !right.endsWith("]") ? two : one).replace(right, wrong);
        once((exchange, path) -> {
            StubMarketServer.send(exchange, 200, body);
            return true;
        });

        assertThatExceptionOfType(BadCandlesException.class)
                .as(body)
                .isThrownBy(() -> source.load(EURUSD, HOUR, TEN_HOURS))
                .withMessageStartingWith(server.address() + "/api/candles?symbol=EURUSD")
                .withMessageContaining(message);
        assertThat(source.load(EURUSD, HOUR, TEN_HOURS).size()).isEqualTo(10);
    }

    @Test
    void shouldLeaveOutListedSymbolsItCannotUse() {
        server.fails((exchange, path) -> {
            StubMarketServer.send(
                    exchange,
                    200,
                    "{\"symbols\":[{\"symbol\":\"EURUSD\",\"earliest\":0,\"latest\":\"600\",\"tick_count\":\"3\"},"
                            + "{\"symbol\":\"NEWONE\",\"earliest\":null,\"latest\":null,\"tick_count\":0},"
                            + "{\"symbol\":\"../..\",\"earliest\":0,\"latest\":0}],\"timeframes\":[\"1h\",\"tick\"]}");
            return true;
        });

        assertThat(source.listings())
                .containsExactly(new Listing(EURUSD, 0, 600, 3, StoredCandles.offered(List.of(HOUR))));
    }

    @Test
    void shouldGiveOneCandleWhenTheRangeIsOneTime() {
        assertThat(source.load(EURUSD, HOUR, new TimeRange(MIDNIGHT, MIDNIGHT)).openTimes())
                .containsExactly(MIDNIGHT);
    }

    @Test
    void shouldSeeCandlesThatCameSinceThoughTheirTagIsTheSame() {
        server.with(CandleDatabase.candles("EURUSD", "1h", 100).slice(0, 90));
        TimeRange open = new TimeRange(MIDNIGHT, MIDNIGHT + 99 * 3_600);
        assertThat(source.load(EURUSD, HOUR, open).size()).isEqualTo(90);
        server.with(CandleDatabase.candles("EURUSD", "1h", 100));

        assertThat(source.load(EURUSD, HOUR, open).size()).isEqualTo(100);
    }

    @Test
    void shouldSeeWhatBecameOfACandleThatHadNotEnded() {
        CandleSeries day = CandleDatabase.candles("EURUSD", "5m", 288);
        Timeframe half = Timeframe.of("12h");
        TimeRange untilPastNoon = new TimeRange(MIDNIGHT, MIDNIGHT + 12 * 3_600 + 1_800);
        // an hour after noon, and half an hour after the range
        server.with(day.slice(0, 156));
        assertThat(source.load(EURUSD, half, untilPastNoon).close(1)).isEqualTo(day.close(155));
        server.with(day);

        assertThat(source.load(EURUSD, half, untilPastNoon).close(1)).isEqualTo(day.close(287));
    }
}
