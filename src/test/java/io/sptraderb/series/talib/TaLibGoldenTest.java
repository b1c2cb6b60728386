package io.sptraderb.series.talib;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Every function against figures of the C library; the file says how they were made. */
class TaLibGoldenTest {

    /** Both compute the same steps; their logarithms, sines and powers may differ in the last bits. */
    private static final double TOLERANCE = 1e-9;

    private record Result(String function, String difference) {}

    @Test
    void shouldAnswerAsTheLibraryInC() throws IOException {
        JsonObject golden = golden();
        List<Result> results = golden.getJsonArray("cases").getValuesAs(JsonObject.class).stream()
                .map(each -> new Result(each.getString("function"), difference(golden, each)))
                .toList();
        Groups.names().forEach(group -> System.out.println("talib " + group + ": " + summary(group, results)));

        assertThat(results).filteredOn(each -> !each.difference().isEmpty()).isEmpty();
        assertThat(results.stream().map(Result::function).distinct())
                .containsExactlyInAnyOrderElementsOf(
                        TaCalls.functions().map(TaFunction::name).toList());
    }

    /** Zeros would be easy to agree on: each pattern must have come up. */
    @Test
    void shouldSeeEveryPattern() throws IOException {
        Set<String> seen = new LinkedHashSet<>();
        for (JsonObject each : golden().getJsonArray("cases").getValuesAs(JsonObject.class)) {
            if (each.containsKey("marks") && !each.getJsonArray("marks").isEmpty()) {
                seen.add(each.getString("function"));
            }
        }
        assertThat(seen)
                .containsExactlyInAnyOrderElementsOf(Groups.of("Pattern Recognition").stream()
                        .map(TaFunction::name)
                        .toList());
    }

    private static String summary(String group, List<Result> results) {
        Map<String, Boolean> functions = new LinkedHashMap<>();
        int cases = 0;
        int passed = 0;
        Set<String> names =
                Set.copyOf(Groups.of(group).stream().map(TaFunction::name).toList());
        for (Result each : results) {
            if (names.contains(each.function())) {
                boolean same = each.difference().isEmpty();
                functions.merge(each.function(), same, Boolean::logicalAnd);
                cases++;
                passed += same ? 1 : 0;
            }
        }
        long good = functions.values().stream().filter(same -> same).count();
        return good + " of " + names.size() + " functions, " + passed + " of " + cases + " cases";
    }

    /** Empty when there is none. */
    private static String difference(JsonObject golden, JsonObject sample) {
        TaFunction function = Groups.at(Groups.place(sample.getString("function")));
        JsonObject series = golden.getJsonObject("series").getJsonObject(sample.getString("series"));
        double[][] inputs = sample.getJsonArray("inputs").getValuesAs(JsonString.class).stream()
                .map(name -> numbers(series.getJsonArray(name.getString())))
                .toArray(double[][]::new);
        double[] options = numbers(sample.getJsonArray("options"));
        List<double[]> expected = expected(function, sample, inputs[0].length);
        List<double[]> actual = TaCalls.outputs(function, inputs, options);
        for (int i = 0; i < expected.size(); i++) {
            for (int row = 0; row < inputs[0].length; row++) {
                double wanted = expected.get(i)[row];
                double found = actual.get(i)[row];
                if (wanted != UNRECORDED && !isClose(wanted, found)) {
                    return sample.getString("series") + Arrays.toString(options) + " "
                            + function.outputs().get(i) + "[" + row + "] was " + found + ", C gives " + wanted;
                }
            }
        }
        return "";
    }

    /** Stands in rows of which the file has no figure; no result is that number. */
    private static final double UNRECORDED = -123_456_789;

    private static List<double[]> expected(TaFunction function, JsonObject sample, int rows) {
        int begin = sample.getInt("begin");
        int count = sample.getInt("count");
        List<double[]> outputs = new ArrayList<>();
        if (sample.containsKey("marks")) {
            double[] output = new double[rows];
            for (JsonArray mark : sample.getJsonArray("marks").getValuesAs(JsonArray.class)) {
                output[mark.getInt(0)] = mark.getInt(1);
            }
            outputs.add(output);
            return outputs;
        }
        for (JsonArray recorded : sample.getJsonArray("out").getValuesAs(JsonArray.class)) {
            double[] output = new double[rows];
            Arrays.fill(output, function.results() == TaFunction.Results.REAL ? Double.NaN : 0);
            int next = 0;
            for (int i = 0; i < count; i++) {
                boolean isRecorded = i < 3 || i % 7 == 0 || i == count - 1;
                output[begin + i] = isRecorded ? number(recorded.get(next++)) : UNRECORDED;
            }
            outputs.add(output);
        }
        return outputs;
    }

    private static boolean isClose(double wanted, double found) {
        return wanted == found
                || (Double.isNaN(wanted) && Double.isNaN(found))
                || Math.abs(wanted - found) <= TOLERANCE * Math.abs(wanted);
    }

    private static double[] numbers(JsonArray array) {
        return array.stream().mapToDouble(TaLibGoldenTest::number).toArray();
    }

    private static double number(JsonValue value) {
        return value instanceof JsonNumber number ? number.doubleValue() : special(((JsonString) value).getString());
    }

    private static double special(String name) {
        return switch (name) {
            case "nan" -> Double.NaN;
            case "inf" -> Double.POSITIVE_INFINITY;
            case "-inf" -> Double.NEGATIVE_INFINITY;
            default -> throw new IllegalArgumentException(name);
        };
    }

    private static JsonObject golden() throws IOException {
        try (InputStream in = Objects.requireNonNull(TaLibGoldenTest.class.getResourceAsStream("/talib/golden.json"));
                JsonReader reader = Json.createReader(in)) {
            return reader.readObject();
        }
    }
}
