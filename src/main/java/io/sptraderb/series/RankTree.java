package io.sptraderb.series;

import java.util.Arrays;

/**
 * The values of a long window as counts of their ranks in the whole column, in a binary indexed tree (Fenwick 1994), so
 * that each step costs the logarithm of the column's length.
 */
final class RankTree implements OrderedRows {

    private final double[] distinct;
    private final int[] ranks;
    private final int[] tree;
    private final int top;
    private int size;

    RankTree(double[] values) {
        double[] sorted = Arrays.stream(values)
                .filter(value -> !Double.isNaN(value))
                .sorted()
                .toArray();
        int count = 0;
        for (int i = 0; i < sorted.length; i++) {
            if (i == 0 || sorted[i] != sorted[i - 1]) {
                sorted[count++] = sorted[i];
            }
        }
        this.distinct = Arrays.copyOf(sorted, count);
        this.ranks = new int[values.length];
        for (int i = 0; i < values.length; i++) {
            ranks[i] = Double.isNaN(values[i]) ? -1 : rank(values[i]);
        }
        this.tree = new int[count + 1];
        this.top = Integer.highestOneBit(Math.max(count, 1));
    }

    /** The two zeros are one value. */
    private int rank(double value) {
        int found = Arrays.binarySearch(distinct, value);
        return found >= 0 ? found : Math.max(0, Arrays.binarySearch(distinct, -value));
    }

    @Override
    public void add(int row) {
        change(ranks[row], 1);
    }

    @Override
    public void remove(int row) {
        change(ranks[row], -1);
    }

    private void change(int rank, int by) {
        size += by;
        for (int i = rank + 1; i < tree.length; i += i & -i) {
            tree[i] += by;
        }
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public double at(int place) {
        int found = 0;
        int rest = place;
        for (int step = top; step > 0; step >>= 1) {
            int next = found + step;
            if (next < tree.length && tree[next] <= rest) {
                found = next;
                rest -= tree[next];
            }
        }
        return distinct[found];
    }

    @Override
    public int below(int row, boolean orEqual) {
        int count = 0;
        for (int i = ranks[row] + (orEqual ? 1 : 0); i > 0; i -= i & -i) {
            count += tree[i];
        }
        return count;
    }
}
