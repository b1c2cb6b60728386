package io.sptraderb.series.talib;

import io.sptraderb.series.Column;
import io.sptraderb.series.DoubleColumn;
import io.sptraderb.series.LongColumn;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Calls of functions by name over named arrays. */
final class TaCalls {

    private static final TaLib LIBRARY = new TaLib();

    private TaCalls() {}

    static Stream<TaFunction> functions() {
        return Groups.names().stream().flatMap(group -> Groups.of(group).stream());
    }

    static double[] defaults(TaFunction function) {
        return function.parameters().stream().mapToDouble(Parameter::initial).toArray();
    }

    /** Other parameters than the defaults, allowed and not refused. */
    static double[] others(TaFunction function) {
        return function.parameters().stream()
                .mapToDouble(each -> switch (each.kind()) {
                    case WHOLE -> Math.max(each.min(), Math.floor(each.initial() / 2) + 1);
                    case AVERAGE -> 8;
                    case REAL -> each.initial() * 0.75;
                })
                .toArray();
    }

    /** The arrays a function takes: those of its inputs' names, and closes for what has no such name. */
    static double[][] inputs(TaFunction function, Map<String, double[]> arrays) {
        return function.inputs().stream()
                .map(name -> arrays.getOrDefault(name, arrays.get("close")))
                .toArray(double[][]::new);
    }

    /** What the library answers. */
    static Object call(TaFunction function, double[][] inputs, double... options) {
        Column[] columns = Arrays.stream(inputs).map(DoubleColumn::new).toArray(Column[]::new);
        return LIBRARY.call(LIBRARY.number(function.name()), columns, options);
    }

    /** The outputs as numbers. */
    static List<double[]> outputs(TaFunction function, double[][] inputs, double... options) {
        Object result = call(function, inputs, options);
        return IntStream.range(0, function.outputs().size())
                .mapToObj(place -> result instanceof Outputs several ? several.at(place) : result)
                .map(TaCalls::numbers)
                .toList();
    }

    static double[] numbers(Object column) {
        return switch (column) {
            case DoubleColumn reals -> reals.values();
            case LongColumn wholes ->
                Arrays.stream(wholes.values()).asDoubleStream().toArray();
            default -> throw new AssertionError(column);
        };
    }

    /** Seeded candles with gaps, wide and narrow bodies and some without movement; and periods from 2 to 30. */
    static Map<String, double[]> candles(long seed, int size) {
        Random random = new Random(seed);
        double[][] columns = new double[6][size];
        double price = 100;
        for (int i = 0; i < size; i++) {
            double open = price + (random.nextInt(3) == 0 ? random.nextGaussian() : 0);
            double body = random.nextInt(5) == 0 ? 0 : random.nextGaussian() * (1 + random.nextInt(3));
            price = Math.max(20, open + body);
            boolean still = random.nextInt(10) == 0;
            columns[0][i] = open;
            columns[1][i] = Math.max(open, price) + (still ? 0 : random.nextDouble());
            columns[2][i] = Math.min(open, price) - (still ? 0 : random.nextDouble());
            columns[3][i] = price;
            columns[4][i] = random.nextInt(1_000);
            columns[5][i] = 2 + random.nextInt(29);
        }
        return Map.of(
                "open", columns[0],
                "high", columns[1],
                "low", columns[2],
                "close", columns[3],
                "volume", columns[4],
                "periods", columns[5],
                "real1", columns[1]);
    }
}
