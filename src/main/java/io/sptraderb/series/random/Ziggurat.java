package io.sptraderb.series.random;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Standard normal and exponential numbers, most of them from one draw of 64 bits.
 *
 * <p>Source: G. Marsaglia and W. W. Tsang, "The Ziggurat Method for Generating Random Variables", Journal of
 * Statistical Software 5 (2000), with 256 strips; the tables lie in {@code random/ziggurat.txt}.
 */
public final class Ziggurat {

    private static final int STRIPS = 256;
    private static final double NORMAL_TAIL = 3.654152885361009;
    private static final double NORMAL_TAIL_INVERSE = 0.2736612373297583;
    private static final double EXPONENTIAL_TAIL = 7.69711747013105;
    private static final long NORMAL_BITS = 0x000f_ffff_ffff_ffffL;

    private static final Tables NORMAL = new Tables();
    private static final Tables EXPONENTIAL = new Tables();

    static {
        read();
    }

    /** Acceptance bounds, widths and densities of the strips. */
    private static final class Tables {
        private final long[] bounds = new long[STRIPS];
        private final double[] widths = new double[STRIPS];
        private final double[] densities = new double[STRIPS];

        private void set(int strip, List<String> fields) {
            bounds[strip] = Long.parseLong(fields.get(0));
            widths[strip] = Double.parseDouble(fields.get(1));
            densities[strip] = Double.parseDouble(fields.get(2));
        }

        /** Whether a point at x, of random height within the strip, lies under the curve. */
        private boolean isUnder(int strip, double height, double density) {
            return (densities[strip - 1] - densities[strip]) * height + densities[strip] < density;
        }
    }

    private Ziggurat() {}

    /** A number of mean 0 and variance 1. */
    public static double normal(BitGenerator bits) {
        while (true) {
            long draw = bits.next64();
            int strip = (int) (draw & 0xff);
            draw >>>= 8;
            boolean isNegative = (draw & 1) == 1;
            long magnitude = (draw >>> 1) & NORMAL_BITS;
            double x = magnitude * NORMAL.widths[strip];
            x = isNegative ? -x : x;
            if (magnitude < NORMAL.bounds[strip]) {
                return x;
            }
            if (strip == 0) {
                double tail = normalTail(bits);
                return ((magnitude >>> 8) & 1) == 1 ? -tail : tail;
            }
            if (NORMAL.isUnder(strip, bits.nextDouble(), Math.exp(-0.5 * x * x))) {
                return x;
            }
        }
    }

    private static double normalTail(BitGenerator bits) {
        while (true) {
            double x = -NORMAL_TAIL_INVERSE * Math.log1p(-bits.nextDouble());
            double y = -Math.log1p(-bits.nextDouble());
            if (y + y > x * x) {
                return NORMAL_TAIL + x;
            }
        }
    }

    /** A number of mean 1. */
    public static double exponential(BitGenerator bits) {
        while (true) {
            long draw = bits.next64() >>> 3;
            int strip = (int) (draw & 0xff);
            draw >>>= 8;
            double x = draw * EXPONENTIAL.widths[strip];
            if (draw < EXPONENTIAL.bounds[strip]) {
                return x;
            }
            if (strip == 0) {
                return EXPONENTIAL_TAIL - Math.log1p(-bits.nextDouble());
            }
            if (EXPONENTIAL.isUnder(strip, bits.nextDouble(), Math.exp(-x))) {
                return x;
            }
        }
    }

    private static void read() {
        try (InputStream in = Ziggurat.class.getResourceAsStream("/random/ziggurat.txt")) {
            if (in == null) {
                throw new IllegalStateException("the tables random/ziggurat.txt are missing");
            }
            List<String> lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.US_ASCII))
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .toList();
            for (int strip = 0; strip < STRIPS; strip++) {
                List<String> fields = List.of(lines.get(strip).split(" ", -1));
                NORMAL.set(strip, fields.subList(0, 3));
                EXPONENTIAL.set(strip, fields.subList(3, 6));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read random/ziggurat.txt", e);
        }
    }
}
