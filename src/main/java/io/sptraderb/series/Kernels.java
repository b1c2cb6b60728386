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

    /** Rolling, expanding and exponentially weighted statistics. */
    @PythonVisible
    public Windows windows() {
        return new Windows();
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

    /** Times: parsing, formatting, fields. */
    @PythonVisible
    public Times times() {
        return new Times();
    }

    /** numpy's own rules. */
    @PythonVisible
    public ArrayKernels arrays() {
        return new ArrayKernels();
    }
}
