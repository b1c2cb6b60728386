/**
 * Statistics of a finished simulation, each defined once.
 *
 * <p>Start at {@link io.sptraderb.metrics.Metric}, the list with unit, formula and source of each, and
 * {@link io.sptraderb.metrics.Performance}, which computes them from an {@link io.sptraderb.metrics.Account}: trades and
 * equity of one or several symbols. For a bare series of returns take {@link io.sptraderb.metrics.ReturnStatistics},
 * against a benchmark {@link io.sptraderb.metrics.RelativeStatistics}, for its ends
 * {@link io.sptraderb.metrics.ReturnTails}, for money that came and went on any days
 * {@link io.sptraderb.metrics.InternalRate}; how much a Sharpe ratio is worth after many trials says
 * {@link io.sptraderb.metrics.SharpeSignificance}. Two other libraries' reports, where their conventions differ, are
 * {@link io.sptraderb.metrics.BacktestingPyStatistics} and {@link io.sptraderb.metrics.QuantstatsStatistics}.
 *
 * <p>Fractions are fractions (0.05 is 5 %); what is undefined is NaN, and no input is too short, flat or ruined to be
 * measured.
 *
 * <p>This package knows nothing of how the trades came about.
 */
@NullMarked
package io.sptraderb.metrics;

import org.jspecify.annotations.NullMarked;
