package io.sptraderb.component.python;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.sptraderb.candle.CandleSeries;
import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.nio.file.Path;
import java.util.List;

/** Components as users of the original wrote them, and what the original gave on 240 hourly candles (pandas 2.3.3). */
final class Originals {

    /** A components folder in the original's layout. */
    static final Path FOLDER = Path.of("src/test/resources/components/original/core");

    private Originals() {}

    static JsonObject golden() {
        return ShippedLibrary.golden("components_golden.json");
    }

    static CandleSeries candles(JsonObject golden) {
        JsonArray rows = golden.getJsonArray("candles");
        long[] times = new long[rows.size()];
        double[][] columns = new double[5][rows.size()];
        List<String> names = List.of("open", "high", "low", "close", "volume");
        for (int i = 0; i < rows.size(); i++) {
            JsonObject row = rows.getJsonObject(i);
            times[i] = row.getJsonNumber("time").longValue();
            for (int c = 0; c < columns.length; c++) {
                columns[c][i] = row.getJsonNumber(names.get(c)).doubleValue();
            }
        }
        return TestCandles.of(times, columns);
    }

    /** The golden file rounds indicators to 12 decimals; missing values are null there. */
    static void assertEqual(String name, double[] found, JsonArray expected) {
        assertThat(found).hasSize(expected.size());
        for (int i = 0; i < found.length; i++) {
            if (expected.get(i) == JsonValue.NULL) {
                assertThat(found[i]).as(name + " " + i).isNaN();
            } else {
                double value = ((JsonNumber) expected.get(i)).doubleValue();
                assertThat(found[i]).as(name + " " + i).isCloseTo(value, within(1e-9 * Math.abs(value) + 1e-12));
            }
        }
    }
}
