package io.sptraderb.series;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.graalvm.polyglot.Value;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Answers recorded from pandas 2.3.3 and numpy 2.2.6, to 1e-9 relative. {@code -Dpandas.cases=FILE} runs another file of
 * the same form instead.
 */
class PandasConformanceTest {

    private static EmbeddedPython python;

    @BeforeAll
    static void start() {
        python = new EmbeddedPython();
    }

    @AfterAll
    static void stop() {
        python.close();
    }

    static Stream<String> files() {
        String given = System.getProperty("pandas.cases");
        return given == null
                ? Stream.of("cases", "series", "frame", "time", "windows", "bits")
                        .map(name -> "/pandas/" + name + ".json")
                : Stream.of(given);
    }

    @ParameterizedTest
    @MethodSource("files")
    void shouldAnswerEveryRecordedCaseAsPandas(String file) throws IOException {
        String text = System.getProperty("pandas.cases") == null
                ? Conformance.resource(file)
                : Files.readString(Path.of(file));

        List<Conformance.Case> cases = Conformance.cases(python, text);
        Conformance.print(file, cases);

        assertThat(cases).isNotEmpty();
        assertThat(cases).filteredOn(each -> !each.isEqual()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"sma_20", "sma_10_hl2", "ema_12", "ema_26_ohlc4", "bb_20", "adx_14", "simple_rsi_14"})
    void shouldComputeTheReferenceIndicators(String name) throws IOException {
        python.run(Conformance.resource("/pandas/indicators.py"));
        Value differences = python.eval("differences").execute(Conformance.resource("/pandas/indicators.json"), name);

        assertThat(differences.as(String[].class)).isEmpty();
    }
}
