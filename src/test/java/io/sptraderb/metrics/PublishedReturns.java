package io.sptraderb.metrics;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;

/**
 * Close-to-close returns of two series with what empyrical-reloaded, quantstats 0.0.81 and ffn answer for them. Prices
 * that are not ours to ship are read where they lie beside the project.
 */
final class PublishedReturns {

    private static final Path FIGURES = Path.of("src/test/resources/oracles/metrics_close_returns.json");
    private static final Map<String, Path> PRICES = Map.of(
            "synthetic_600", Path.of("src/test/resources/oracles/synthetic_600.csv"),
            "GOOG", Path.of("../shared/data/GOOG_backtestingpy_1d.csv"));

    private PublishedReturns() {}

    /**
     * One series.
     *
     * @param returns close over the close before, less one
     * @param openReturns open over the open before, less one
     * @param days from the first date to the last
     */
    record Published(JsonObject figures, double[] returns, double[] openReturns, double days) {

        double value(String name) {
            return figures.getJsonNumber(name).doubleValue();
        }

        /** Names of one library's figures, without its own name. */
        List<String> names(String library) {
            return figures.keySet().stream()
                    .filter(name -> name.startsWith(library + "."))
                    .map(name -> name.substring(library.length() + 1))
                    .toList();
        }
    }

    /** One test a series; skipped where its prices are not on this machine. */
    static Stream<DynamicTest> tests(Consumer<Published> check) throws IOException {
        JsonObject all;
        try (JsonReader reader = Json.createReader(Files.newBufferedReader(FIGURES))) {
            all = reader.readObject();
        }
        return PRICES.entrySet().stream()
                .map(entry -> DynamicTest.dynamicTest(entry.getKey(), () -> {
                    Path prices = entry.getValue();
                    Assumptions.assumeTrue(Files.exists(prices), () -> prices + " is not on this machine");
                    check.accept(read(prices, all.getJsonObject(entry.getKey())));
                }));
    }

    private static Published read(Path prices, JsonObject figures) throws IOException {
        List<String> lines = Files.readAllLines(prices);
        double[] open = new double[lines.size() - 1];
        double[] close = new double[open.length];
        for (int i = 0; i < open.length; i++) {
            String[] cells = lines.get(i + 1).split(",", -1);
            open[i] = Double.parseDouble(cells[1]);
            close[i] = Double.parseDouble(cells[4]);
        }
        double days = day(lines.getLast()) - day(lines.get(1));
        return new Published(figures, changes(close), changes(open), days);
    }

    private static double day(String line) {
        String date = line.substring(0, line.indexOf(','));
        return date.contains("-") ? LocalDate.parse(date).toEpochDay() : Long.parseLong(date) / 86_400.0;
    }

    private static double[] changes(double[] prices) {
        double[] changes = new double[prices.length - 1];
        for (int i = 0; i < changes.length; i++) {
            changes[i] = prices[i + 1] / prices[i] - 1;
        }
        return changes;
    }
}
