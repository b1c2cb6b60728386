package io.sptraderb.series;

import java.util.Arrays;

/** One column below the other, in the narrowest dtype that holds both. */
final class Joining {

    private Joining() {}

    static Column of(Column first, Column second) {
        Column[] both = Promotion.common(first, second);
        if (both[0] instanceof DoubleColumn a && both[1] instanceof DoubleColumn b) {
            return new DoubleColumn(joined(a.values(), b.values()));
        }
        if (both[0] instanceof LongColumn a && both[1] instanceof LongColumn b) {
            return new LongColumn(joined(a.values(), b.values()));
        }
        if (both[0] instanceof TimeColumn a && both[1] instanceof TimeColumn b) {
            return TimeColumn.ofNanos(joined(TimeMath.nanos(a), TimeMath.nanos(b)), a.zone());
        }
        if (both[0] instanceof BoolColumn a && both[1] instanceof BoolColumn b && a.isStrict() && b.isStrict()) {
            boolean[] values = Arrays.copyOf(a.values(), a.size() + b.size());
            System.arraycopy(b.values(), 0, values, a.size(), b.size());
            return new BoolColumn(values);
        }
        if (both[0] instanceof TextColumn a && both[1] instanceof TextColumn b) {
            return texts(a, b);
        }
        return oneByOne(both[0], both[1]);
    }

    private static double[] joined(double[] first, double[] second) {
        double[] values = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, values, first.length, second.length);
        return values;
    }

    private static long[] joined(long[] first, long[] second) {
        long[] values = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, values, first.length, second.length);
        return values;
    }

    private static TextColumn texts(TextColumn first, TextColumn second) {
        Words words = first.words().copy();
        int[] codes = Arrays.copyOf(first.codes(), first.size() + second.size());
        int[] added = words.addAll(second.words());
        for (int i = 0; i < second.size(); i++) {
            int code = second.codes()[i];
            codes[first.size() + i] = code < 0 ? code : added[code];
        }
        return new TextColumn(codes, words);
    }

    private static Column oneByOne(Column first, Column second) {
        int[] rows = new int[first.size() + second.size()];
        Arrays.setAll(rows, i -> i < first.size() ? i : -1);
        Column joined = first.take(rows).copy();
        for (int i = 0; i < second.size(); i++) {
            joined.set(first.size() + i, second.get(i));
        }
        return Missing.inferred(joined);
    }
}
