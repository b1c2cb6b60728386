/**
 * Streams of random numbers, bit for bit those of numpy: {@link io.sptraderb.series.random.Pcg64} behind
 * {@code numpy.random.default_rng}, {@link io.sptraderb.series.random.Mt19937} behind {@code numpy.random.seed}.
 *
 * <p>Start at {@link io.sptraderb.series.random.BitGenerator}; the other classes turn its bits into numbers of a
 * distribution. A generator is made from a seed only: nothing here reads a clock or other entropy. Generators are
 * mutable and used by one thread.
 */
@NullMarked
package io.sptraderb.series.random;

import org.jspecify.annotations.NullMarked;
