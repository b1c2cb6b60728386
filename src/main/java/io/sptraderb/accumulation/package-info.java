/**
 * The investing platform: what a saver would have who buys a little at each signal, held against one who bought at once.
 *
 * <p>The way of one study: {@link io.sptraderb.accumulation.ClosePrices} and
 * {@link io.sptraderb.accumulation.Dividend}s of one ticker come through the port
 * {@link io.sptraderb.accumulation.PriceHistories}; a {@link io.sptraderb.accumulation.BuyRule}, found by name
 * with {@link io.sptraderb.accumulation.BuyRules}, by arithmetic of its own or by running a component, turns the prices
 * into {@link io.sptraderb.accumulation.BuySignal}s;
 * {@link io.sptraderb.accumulation.PortfolioSimulation} lets a {@link io.sptraderb.accumulation.PortfolioPlan} follow
 * them, row by row, and says there what happens when within a day;
 * {@link io.sptraderb.accumulation.PathStatistics} measure the {@link io.sptraderb.accumulation.PortfolioPath},
 * and {@link io.sptraderb.accumulation.Comparison} holds two of them against each other.
 *
 * <p>Start at {@link io.sptraderb.accumulation.Study}, which does all of this with
 * {@link io.sptraderb.accumulation.Services}: each is an interface, so that a step is done in this process or in another.
 * What crosses them are published figures, such as a {@link io.sptraderb.accumulation.PublishedPortfolio}; their JSON is
 * in {@code accumulation.wire}, those of other processes are in {@code accumulation.remote}.
 *
 * <p>Numbers: rates named {@code Pct} are per hundred, 1 is 1 %; thresholds of buy rules are fractions, -0.05 is a fall
 * of 5 %. Money is exact, {@link io.sptraderb.trade.Money}; a number of shares is what money divided by a price gives
 * and stays the {@code double} it is. Time series and statistics are published figures, rounded half to even on the
 * binary value: money to 2 decimals, shares to 6, percentages to 2, ratios to 4. What is undefined is NaN.
 *
 * <p>Bad input is one of the {@link io.sptraderb.accumulation.AccumulationException}s, each with its code.
 * This package knows nothing of HTTP, JSON, files or where prices come from.
 */
@NullMarked
package io.sptraderb.accumulation;

import org.jspecify.annotations.NullMarked;
