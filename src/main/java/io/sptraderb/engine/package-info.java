/**
 * The simulation: candles, rule masks and settings in, trades and equity out. A pure function; no clock, file, thread,
 * logger or component is known here.
 *
 * <p>Start at {@link io.sptraderb.engine.Simulation}; {@link io.sptraderb.engine.RuleCompiler} makes its masks.
 *
 * <h2>What happens when, on each candle</h2>
 *
 * <ol>
 *   <li>Orders decided on the candle before are filled at this open: exits, then at most one entry.
 *   <li>The open position's stop and target are held against this candle's high and low, also on the candle it was
 *       opened on when it was opened at the open. A level fills at itself, or at the open when the open has passed it.
 *       When both are touched the stop counts ({@code pessimistic}; the other readings are settings).
 *   <li>Cash and position are marked to the close. Equity at or below zero closes everything there and then. A broken
 *       drawdown or daily loss limit ends trading, and the position is closed at the next fill.
 *   <li>Rules known at this close decide: exits for what is held; an entry when nothing is held, or is about to be
 *       closed. With {@code fill: next_open} they wait for the next open; with {@code fill: close} they are filled at
 *       this close, after the stops of this candle. The last candle decides nothing.
 * </ol>
 *
 * <p>After the last candle an open position is closed at the last close with reason {@code end_of_data}, unless the
 * settings say otherwise.
 *
 * <h2>Prices and costs</h2>
 *
 * <p>Half the spread is paid at every fill and slippage at every market and stop fill, both against the trader; a target
 * is a resting order and does not slip. Commission is charged on every fill. A size that is a fraction of the cash
 * includes its commission. Shorts need cash for their value, as longs do. An entry that rounds to nothing or cannot be
 * paid for is recorded as a {@link io.sptraderb.engine.Rejection}.
 *
 * <p>No decision ever reads a candle that has not closed: changing all candles after i changes no fill at or before i.
 */
@NullMarked
package io.sptraderb.engine;

import org.jspecify.annotations.NullMarked;
