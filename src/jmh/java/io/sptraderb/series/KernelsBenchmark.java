package io.sptraderb.series;

import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Whole-array kernels alone, without Python: milliseconds for a column of the given length. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class KernelsBenchmark {

    @Param({"1000", "1000000"})
    private int rows;

    private final Windows windows = new Windows();
    private final Exponential exponential = new Exponential();
    private final Operators operators = new Operators();
    private final Transforms transforms = new Transforms();
    private DoubleColumn close = new DoubleColumn(new double[0]);

    @Setup
    public void prices() {
        Random random = new Random(1);
        double[] values = new double[rows];
        double price = 1.1;
        for (int i = 0; i < rows; i++) {
            price *= 1 + random.nextGaussian() * 1e-4;
            values[i] = price;
        }
        close = new DoubleColumn(values);
    }

    @Benchmark
    public @Nullable Column rollingMean() {
        return windows.mean(close, windows.rows(20, 1));
    }

    @Benchmark
    public @Nullable Column rollingDeviation() {
        return windows.std(close, windows.rows(20, 1), 1);
    }

    @Benchmark
    public @Nullable Column rollingMax() {
        return windows.max(close, windows.rows(20, 1));
    }

    @Benchmark
    public @Nullable Column exponentialMean() {
        return exponential.mean(close, exponential.weights(2.0 / 13, false, false, 0));
    }

    /** Two rolling means, their comparison, its previous row and the two masks of crossings: eight kernels. */
    @Benchmark
    public @Nullable Column crossings() {
        Column fast = windows.mean(close, windows.rows(10, 1));
        Column slow = windows.mean(close, windows.rows(50, 1));
        if (fast == null || slow == null) {
            throw new IllegalStateException("prices are numbers");
        }
        Column above = operators.apply(operators.code("greater"), fast, slow);
        if (above == null) {
            throw new IllegalStateException("numbers can be compared");
        }
        Column before = Missing.fill(transforms.shift(above, 1), false);
        Column notBefore = operators.invert(before);
        Column golden = operators.apply(operators.code("and"), above, notBefore);
        Column notAbove = operators.invert(above);
        if (golden == null || notAbove == null) {
            throw new IllegalStateException("masks can be combined");
        }
        return operators.apply(operators.code("or"), golden, operators.apply(operators.code("and"), notAbove, before));
    }
}
