package io.sptraderb.series;

/**
 * What the embedded {@code numpy} computes with besides the kernels it shares with {@code pandas}: numpy's own rules
 * for dtypes, missing values (NaN is a number like any other) and whole numbers. Null means that numpy has no answer for
 * these dtypes or sizes; Python finds out which error that is.
 */
public final class ArrayKernels {

    ArrayKernels() {}

    /** Element-wise functions and operators. */
    @PythonVisible
    public ArrayFunctions functions() {
        return new ArrayFunctions();
    }

    /** One number from an array. */
    @PythonVisible
    public ArrayReductions reductions() {
        return new ArrayReductions();
    }

    /** Arrays from lists and from pieces. */
    @PythonVisible
    public ArrayBuilding building() {
        return new ArrayBuilding();
    }

    /** Item assignment, in the dtype of the array. */
    @PythonVisible
    public ArrayAssignment assignment() {
        return new ArrayAssignment();
    }

    /** Sorting, searching, counting. */
    @PythonVisible
    public ArrayOrder order() {
        return new ArrayOrder();
    }

    /** Running totals, interpolation, convolution, fits. */
    @PythonVisible
    public ArraySequences sequences() {
        return new ArraySequences();
    }

    /** Two dimensions: several columns of equal length. */
    @PythonVisible
    public ArrayTables tables() {
        return new ArrayTables();
    }

    /** The random numbers of {@code numpy.random.default_rng}; the seed in words of 32 bits, the lowest first. */
    @PythonVisible
    public RandomStream random(long[] words) {
        return RandomStream.ofGenerator(words);
    }

    /** The random numbers of {@code numpy.random.RandomState}, for a seed of 32 bits. */
    @PythonVisible
    public RandomStream legacyRandom(long seed) {
        return RandomStream.ofLegacy(seed);
    }
}
