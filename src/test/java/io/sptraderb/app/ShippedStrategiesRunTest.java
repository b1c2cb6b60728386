package io.sptraderb.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.sptraderb.store.FolderStrategyCatalog;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every strategy that comes with the program trades the candles that come with it. */
class ShippedStrategiesRunTest {

    private static final Path PROJECT = Path.of("").toAbsolutePath();

    static Stream<String> names() {
        return new FolderStrategyCatalog(PROJECT.resolve("strategies"))
                .list().stream().map(listing -> listing.name());
    }

    @ParameterizedTest
    @MethodSource("names")
    void shouldTradeTheBundledCandles(String name) {
        CommandRun run = CommandRun.of(
                PROJECT, Map.of(), "backtest", name, "--symbol", "BTCUSD", "--timeframe", "15m", "--json", "-");

        assertThat(run.err()).isEmpty();
        assertThat(run.status()).isZero();
        try (JsonReader reader = Json.createReader(new StringReader(run.out()))) {
            JsonObject result = reader.readObject();
            assertThat(result.getJsonArray("completed_trades")).hasSizeGreaterThan(3);
        }
    }
}
