package io.sptraderb.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.sptraderb.support.RandomResults;
import io.sptraderb.support.StubCandleSource;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MarketRoutesTest {

    private static final long FIRST = StubCandleSource.FIRST;

    private final ServerFixture fixture = ServerFixture.free(RandomResults.of(1, 5, 1));

    private record Row(String path, int status, String code) {}

    @AfterAll
    void stop() {
        fixture.close();
    }

    @Test
    void shouldListSymbolsAndTimeframes() {
        JsonObject all = ServerFixture.object(fixture.get("/api/metadata"));
        assertThat(all.getJsonArray("timeframes").toString()).isEqualTo("[\"1h\",\"4h\"]");
        JsonObject eurusd = all.getJsonArray("symbols").getJsonObject(1);
        assertThat(eurusd.keySet()).containsExactly("symbol", "earliest", "latest", "tick_count");
        assertThat(eurusd.getInt("tick_count")).isEqualTo(240);
        for (String path : List.of(
                "/api/metadata/EURUSD",
                "/api/metadata/eurusd",
                "/api/metadata?symbol=EURUSD",
                "/api/metadata/EUR%2FUSD")) {
            JsonObject one = ServerFixture.object(fixture.get(path));
            assertThat(one.getString("symbol")).as(path).isEqualTo("EURUSD");
            assertThat(one.getJsonArray("timeframes")).hasSize(2);
        }
        assertThat(ServerFixture.object(fixture.get("/api/metadata/BTC%2FUSDT")).getString("symbol"))
                .isEqualTo("BTC/USDT");
        assertThat(ServerFixture.object(fixture.get("/api/metadata/NOPE")).getString("code"))
                .isEqualTo("SYMBOL_NOT_FOUND");
    }

    @Test
    void shouldAnswerCandlesInBothForms() {
        String range = "from=" + FIRST + "&to=" + (FIRST + 2 * 3_600);
        HttpResponse<String> query = fixture.get("/api/candles?symbol=EURUSD&timeframe=1h&" + range);
        HttpResponse<String> path = fixture.get("/api/candles/EURUSD/1h?" + range);
        HttpResponse<String> byDefault = fixture.get("/api/candles?symbol=eurusd&" + range);
        assertThat(path.body()).isEqualTo(query.body()).isEqualTo(byDefault.body());
        assertThat(fixture.get("/api/candles/BTC%2FUSDT/1h?" + range).body()).isEqualTo(query.body());
        assertThat(fixture.get("/api/candles/BTC/USDT/1h?" + range).body()).isEqualTo(query.body());
        JsonArray candles = ServerFixture.json(query).asJsonArray();
        assertThat(candles).hasSize(3);
        assertThat(candles.getJsonObject(0).keySet()).containsExactly("time", "open", "high", "low", "close", "volume");
        assertThat(candles.getJsonObject(0).getInt("time")).isEqualTo((int) FIRST);
        assertThat(query.headers().firstValue("Cache-Control")).contains("public, max-age=1800");
    }

    @Test
    void shouldAnswer304ForContentTheClientHas() {
        String path = "/api/candles/EURUSD/1h?from=" + FIRST + "&to=" + (FIRST + 36_000);
        String tag = fixture.get(path).headers().firstValue("ETag").orElseThrow();
        HttpResponse<String> again = fixture.get(path, "If-None-Match", tag);
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        String other = "/api/candles/EURUSD/1h?from=" + FIRST + "&to=" + (FIRST + 72_000);
        assertThat(fixture.get(other, "If-None-Match", tag).statusCode()).isEqualTo(200);
    }

    @Test
    void shouldSayWhereThereAreCandlesWhenTheRangeHasNone() {
        HttpResponse<String> response = fixture.get("/api/candles/EURUSD/1h?from=1&to=2");
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).isEqualTo("[]");
        assertThat(response.headers().firstValue("X-Data-Available")).contains("false");
        assertThat(response.headers().firstValue("X-Available-From")).contains("2024-01-01T00:00:00Z");
        assertThat(fixture.get("/api/candles?symbol=NOPE&from=1&to=2").body()).isEqualTo("[]");
    }

    @Test
    void shouldGiveEveryMistakeItsCode() {
        String good = "/api/candles/EURUSD/1h?from=1&to=2";
        List<Row> rows = List.of(
                new Row("/api/candles/EURUSD/1x?from=1&to=2", 400, "INVALID_TIMEFRAME"),
                new Row("/api/candles/EURUSD/30m?from=" + FIRST, 400, "INVALID_TIMEFRAME"),
                new Row("/api/candles/EURUSD/1h?from=x&to=2", 400, "INVALID_TIMESTAMP"),
                new Row("/api/candles/EURUSD/1h?from=-1&to=2", 400, "INVALID_TIMESTAMP"),
                new Row("/api/candles/EURUSD/1h?to=1.5", 400, "INVALID_TIMESTAMP"),
                new Row("/api/candles/EURUSD/1h?from=2&to=2", 400, "INVALID_DATE_RANGE"),
                new Row("/api/candles/EURUSD/1h?from=1&to=9999999999", 400, "DATE_RANGE_EXCEEDED"),
                new Row(good + "&limit=0", 400, "INVALID_LIMIT"),
                new Row(good + "&limit=500001", 400, "INVALID_LIMIT"),
                new Row(good + "&limit=all", 400, "INVALID_LIMIT"),
                new Row(good + "&points=0", 400, "INVALID_POINTS"),
                new Row(good + "&points=-5", 400, "INVALID_POINTS"),
                new Row(good + "&format=xml", 400, "INVALID_FORMAT"),
                new Row(good + "&format=CSV", 400, "INVALID_FORMAT"),
                new Row(good + "&data_source=file", 400, "INVALID_DATA_SOURCE"),
                new Row(good + "&data_source=moon", 400, "INVALID_DATA_SOURCE"),
                new Row(good + "&cursor=abc", 400, "INVALID_CURSOR"),
                new Row(good + "&cursor=%21%21", 400, "INVALID_CURSOR"),
                new Row(good + "&cursor=" + "A".repeat(500), 400, "INVALID_CURSOR"),
                new Row(good + "&cursor=" + new CandleCursor(true, 2).text(), 400, "INVALID_CURSOR"),
                new Row(good + "&cursor=" + new CandleCursor(false, 3).text(), 400, "INVALID_CURSOR"),
                new Row(good + "&sybmol=EURUSD", 400, "UNKNOWN_PARAMETER"),
                new Row(good + "&symbol=EURUSD", 400, "UNKNOWN_PARAMETER"),
                new Row(good + "&from=1", 400, "DUPLICATE_PARAMETER"),
                new Row("/api/metadata/EURUSD?timeframe=1h", 400, "UNKNOWN_PARAMETER"),
                new Row("/api/candles/NOPE/1h?from=1&to=2", 404, "SYMBOL_NOT_FOUND"),
                new Row("/api/candles/NOPE/1h", 404, "SYMBOL_NOT_FOUND"),
                new Row("/api/metadata?symbol=NOPE", 404, "SYMBOL_NOT_FOUND"));
        for (Row row : rows) {
            HttpResponse<String> response = fixture.get(row.path());
            assertThat(response.statusCode()).as(row.path()).isEqualTo(row.status());
            assertThat(ServerFixture.object(response).getString("code"))
                    .as(row.path())
                    .isEqualTo(row.code());
            assertThat(ServerFixture.object(response).getString("error")).isNotBlank();
        }
    }

    @Test
    void shouldTellAllMistakesOfAQueryAtOnce() {
        JsonObject failed = ServerFixture.object(
                fixture.get("/api/candles?timeframe=1x&from=a&to=1&limit=0&formt=csv&data_source=http"));
        assertThat(failed.getString("error")).isEqualTo("Validation failed");
        assertThat(failed.containsKey("code")).isFalse();
        assertThat(failed.getJsonArray("details").getValuesAs(JsonObject.class))
                .extracting(detail -> detail.getString("field"))
                .containsExactly("symbol", "timeframe", "from", "limit", "data_source", "formt");
        assertThat(failed.getJsonArray("details").getJsonObject(5).getString("message"))
                .contains("did you mean \"format\"?", "must be one of symbol, timeframe, from, to, limit, cursor");
        JsonObject unavailable = ServerFixture.object(fixture.get("/api/candles?symbol=EURUSD&timeframe=30m&from=1"));
        assertThat(unavailable.getJsonArray("details").getJsonObject(0).getString("message"))
                .contains("was 30m, must be one of 1h, 4h");
    }

    @Test
    void shouldRefuseWhatIsNoSymbolEverywhereAndQuoteLittleOfIt() {
        List<String> symbols = List.of(
                "",
                "../../x",
                "..%2F..%2Fetc%2Fpasswd",
                "EUR%0D%0AX-Evil:%201",
                "x'%3B%20DROP%20TABLE%20candles_1h%3B--",
                "%00",
                "EUR%20USD",
                "%C3%9CBER",
                "A".repeat(33),
                "A".repeat(1_500));
        for (String symbol : symbols) {
            for (String path : List.of(
                    "/api/candles?symbol=" + symbol,
                    "/api/candles?from=1&to=2&symbol=" + symbol,
                    "/api/metadata?symbol=" + symbol,
                    "/api/candles/" + symbol + "/1h",
                    "/api/metadata/" + symbol)) {
                HttpResponse<String> response = fixture.get(path);
                boolean isListing = symbol.isEmpty() && path.startsWith("/api/metadata");
                assertThat(response.statusCode()).as(path).isIn(isListing ? List.of(200, 404) : List.of(400, 404));
                assertThat(response.body()).doesNotContain("A".repeat(201)).doesNotContain("\n", "\r");
                assertThat(response.headers().firstValue("X-Evil")).isEmpty();
            }
        }
        for (String symbol : symbols.subList(4, symbols.size())) {
            for (String path : List.of("/api/candles/" + symbol + "/1h", "/api/metadata/" + symbol)) {
                assertThat(ServerFixture.object(fixture.get(path)).getString("code"))
                        .as(path)
                        .isEqualTo("INVALID_SYMBOL");
            }
        }
        assertThat(fixture.get("/api/candles?symbol=" + "A".repeat(10_000)).statusCode())
                .isBetween(400, 431);
        assertThat(fixture.get("/health").statusCode()).isEqualTo(200);
    }

    @Test
    void shouldListStrategiesAndGiveThemAsTextOrJson() {
        JsonArray listed = ServerFixture.json(fixture.get("/api/strategies")).asJsonArray();
        assertThat(listed.getValuesAs(JsonObject.class))
                .extracting(strategy -> strategy.getString("name") + " " + strategy.getBoolean("valid"))
                .containsExactly("broken false", "lost_signal true", "ma_crossover_strategy true");
        HttpResponse<String> text = fixture.get("/api/strategies/ma_crossover_strategy");
        assertThat(text.headers().firstValue("Content-Type").orElse("")).startsWith("application/yaml");
        assertThat(text.body()).startsWith("name: \"MA Crossover\"");
        JsonObject good = ServerFixture.object(
                fixture.get("/api/strategies/ma_crossover_strategy", "Accept", "application/json"));
        assertThat(good.getBoolean("valid")).isTrue();
        assertThat(good.getJsonArray("signals").getString(0)).isEqualTo("signals/ma_crossover");
        JsonObject broken = ServerFixture.object(fixture.get("/api/strategies/broken?format=json"));
        assertThat(broken.getBoolean("valid")).isFalse();
        assertThat(broken.getJsonArray("problems")).hasSize(2);
        for (String name : List.of("nope", "..%2f..%2fetc%2fpasswd", "%2e%2e")) {
            assertThat(fixture.get("/api/strategies/" + name).statusCode())
                    .as(name)
                    .isIn(404, 400);
        }
        BacktestRoutesTest.assertProblem(fixture.get("/api/strategies/nope"), 404, "unknown-strategy");
    }
}
