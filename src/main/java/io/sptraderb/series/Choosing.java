package io.sptraderb.series;

/** Row by row the value of one column or the other. */
final class Choosing {

    private Choosing() {}

    /** Where the mask is true the first column, else the second, in the narrowest dtype that holds both. */
    static Column of(boolean[] mask, Column chosen, Column rest) {
        Column[] both = Promotion.common(chosen, rest);
        if (both[0] instanceof DoubleColumn a && both[1] instanceof DoubleColumn b) {
            return new DoubleColumn(doubles(mask, a.values(), b.values()));
        }
        if (both[0] instanceof LongColumn a && both[1] instanceof LongColumn b) {
            return new LongColumn(longs(mask, a.values(), b.values()));
        }
        if (both[0] instanceof BoolColumn a && both[1] instanceof BoolColumn b && a.isStrict() && b.isStrict()) {
            return new BoolColumn(bools(mask, a.values(), b.values()));
        }
        if (both[0] instanceof TextColumn a && both[1] instanceof TextColumn b) {
            return texts(mask, a, b);
        }
        return oneByOne(mask, both[0], both[1]);
    }

    static double[] doubles(boolean[] mask, double[] chosen, double[] rest) {
        double[] result = new double[mask.length];
        for (int i = 0; i < result.length; i++) {
            result[i] = mask[i] ? chosen[i] : rest[i];
        }
        return result;
    }

    private static long[] longs(boolean[] mask, long[] chosen, long[] rest) {
        long[] result = new long[mask.length];
        for (int i = 0; i < result.length; i++) {
            result[i] = mask[i] ? chosen[i] : rest[i];
        }
        return result;
    }

    private static boolean[] bools(boolean[] mask, boolean[] chosen, boolean[] rest) {
        boolean[] result = new boolean[mask.length];
        for (int i = 0; i < result.length; i++) {
            result[i] = mask[i] ? chosen[i] : rest[i];
        }
        return result;
    }

    private static TextColumn texts(boolean[] mask, TextColumn chosen, TextColumn rest) {
        Words words = chosen.words().copy();
        int[] added = words.addAll(rest.words());
        int[] codes = new int[mask.length];
        for (int i = 0; i < codes.length; i++) {
            int other = rest.codes()[i];
            codes[i] = mask[i] ? chosen.codes()[i] : other < 0 ? other : added[other];
        }
        return new TextColumn(codes, words);
    }

    private static Column oneByOne(boolean[] mask, Column chosen, Column rest) {
        Column result = chosen.copy();
        if (result instanceof BoolColumn flags && rest.hasMissing()) {
            result = Promotion.toHold(flags, Double.NaN).copy();
        }
        for (int i = 0; i < mask.length; i++) {
            if (!mask[i]) {
                result.set(i, rest.get(i));
            }
        }
        return result;
    }
}
