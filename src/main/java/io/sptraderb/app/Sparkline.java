package io.sptraderb.app;

/** A curve in one line of text. */
final class Sparkline {

    private static final String BLOCKS = "▁▂▃▄▅▆▇█";
    private static final String ASCII = "_.,-=+*#";

    private Sparkline() {}

    /**
     * The mean of each of at most {@code width} equal parts, as one of eight heights between the smallest and the
     * largest of them.
     */
    static String of(double[] values, int width, boolean unicode) {
        int columns = Math.min(width, values.length);
        double[] means = new double[columns];
        double least = Double.POSITIVE_INFINITY;
        double most = Double.NEGATIVE_INFINITY;
        for (int column = 0; column < columns; column++) {
            int from = (int) ((long) column * values.length / columns);
            int to = (int) ((column + 1L) * values.length / columns);
            double sum = 0;
            for (int i = from; i < to; i++) {
                sum += values[i];
            }
            means[column] = sum / (to - from);
            least = Math.min(least, means[column]);
            most = Math.max(most, means[column]);
        }
        String heights = unicode ? BLOCKS : ASCII;
        StringBuilder line = new StringBuilder(columns);
        for (double mean : means) {
            int height = most > least ? (int) Math.round((mean - least) / (most - least) * 7) : 0;
            line.append(heights.charAt(height));
        }
        return line.toString();
    }
}
