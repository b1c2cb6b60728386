package io.sptraderb.series;

/** Equal values of a column and equal rows of several; a missing value is equal to another missing one. */
public final class Distinct {

    Distinct() {}

    /** For each row the number of its value in order of first appearance; -1 for a missing one unless they count. */
    @PythonVisible
    public Column codes(Column column, boolean countMissing) {
        int[] rows = Codes.of(column, countMissing).rows();
        long[] codes = new long[rows.length];
        for (int i = 0; i < codes.length; i++) {
            codes[i] = rows[i];
        }
        return new LongColumn(codes);
    }

    /** The same as row numbers for {@link Selection#take} of one value each. */
    @PythonVisible
    public int[] codeRows(Column column, boolean countMissing) {
        return Codes.of(column, countMissing).rows();
    }

    /** The rows where each distinct value appears first. */
    @PythonVisible
    public int[] firsts(Column column, boolean countMissing) {
        return Codes.of(column, countMissing).firsts();
    }

    /** How many rows have each of the values of {@link #firsts}. */
    @PythonVisible
    public Column counts(Column column, boolean countMissing) {
        return new LongColumn(Codes.of(column, countMissing).counts());
    }

    /** The number of distinct values. */
    @PythonVisible
    public int count(Column column, boolean countMissing) {
        return Codes.of(column, countMissing).count();
    }

    /** The first rows and the counts of distinct rows of several columns. */
    @PythonVisible
    public int[] firstRows(Object[] columns) {
        return Codes.ofAll(columns).firsts();
    }

    @PythonVisible
    public Column rowCounts(Object[] columns) {
        return new LongColumn(Codes.ofAll(columns).counts());
    }

    /** Which rows repeat another one: all but the {@code first} or {@code last} of equals, or with {@code none} all. */
    @PythonVisible
    public Column duplicated(Object[] columns, String keep) {
        Codes codes = Codes.ofAll(columns);
        int[] rows = codes.rows();
        boolean[] result = new boolean[rows.length];
        if (keep.equals("none")) {
            long[] counts = codes.counts();
            for (int i = 0; i < result.length; i++) {
                result[i] = counts[rows[i]] > 1;
            }
            return new BoolColumn(result);
        }
        boolean[] seen = new boolean[codes.count()];
        boolean first = keep.equals("first");
        for (int i = 0; i < result.length; i++) {
            int row = first ? i : result.length - 1 - i;
            result[row] = seen[rows[row]];
            seen[rows[row]] = true;
        }
        return new BoolColumn(result);
    }

    /** Which rows have one of the values; texts are never numbers. */
    @PythonVisible
    public Column isIn(Column column, Column values) {
        int size = column.size();
        boolean[] result = new boolean[size];
        if (isText(column) == isText(values) || column instanceof ObjectColumn || values instanceof ObjectColumn) {
            Codes codes = Codes.ofAll(new Object[] {Joining.of(column, values)});
            boolean[] wanted = new boolean[codes.count()];
            for (int i = size; i < codes.rows().length; i++) {
                wanted[codes.rows()[i]] = true;
            }
            for (int i = 0; i < size; i++) {
                result[i] = wanted[codes.rows()[i]];
            }
        }
        return new BoolColumn(result);
    }

    private static boolean isText(Column column) {
        return column instanceof TextColumn;
    }
}
