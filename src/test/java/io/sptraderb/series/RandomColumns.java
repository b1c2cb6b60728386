package io.sptraderb.series;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Seeded columns of every awkward shape: empty, one row, all missing, gaps, infinities, prices with tiny noise. */
final class RandomColumns {

    /** A named input. */
    record Sample(String name, double[] values) {
        @Override
        public String toString() {
            return name;
        }

        DoubleColumn column() {
            return new DoubleColumn(values.clone());
        }
    }

    private RandomColumns() {}

    static List<Sample> samples(long seed) {
        Random random = new Random(seed);
        List<Sample> samples = new ArrayList<>();
        samples.add(new Sample("empty", new double[0]));
        samples.add(new Sample("one", new double[] {3.5}));
        samples.add(new Sample("one missing", new double[] {Double.NaN}));
        double[] missing = new double[9];
        Arrays.fill(missing, Double.NaN);
        samples.add(new Sample("all missing", missing));
        for (int size : new int[] {2, 3, 7, 8, 50, 257}) {
            samples.add(new Sample("normal " + size, normal(random, size, 0, 1)));
            samples.add(new Sample("prices " + size, normal(random, size, 1.1, 1e-5)));
            samples.add(new Sample("gaps " + size, gaps(random, normal(random, size, 100, 3))));
            samples.add(new Sample("flat " + size, normal(random, size, 0.1, 0)));
        }
        double[] wild = gaps(random, normal(random, 60, 0, 1));
        wild[10] = Double.POSITIVE_INFINITY;
        wild[30] = Double.NEGATIVE_INFINITY;
        wild[45] = 1e17;
        samples.add(new Sample("wild", wild));
        return samples;
    }

    static double[] normal(Random random, int size, double mean, double deviation) {
        double[] values = new double[size];
        for (int i = 0; i < size; i++) {
            values[i] = mean + deviation * random.nextGaussian();
        }
        return values;
    }

    private static double[] gaps(Random random, double[] values) {
        for (int i = 0; i < values.length; i++) {
            values[i] = random.nextInt(4) == 0 ? Double.NaN : values[i];
        }
        return values;
    }
}
