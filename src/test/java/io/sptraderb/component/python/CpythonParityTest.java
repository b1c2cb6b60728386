package io.sptraderb.component.python;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.sptraderb.candle.CandleSeries;
import io.sptraderb.component.CancelSignal;
import io.sptraderb.component.ComponentPath;
import io.sptraderb.component.IndicatorCall;
import io.sptraderb.component.OutputColumn;
import io.sptraderb.component.ParameterValue;
import io.sptraderb.component.SignalCall;
import io.sptraderb.component.SignalEvaluation;
import io.sptraderb.component.SignalTable;
import io.sptraderb.support.Cpython;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The same component files here and under CPython with pandas, column by column. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CpythonParityTest {

    private static final Path BUNDLED = Path.of("src/main/resources/candles/BTCUSD_1m.csv");
    private static final Path LONG = Path.of("../shared/data/AUDUSD_sptraderb_1h.csv.gz");
    /** Components in the original's style loop over rows in Python. */
    private static final int ROWS_FOR_LOOPS = 1_500;

    /** Runs a signal and tells all its columns at all candles: every candle is an event. */
    private static final String WHOLE = """
        import pandas as pd
        import core.signals.NAME as original

        own = [value for value in vars(original).values() if isinstance(value, type)]
        own = [value for value in own if value.__module__ == original.__name__ and hasattr(value, "evaluate")]


        class Whole:
            def evaluate(self, data, indicators):
                result = own[0]().evaluate(data, indicators)
                if isinstance(result, pd.Series):
                    result = result.to_frame(result.name if isinstance(result.name, str) else "signal")
                result = result.rename(columns={name: "own_" + name for name in result.columns})
                result["signal"] = 1
                return result
        """;

    private static final String NOTHING = """
        class Nothing:
            def evaluate(self, data, indicators):
                return data["close"] < 0
        """;

    private Cpython python;

    private record Comparison(Path folder, Path candles, int rows, int runs) {}

    static List<Comparison> comparisons() {
        return List.of(
                new Comparison(TestComponents.SHIPPED, BUNDLED, Integer.MAX_VALUE, 40),
                new Comparison(TestComponents.SHIPPED, LONG, Integer.MAX_VALUE, 40),
                new Comparison(Originals.FOLDER, BUNDLED, ROWS_FOR_LOOPS, 15),
                new Comparison(Originals.FOLDER, LONG, ROWS_FOR_LOOPS, 15));
    }

    @BeforeAll
    void find() throws InterruptedException {
        python = Cpython.withPandas();
    }

    @ParameterizedTest
    @MethodSource("comparisons")
    void shouldGiveTheSameColumns(Comparison comparison, @TempDir Path folder) throws Exception {
        assumeTrue(Files.isReadable(comparison.candles()), "needs " + comparison.candles());
        CandleSeries series = UnderPandas.candles(comparison.candles(), comparison.rows());
        List<JsonObject> runs = UnderPandas.run(python, comparison.folder(), series, folder);
        assertThat(runs).hasSizeGreaterThan(comparison.runs());
        Differences differences = new Differences();
        Duration patience = Duration.ofMinutes(5);
        PythonSettings settings = new PythonSettings(folder.resolve("core"), 1, patience, 4L << 30, 1 << 20, 1 << 20);
        UnderPandas.copy(comparison.folder(), folder.resolve("core"));
        try (TestComponents here = new TestComponents(folder.resolve("core"), settings)) {
            here.write("signals/nothing.py", NOTHING);
            for (JsonObject run : runs) {
                differences.of(run.getString("path") + " " + run.get("parameters"));
                compare(here, series, run, differences);
            }
        }
        System.out.println(
                "CPython parity of " + comparison.folder() + " on " + comparison.candles() + ": " + differences);
        assertThat(differences.found()).isEmpty();
    }

    private static void compare(TestComponents here, CandleSeries series, JsonObject run, Differences differences) {
        String path = run.getString("path");
        if (path.startsWith("indicators/")) {
            Map<String, ParameterValue> parameters = ShippedLibrary.parameters(run.getJsonObject("parameters"));
            SignalEvaluation found = here.run("signals/nothing", series, new IndicatorCall("x", path, parameters));
            for (JsonObject column : run.getJsonArray("columns").getValuesAs(JsonObject.class)) {
                double[] values = ShippedLibrary.column(found.indicators(), column.getString("name"));
                differences.compare(column, new OutputColumn.Numbers(values));
            }
            return;
        }
        List<IndicatorCall> indicators = run.getJsonArray("indicators").getValuesAs(JsonObject.class).stream()
                .map(call -> new IndicatorCall(
                        call.getString("alias"),
                        call.getString("type"),
                        ShippedLibrary.parameters(call.getJsonObject("parameters"))))
                .toList();
        if (run.containsKey("events")) {
            compareEvents(evaluate(here, series, path, indicators), series, run, differences);
        } else {
            String name = path.substring(path.lastIndexOf('/') + 1);
            here.write("signals/whole_" + name + ".py", WHOLE.replace("NAME", name));
            SignalTable table = evaluate(here, series, "signals/whole_" + name, indicators);
            for (JsonObject column : run.getJsonArray("columns").getValuesAs(JsonObject.class)) {
                differences.compare(
                        column, table.column("own_" + column.getString("name")).orElseThrow());
            }
        }
    }

    private static SignalTable evaluate(
            TestComponents here, CandleSeries series, String path, List<IndicatorCall> indicators) {
        SignalCall call = new SignalCall(new ComponentPath(path), Map.of(), Optional.of(indicators));
        return here.runtime().evaluate(series, call, CancelSignal.NEVER).table();
    }

    private static void compareEvents(SignalTable table, CandleSeries series, JsonObject run, Differences differences) {
        List<JsonObject> events = run.getJsonArray("events").getValuesAs(JsonObject.class);
        differences.compare("number of events", events.size(), table.rows());
        for (int row = 0; row < Math.min(events.size(), table.rows()); row++) {
            JsonObject event = events.get(row);
            String type = event.getString("type");
            differences.compare("time", event.getInt("time"), (double) series.openTime(table.candle(row)));
            differences.compare("type", type, ShippedLibrary.text(table, SignalTable.TYPE, row));
            for (Map.Entry<String, JsonValue> number :
                    event.getJsonObject("numbers").entrySet()) {
                double expected = UnderPandas.number(((JsonString) number.getValue()).getString());
                String name = number.getKey();
                differences.compare(name, expected, ShippedLibrary.number(table, name, row));
            }
        }
    }
}
