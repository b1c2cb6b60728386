package io.sptraderb.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.sptraderb.candle.CandleSeries;
import io.sptraderb.candle.Symbol;
import io.sptraderb.candle.TimeRange;
import io.sptraderb.candle.Timeframe;
import io.sptraderb.support.RandomResults;
import io.sptraderb.support.StubCandleSource;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Pages, thinning, forms and caching of candles. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CandleRoutesTest {

    private static final long FIRST = StubCandleSource.FIRST;
    private static final int HOUR = 3_600;
    private static final String EURUSD = "/api/candles?symbol=EURUSD&timeframe=1h";
    private static final CandleSeries ALL =
            new StubCandleSource().load(new Symbol("EURUSD"), Timeframe.of("1h"), TimeRange.ALL);

    private final ServerFixture fixture = ServerFixture.free(RandomResults.of(1, 5, 1));

    @AfterAll
    void stop() {
        fixture.close();
    }

    /** Which candles of the hourly ones an answer without a limit holds. */
    private record Range(String query, int first, int last) {}

    @Test
    void shouldTakeTheEndsOfTheRangeFromWhatThereIs() {
        int last = StubCandleSource.CANDLES - 1;
        List<Range> rows = List.of(
                new Range("", 0, last),
                new Range("&limit=10", last - 9, last),
                new Range("&to=" + (FIRST + 20 * HOUR), 0, 20),
                new Range("&limit=5&to=" + (FIRST + 20 * HOUR + 1), 16, 20),
                new Range("&from=" + (FIRST + 200 * HOUR), 200, last),
                new Range("&limit=5&from=" + (FIRST + 200 * HOUR - 1), 200, 204),
                new Range("&from=" + FIRST + "&to=" + (FIRST + HOUR), 0, 1),
                new Range("&to=9999999999&limit=1", last, last),
                new Range("&data_source=sample&limit=2", last - 1, last));
        for (Range row : rows) {
            for (String path : List.of(
                    EURUSD + row.query(),
                    "/api/candles/eurusd/1h?" + row.query().replaceFirst("&", ""))) {
                assertThat(times(fixture.get(path)))
                        .as(path)
                        .isEqualTo(IntStream.rangeClosed(row.first(), row.last())
                                .mapToObj(i -> FIRST + (long) i * HOUR)
                                .toList());
            }
        }
    }

    @Test
    void shouldLeadThroughAllCandlesPageByPage() {
        for (int limit : new int[] {1, 7, 100, 239, 240, 241}) {
            List<Long> forward = new ArrayList<>();
            List<Long> backward = new ArrayList<>();
            follow(EURUSD + "&from=1&limit=" + limit, page -> forward.addAll(times(page)));
            follow(EURUSD + "&limit=" + limit, page -> backward.addAll(0, times(page)));
            assertThat(forward)
                    .as("limit " + limit)
                    .hasSize(StubCandleSource.CANDLES)
                    .isEqualTo(backward);
        }
    }

    @Test
    void shouldLinkToTheSameQuestionsNextPage() {
        HttpResponse<String> page = fixture.get("/api/candles/BTC/USDT/1h?from=" + FIRST + "&to=" + (FIRST + 9 * HOUR)
                + "&limit=4&format=csv&points=2");
        String cursor = page.headers().firstValue("X-Next-Cursor").orElseThrow();
        assertThat(page.headers().firstValue("Link"))
                .contains("</api/candles?symbol=BTC%2FUSDT&timeframe=1h&from=" + FIRST + "&to=" + (FIRST + 9 * HOUR)
                        + "&limit=4&points=2&format=csv&cursor=" + cursor + ">; rel=\"next\"");
        assertThat(page.body().lines()).hasSize(3);
    }

    @Test
    void shouldThinByWholeCandles() {
        for (int points : new int[] {1, 2, 7, 100, 239, 240, 1_000}) {
            int perPoint = Math.ceilDiv(ALL.size(), points);
            HttpResponse<String> response = fixture.get(EURUSD + "&points=" + points);
            assertThat(response.headers().firstValue("X-Candles-Per-Point")).contains(Integer.toString(perPoint));
            JsonArray sent = ServerFixture.json(response).asJsonArray();
            assertThat(sent).hasSize(Math.ceilDiv(ALL.size(), perPoint)).hasSizeLessThanOrEqualTo(points);
            for (int i = 0; i < sent.size(); i++) {
                int from = i * perPoint;
                int to = Math.min(ALL.size(), from + perPoint);
                JsonObject candle = sent.getJsonObject(i);
                assertThat(candle.getJsonNumber("time").longValue()).isEqualTo(ALL.openTime(from));
                assertThat(number(candle, "open")).isEqualTo(ALL.open(from));
                assertThat(number(candle, "close")).isEqualTo(ALL.close(to - 1));
                CandleSeries run = ALL.slice(from, to);
                assertThat(number(candle, "high"))
                        .isEqualTo(IntStream.range(0, run.size())
                                .mapToDouble(run::high)
                                .max()
                                .orElseThrow());
                assertThat(number(candle, "low"))
                        .isEqualTo(IntStream.range(0, run.size())
                                .mapToDouble(run::low)
                                .min()
                                .orElseThrow());
                assertThat(number(candle, "volume"))
                        .isEqualTo(IntStream.range(0, run.size())
                                .mapToDouble(run::volume)
                                .sum());
            }
        }
    }

    @Test
    void shouldSendRowsOfTextWhenAsked() {
        String range = "&from=" + FIRST + "&to=" + (FIRST + HOUR);
        HttpResponse<String> csv = fixture.get(EURUSD + range + "&format=csv");
        assertThat(csv.headers().firstValue("Content-Type")).contains("text/csv; charset=UTF-8");
        assertThat(csv.headers().firstValue("Content-Disposition")).contains("attachment; filename=\"EURUSD_1h.csv\"");
        assertThat(csv.body())
                .isEqualTo("time,open,high,low,close,volume\n1704067200,100.0,101.0,99.0,100.5,0\n"
                        + "1704070800," + ALL.open(1) + "," + ALL.high(1) + "," + ALL.low(1) + "," + ALL.close(1)
                        + ",1\n");
        assertThat(fixture.get(EURUSD + range, "Accept", "text/csv").body()).isEqualTo(csv.body());
        assertThat(fixture.get(EURUSD + range + "&format=json", "Accept", "text/csv")
                        .body())
                .startsWith("[{\"time\":1704067200,\"open\":100.0,")
                .contains("\"volume\":0}");
        assertThat(fixture.get(EURUSD + "&from=1&to=2&format=csv").body())
                .isEqualTo("time,open,high,low,close,volume\n");
        assertThat(fixture.get("/api/candles/BTC/USDT/1h?format=csv").headers().firstValue("Content-Disposition"))
                .contains("attachment; filename=\"BTC-USDT_1h.csv\"");
    }

    @Test
    void shouldGiveEachContentItsTagAndAnswer304ForIt() {
        Set<String> tags = new HashSet<>();
        List<String> different = List.of(
                "",
                "&format=csv",
                "&points=100",
                "&points=100&format=csv",
                "&limit=239",
                "&from=" + FIRST + "&limit=239",
                "&to=" + (FIRST + 238 * HOUR),
                "&from=1&to=2",
                "&from=1&to=2&format=csv");
        for (String query : different) {
            HttpResponse<String> response = fixture.get(EURUSD + query);
            String tag = response.headers().firstValue("ETag").orElseThrow();
            assertThat(tags.add(tag)).as(query).isTrue();
            assertThat(response.headers().firstValue("Cache-Control").orElse(""))
                    .startsWith("public, max-age=");
            HttpResponse<String> again = fixture.get(EURUSD + query, "If-None-Match", "W/\"x\", " + tag);
            assertThat(again.statusCode()).as(query).isEqualTo(304);
            assertThat(again.headers().firstValue("ETag")).contains(tag);
        }
        assertThat(fixture.get(EURUSD).headers().firstValue("ETag"))
                .isEqualTo(fixture.get(EURUSD + "&points=240").headers().firstValue("ETag"));
        HttpResponse<String> nobodys = fixture.get("/api/candles?symbol=NOPE");
        assertThat(nobodys.body()).isEqualTo("[]");
        assertThat(nobodys.headers().firstValue("ETag")).isPresent();
        assertThat(nobodys.headers().firstValue("Cache-Control")).contains("public, max-age=60");
    }

    @Test
    void shouldSayWhenTheLastCandleClosed() {
        assertThat(fixture.get(EURUSD).headers().firstValue("Last-Modified")).contains("Thu, 11 Jan 2024 00:00:00 GMT");
        assertThat(fixture.get(EURUSD + "&points=7").headers().firstValue("Last-Modified"))
                .contains("Thu, 11 Jan 2024 00:00:00 GMT");
        assertThat(fixture.get(EURUSD + "&from=" + FIRST + "&limit=1").headers().firstValue("Last-Modified"))
                .contains("Mon, 01 Jan 2024 01:00:00 GMT");
        Timeframe hour = Timeframe.of("1h");
        Instant now = Instant.parse("2024-05-01T10:30:00Z");
        long open = Instant.parse("2024-05-01T10:00:00Z").getEpochSecond();
        assertThat(CandleAnswer.lastModified(open - HOUR, hour, now)).contains(Instant.ofEpochSecond(open));
        assertThat(CandleAnswer.lastModified(open, hour, now)).contains(Instant.ofEpochSecond(open));
        assertThat(CandleAnswer.lastModified(open + HOUR, hour, now)).isEmpty();
        assertThat(CandleAnswer.lastModified(-HOUR * 9L, hour, now)).isEmpty();
    }

    private void follow(String first, Consumer<HttpResponse<String>> reader) {
        Optional<String> path = Optional.of(first);
        for (int pages = 0; path.isPresent(); pages++) {
            assertThat(pages).isLessThanOrEqualTo(StubCandleSource.CANDLES);
            HttpResponse<String> page = fixture.get(path.get());
            reader.accept(page);
            path = page.headers().firstValue("Link").map(link -> link.substring(1, link.indexOf('>')));
        }
    }

    private static List<Long> times(HttpResponse<String> response) {
        return ServerFixture.json(response).asJsonArray().getValuesAs(JsonObject.class).stream()
                .map(candle -> candle.getJsonNumber("time").longValue())
                .toList();
    }

    private static double number(JsonObject candle, String field) {
        return candle.getJsonNumber(field).doubleValue();
    }
}
