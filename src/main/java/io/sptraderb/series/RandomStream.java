package io.sptraderb.series;

import io.sptraderb.series.random.BitGenerator;
import io.sptraderb.series.random.Bounded;
import io.sptraderb.series.random.Mt19937;
import io.sptraderb.series.random.Pcg64;
import io.sptraderb.series.random.Polar;
import io.sptraderb.series.random.Sampling;
import io.sptraderb.series.random.Ziggurat;

/**
 * Columns of random numbers from one seed: what numpy's {@code Generator} draws, or what its {@code RandomState} draws
 * when the stream is a legacy one. Each call goes on where the one before ended.
 */
public final class RandomStream {

    private final BitGenerator bits;
    private final Polar polar;
    private final boolean isLegacy;

    private RandomStream(BitGenerator bits, boolean isLegacy) {
        this.bits = bits;
        this.polar = new Polar(bits);
        this.isLegacy = isLegacy;
    }

    /** The stream of {@code default_rng(seed)}, the seed in words of 32 bits, the lowest first. */
    static RandomStream ofGenerator(long[] words) {
        int[] seed = new int[words.length];
        for (int i = 0; i < seed.length; i++) {
            seed[i] = (int) words[i];
        }
        return new RandomStream(new Pcg64(seed), false);
    }

    /** The stream of {@code RandomState(seed)}. */
    static RandomStream ofLegacy(long seed) {
        return new RandomStream(new Mt19937((int) seed), true);
    }

    /** Numbers of [low, low + range). */
    @PythonVisible
    public Column uniforms(double low, double range, int size) {
        double[] values = new double[size];
        for (int i = 0; i < size; i++) {
            values[i] = low + range * bits.nextDouble();
        }
        return new DoubleColumn(values);
    }

    @PythonVisible
    public Column normals(double mean, double deviation, int size) {
        double[] values = new double[size];
        for (int i = 0; i < size; i++) {
            values[i] = mean + deviation * (isLegacy ? polar.normal() : Ziggurat.normal(bits));
        }
        return new DoubleColumn(values);
    }

    /** {@code exp} of normal numbers. */
    @PythonVisible
    public Column lognormals(double mean, double deviation, int size) {
        double[] values = ((DoubleColumn) normals(mean, deviation, size)).values();
        double[] result = new double[size];
        for (int i = 0; i < size; i++) {
            result[i] = Math.exp(values[i]);
        }
        return new DoubleColumn(result);
    }

    @PythonVisible
    public Column exponentials(double scale, int size) {
        double[] values = new double[size];
        for (int i = 0; i < size; i++) {
            values[i] = scale * (isLegacy ? -Math.log(1.0 - bits.nextDouble()) : Ziggurat.exponential(bits));
        }
        return new DoubleColumn(values);
    }

    /** Whole numbers from low to high, both inclusive. */
    @PythonVisible
    public Column integers(long low, long high, int size) {
        long range = high - low;
        long[] values = new long[size];
        for (int i = 0; i < size; i++) {
            values[i] = low + (isLegacy ? Bounded.masked(bits, range) : Bounded.lemire(bits, range));
        }
        return new LongColumn(values);
    }

    /** 0 to {@code size - 1} in random order. */
    @PythonVisible
    public Column permutation(int size) {
        return new LongColumn(Sampling.permutation(bits, size));
    }

    /** {@code size} different whole numbers below {@code population}. */
    @PythonVisible
    public Column choice(int population, int size, boolean isShuffled) {
        return new LongColumn(Sampling.choice(bits, population, size, isShuffled));
    }
}
