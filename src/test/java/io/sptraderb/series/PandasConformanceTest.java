package io.sptraderb.series;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.graalvm.polyglot.Value;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Answers recorded from real pandas and numpy, to 1e-9 relative: {@code cases.json} from pandas 2.3.3, the others as each
 * says. {@code -Dpandas.cases=FILE} runs another file of the same form instead.
 */
class PandasConformanceTest {

    private static final String CASES = "cases.json";

    private record Case(String group, String id, String difference) {}

    private static EmbeddedPython python;

    @BeforeAll
    static void start() throws IOException {
        python = new EmbeddedPython();
        python.run(resource("conformance.py"));
    }

    @AfterAll
    static void stop() {
        python.close();
    }

    static Stream<String> files() {
        String given = System.getProperty("pandas.cases");
        return given == null
                ? Stream.of(CASES, "series.json", "frame.json")
                : Stream.of(Path.of(given).toAbsolutePath().toString());
    }

    @ParameterizedTest
    @MethodSource("files")
    void shouldAnswerEveryRecordedCaseAsPandas(String file) throws IOException {
        String text = Path.of(file).isAbsolute() ? Files.readString(Path.of(file)) : resource(file);

        List<Case> cases = cases(text);
        summary(cases).forEach((group, passed) -> System.out.println("pandas conformance " + group + ": " + passed));

        assertThat(cases).isNotEmpty();
        assertThat(cases).filteredOn(each -> !each.difference.isEmpty()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"sma_20", "sma_10_hl2", "ema_12", "ema_26_ohlc4", "bb_20", "adx_14", "simple_rsi_14"})
    void shouldComputeTheReferenceIndicators(String name) throws IOException {
        python.run(resource("indicators.py"));
        Value differences = python.eval("differences").execute(resource("indicators.json"), name);

        assertThat(differences.as(String[].class)).isEmpty();
    }

    private static List<Case> cases(String text) throws IOException {
        Value lines = python.eval("report").execute(text, resource(CASES));
        List<Case> cases = new ArrayList<>();
        for (long i = 0; i < lines.getArraySize(); i++) {
            String[] parts = lines.getArrayElement(i).asString().split("\\|", 3);
            cases.add(new Case(parts[0], parts[1], parts[2]));
        }
        return cases;
    }

    private static Map<String, String> summary(List<Case> cases) {
        Map<String, List<Case>> groups =
                cases.stream().collect(Collectors.groupingBy(Case::group, TreeMap::new, Collectors.toList()));
        Map<String, String> summary = new TreeMap<>();
        summary.put("in all", passed(cases));
        groups.forEach((group, members) -> summary.put(group, passed(members)));
        return summary;
    }

    private static String passed(List<Case> cases) {
        return cases.stream().filter(each -> each.difference.isEmpty()).count() + " of " + cases.size();
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = PandasConformanceTest.class.getResourceAsStream("/pandas/" + name)) {
            return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
