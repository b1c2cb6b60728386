package io.sptraderb.series;

/**
 * What the embedded Python modules compute with: one object for each context, handed to Python as
 * {@code _sptraderb.kernels}. It holds no state, only the families of functions.
 */
public final class Kernels {

    /** Columns from lists and scalars. */
    @PythonVisible
    public Building building() {
        return new Building();
    }

    /** Binary operators and {@code ~}. */
    @PythonVisible
    public Operators operators() {
        return new Operators();
    }

    /** Functions that keep the length of a column. */
    @PythonVisible
    public Transforms transforms() {
        return new Transforms();
    }

    /** Rolling and expanding statistics. */
    @PythonVisible
    public Windows windows() {
        return new Windows();
    }

    /** What no whole-array operation gives: rows made from the result before. */
    @PythonVisible
    public Recurrences recurrences() {
        return new Recurrences();
    }

    /** Exponentially weighted statistics. */
    @PythonVisible
    public Exponential exponential() {
        return new Exponential();
    }

    /** One number from a column. */
    @PythonVisible
    public Reductions reductions() {
        return new Reductions();
    }

    /** Statistics across the columns of a frame. */
    @PythonVisible
    public RowWise rowWise() {
        return new RowWise();
    }

    /** Choosing rows, filling missing values. */
    @PythonVisible
    public Selection selection() {
        return new Selection();
    }

    /** Equal values. */
    @PythonVisible
    public Distinct distinct() {
        return new Distinct();
    }

    /** The order of rows. */
    @PythonVisible
    public Sorting sorting() {
        return new Sorting();
    }

    /** Row numbers. */
    @PythonVisible
    public RowNumbers rowNumbers() {
        return new RowNumbers();
    }

    /** Ranks. */
    @PythonVisible
    public Ranking ranking() {
        return new Ranking();
    }

    /** Rows of two frames that belong together. */
    @PythonVisible
    public Merging merging() {
        return new Merging();
    }

    /** Missing values between present ones. */
    @PythonVisible
    public Interpolation interpolation() {
        return new Interpolation();
    }

    /** Item assignment. */
    @PythonVisible
    public Assignment assignment() {
        return new Assignment();
    }

    /** Labels of indexes. */
    @PythonVisible
    public Lookup lookup() {
        return new Lookup();
    }

    /** Groups of rows and bins of time. */
    @PythonVisible
    public Grouping grouping() {
        return new Grouping();
    }

    /** Single times: parsing, formatting, fields. */
    @PythonVisible
    public Times times() {
        return new Times();
    }

    /** Columns of times. */
    @PythonVisible
    public TimeColumns timeColumns() {
        return new TimeColumns();
    }

    /** numpy's own rules. */
    @PythonVisible
    public ArrayKernels arrays() {
        return new ArrayKernels();
    }
}
