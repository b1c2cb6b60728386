/**
 * What trading leaves behind: sides, fills, positions and closed trades, and the exact money they move.
 *
 * <p>Start at {@link io.sptraderb.trade.Ledger}, the only one to change cash and positions, and
 * {@link io.sptraderb.trade.Trade}, a closed round trip. An order is an intent, a fill an execution, a position an open
 * holding, a trade a closed one.
 *
 * <p>Money and quantities are fixed-point: a {@code long} counting 10<sup>-8</sup> units, rounded half to even once,
 * where a price (a {@code double}) meets a quantity; sums are exact and an overflow is an error, never a wrong figure.
 * The largest amount is about 92 billion. Prices and marks are {@code double}.
 *
 * <p>This package knows nothing of signals, strategies or how a fill price comes about.
 */
@NullMarked
package io.sptraderb.trade;

import org.jspecify.annotations.NullMarked;
