package io.sptraderb.series;

/** Rows of a moving window in the order of their values. */
interface OrderedRows {

    void add(int row);

    void remove(int row);

    int size();

    /** The value with so many lower or equal ones before it. */
    double at(int place);

    /** How many values are lower than that of the row; those equal to it count too when {@code orEqual}. */
    int below(int row, boolean orEqual);

    /** For windows of at most so many rows: a sorted array for short ones, a tree of ranks for long ones. */
    static OrderedRows of(double[] values, int longest) {
        return longest <= SortedRows.LONGEST ? new SortedRows(values, longest) : new RankTree(values);
    }
}
