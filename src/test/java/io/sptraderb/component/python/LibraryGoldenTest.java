package io.sptraderb.component.python;

import static io.sptraderb.component.python.ShippedLibrary.column;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.sptraderb.candle.CandleSeries;
import io.sptraderb.component.python.ShippedLibrary.Indicator;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The shipped indicators against figures of TA-Lib, of backtrader's tests and of plain loops; the file names each. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LibraryGoldenTest {

    private static final Path SYNTHETIC = Path.of("src/test/resources/oracles/synthetic_600.csv");
    private static final Path BACKTRADER = Path.of("../shared/data/SX5E_backtrader_2006_1d.csv");
    /** Indicators whose figures stand in components_golden.json. */
    private static final Set<String> ELSEWHERE = Set.of("adx", "bb", "ema", "rsi", "sma");

    private ShippedLibrary library;
    private CandleSeries synthetic;

    @BeforeAll
    void open() throws IOException {
        library = new ShippedLibrary();
        synthetic = TestCandles.ofCsv(SYNTHETIC);
    }

    @AfterAll
    void close() {
        library.close();
    }

    static List<JsonObject> cases() {
        return ShippedLibrary.golden("library_golden.json")
                .getJsonArray("cases")
                .getValuesAs(JsonObject.class);
    }

    static Stream<Arguments> named() {
        return cases().stream()
                .map(row -> Arguments.argumentSet(
                        row.getString("type") + "." + row.getString("output") + " " + row.get("parameters") + " as "
                                + row.getString("source"),
                        row));
    }

    @ParameterizedTest
    @MethodSource("named")
    void shouldEqualTheOtherSource(JsonObject row) throws IOException {
        boolean own = row.getString("candles").equals("synthetic_600");
        assumeTrue(own || Files.isReadable(BACKTRADER), "needs " + BACKTRADER);
        CandleSeries series = own ? synthetic : TestCandles.ofCsv(BACKTRADER);
        Indicator indicator =
                new Indicator(row.getString("type"), ShippedLibrary.parameters(row.getJsonObject("parameters")));

        double[] found = column(library.calculate(series, indicator), row.getString("output"));

        JsonObject values = row.getJsonObject("values");
        assertThat(values).isNotEmpty();
        values.forEach((candle, value) -> {
            double expected = ((JsonNumber) value).doubleValue();
            // Backtrader's tests print six decimals; of the others a value near 0 has lost digits on its way.
            double error = own ? 1e-9 * Math.max(Math.abs(expected), 1e-3) : 5.1e-7;
            assertThat(found[Integer.parseInt(candle)]).as("candle " + candle).isCloseTo(expected, within(error));
        });
        if (row.containsKey("first")) {
            int first = row.getInt("first");
            for (int i = 0; i < series.size(); i++) {
                assertThat(Double.isNaN(found[i])).as("candle " + i).isEqualTo(i < first);
            }
        }
    }

    @Test
    void shouldHoldFiguresOfEveryShippedIndicator() {
        Set<String> recorded =
                cases().stream().map(row -> row.getString("type")).collect(Collectors.toSet());

        assertThat(library.runtime().paths())
                .filteredOn(path -> path.value().startsWith("indicators/"))
                .extracting(path -> path.name())
                .filteredOn(name -> !ELSEWHERE.contains(name))
                .isNotEmpty()
                .allMatch(recorded::contains);
    }
}
