/**
 * Columns and whole-array maths behind the embedded Python modules {@code pandas} and {@code numpy}.
 *
 * <p>Start at {@link io.sptraderb.series.Kernels}, the one object Python is given, and
 * {@link io.sptraderb.series.Column}, what it computes with. Methods marked
 * {@link io.sptraderb.series.PythonVisible} are all that Python may call; they choose the loop by the dtype of their
 * columns, and the loops are static methods on plain arrays.
 *
 * <p>No kernel writes an array it did not make: candle columns are wrapped without a copy and shared by every run. A
 * column is written in place only while {@link io.sptraderb.series.Column} knows it as exclusive. What a kernel cannot
 * do for the dtypes it is given, it answers with null, and Python raises the error pandas raises.
 *
 * <p>Names, defaults and results are those of pandas 2: missing numbers are NaN, reductions skip them, comparisons with
 * them are false except {@code !=}. Times are nanoseconds or seconds since 1970 UTC. Where numpy has other rules, the
 * classes named Array... have numpy's; start there at {@link io.sptraderb.series.ArrayKernels}.
 *
 * <p>This package knows nothing of GraalVM, candles or components, and one thread uses a column at a time.
 */
@NullMarked
package io.sptraderb.series;

import org.jspecify.annotations.NullMarked;
