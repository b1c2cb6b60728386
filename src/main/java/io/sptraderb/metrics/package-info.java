/**
 * Statistics of a finished simulation, each defined once.
 *
 * <p>Start at {@link io.sptraderb.metrics.Metric}, the list with unit and formula of each, and
 * {@link io.sptraderb.metrics.Performance}, which computes them from trades and equity. Fractions are fractions (0.05 is
 * 5 %); what is undefined is NaN.
 *
 * <p>This package knows nothing of how the trades came about.
 */
@NullMarked
package io.sptraderb.metrics;

import org.jspecify.annotations.NullMarked;
