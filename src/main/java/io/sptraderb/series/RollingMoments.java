package io.sptraderb.series;

/**
 * Variance of moving windows, from blocks like {@link RollingSums}: Welford's update grows the mean and the centred
 * second moment over the start of a block and over the end of the block before, and Chan's formula joins the two. As
 * nothing is taken out of a window again, prices such as 1.1 +- 1e-5 lose no digits.
 */
final class RollingMoments {

    private final double[] values;
    private final boolean[] missing;
    private final int block;
    private final double[] reciprocals;
    private Ends ends;
    private Ends nextEnds;
    private int headCount;
    private double headMean;
    private double headMoment;

    /** Count, mean and second moment of the rows from each row of a block to the block's end. */
    private record Ends(int[] count, double[] mean, double[] moment) {
        Ends(int size) {
            this(new int[size + 1], new double[size + 1], new double[size + 1]);
        }
    }

    private RollingMoments(Present present, int window) {
        this.values = present.values();
        this.missing = present.missing();
        this.block = Math.min(window, Math.max(values.length, 1));
        this.reciprocals = new double[block + 1];
        for (int k = 1; k <= block; k++) {
            reciprocals[k] = 1.0 / k;
        }
        this.ends = new Ends(block);
        this.nextEnds = new Ends(block);
    }

    /** Variance of the last {@code window} rows with {@code ddof} delta degrees of freedom. */
    static double[] variance(Present present, FixedWindow window, int ddof) {
        return new RollingMoments(present, window.size()).run(window.minPeriods(), ddof);
    }

    private double[] run(int minPeriods, int ddof) {
        double[] result = new double[values.length];
        int needed = Math.max(Math.max(minPeriods, 1), ddof + 1);
        for (int start = 0; start < result.length; start += block) {
            int stop = Math.min(start + block, result.length);
            headBlock(start, stop, result, needed, ddof);
            if (stop < result.length) {
                tailBlock(start);
                Ends swap = ends;
                ends = nextEnds;
                nextEnds = swap;
            }
        }
        return result;
    }

    private void headBlock(int start, int stop, double[] result, int needed, int ddof) {
        headCount = 0;
        headMean = 0;
        headMoment = 0;
        for (int i = start; i < stop; i++) {
            if (missing.length == 0 || !missing[i]) {
                headCount++;
                double delta = values[i] - headMean;
                headMean += delta * reciprocals[headCount];
                headMoment += delta * (values[i] - headMean);
            }
            result[i] = joined(i - start + 1, needed, ddof);
        }
    }

    private double joined(int end, int needed, int ddof) {
        int tailCount = ends.count[end];
        int count = headCount + tailCount;
        if (count < needed) {
            return Double.NaN;
        }
        if (tailCount == 0) {
            return headMoment / (count - ddof);
        }
        double delta = ends.mean[end] - headMean;
        double between = delta * delta * ((double) headCount * tailCount / count);
        return (headMoment + ends.moment[end] + between) / (count - ddof);
    }

    private void tailBlock(int start) {
        int count = 0;
        double mean = 0;
        double moment = 0;
        for (int j = block - 1; j > 0; j--) {
            int i = start + j;
            if (missing.length == 0 || !missing[i]) {
                count++;
                double delta = values[i] - mean;
                mean += delta * reciprocals[count];
                moment += delta * (values[i] - mean);
            }
            nextEnds.count[j] = count;
            nextEnds.mean[j] = mean;
            nextEnds.moment[j] = moment;
        }
    }
}
