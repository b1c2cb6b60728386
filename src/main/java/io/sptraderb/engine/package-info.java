/**
 * The simulation: candles, rule masks and settings in, trades and equity out. A pure function; no clock, file, thread,
 * logger or component is known here.
 *
 * <p>Start at {@link io.sptraderb.engine.Simulation}, the loop; {@link io.sptraderb.engine.RuleCompiler} and
 * {@link io.sptraderb.engine.FilterMask} make its masks. Each symbol has a Book (where its candles are and what is held)
 * and a Desk that trades it; all share one Account.
 *
 * <h2>What happens when, at each time of the merged timeline</h2>
 *
 * <p>Symbols that have a candle at that time act; the others wait. Each step is done for all of them before the next one,
 * in the order of their codes.
 *
 * <ol>
 *   <li>Positions are charged for the midnights (UTC) since the symbol's candle before, at its last close, and marked to
 *       this open. Exits decided before are filled there.
 *   <li>Entry orders that wait are held against the candle in the order they were placed: a market order is filled at
 *       the open; a limit at itself or better, when the candle reaches it; a stop at itself or worse. What the open has
 *       passed already is filled at the open. A stop-limit whose stop is reached becomes a limit: filled there and then
 *       where its stop is better than its limit; else, if the open itself triggered it, at the limit when the candle
 *       comes back to it; else it has missed and waits as a limit. An order is held against as many candles as it is
 *       valid for, and is gone once it is reached, filled or refused: what the decision asked about positions held is
 *       asked again then. The first of a group that is filled cancels the rest of the group.
 *   <li>Each position's stop and targets are held against the candle's high and low. A level fills at itself, or at the
 *       open when the open has passed it. When stop and target are both touched the stop counts ({@code pessimistic}). In
 *       the other readings what the open has passed comes first; a stop does where both are as near. Parts are taken in
 *       the order they are given in, as far as they lie before the target.
 *   <li>Cash and positions are marked to the close; trailing stops and break-even moves follow the candle, in force from
 *       the next one. Equity at or below zero closes everything there and then. A broken drawdown or daily loss limit
 *       ends trading: waiting orders are cancelled, positions are closed at the next fill. A day is measured from the
 *       equity last marked before it began. Once trading has ended and nothing is held, {@code forgive_debt} makes cash
 *       below zero zero.
 *   <li>Rules known at this close decide: exits, and positions held long enough, of all symbols; then entries, if filters,
 *       the rule's number of positions, cooldown and correlation let them through. With {@code fill: next_open} they wait
 *       for the next open; with {@code fill: close} exits and market orders are filled at this close, after the stops of
 *       this candle. The last candle decides nothing.
 * </ol>
 *
 * <p>After its last candle a symbol's open positions are closed at the last close with reason {@code end_of_data}, unless
 * the settings say otherwise. {@code end_of_data: last_open}, the convention of backtesting.py, lets the last candle decide,
 * closes positions at its open, and then holds all orders that wait against it once more; what that opens stays open. With
 * {@code fill: close} it closes them at the close before the last, or at that of the candle they were opened on, and decides
 * nothing.
 *
 * <h2>The candle of the entry</h2>
 *
 * <p>A position opened at the open is checked on the same candle like any other. One that was opened inside the candle is
 * checked by what the price must have done after the fill: after a limit the stop's side, after a stop the target's side
 * of the fill can only have been reached afterwards; the other side only surely when the candle closes beyond it.
 * Pessimistic reading counts an unsure stop and not an unsure target, optimistic reading the reverse, and takes the target
 * where both count; {@code nearest_extreme} reads this candle as pessimistic does. A level that was reached fills at itself,
 * or at the entry where that is already beyond it.
 *
 * <h2>What is wanted against what is held</h2>
 *
 * <p>Decisions see positions, and the money they bind, as they will be once decided exits are filled. A rule for one
 * position does nothing while one of its side is held; a rule for several adds up to that number, and one too many is a
 * rejection. Against positions of the other side an entry is not made ({@code ignore}), takes off what it can, oldest
 * first, and opens the rest ({@code reduce}), closes all of them in the same fill ({@code reverse}), even where what it
 * would open is refused then, or stands beside them ({@code hedge}). How many positions the account holds is asked at the
 * fill, after that. A new order cancels those of its symbol that waited before this close, unless it says it does not. An
 * exit of a part closes that portion of the side's total, oldest first, rounded half to even to a lot, at least one lot; a
 * position held long enough is closed whole instead.
 *
 * <h2>Prices and costs</h2>
 *
 * <p>Half the spread is paid at every fill and slippage at every market and stop fill, both against the trader; limits,
 * stop-limits and targets are resting orders and do not slip. Commission is charged on every fill, and each position that
 * an order closes is a fill; a position closed in parts divides its entry's commission and its swap among them in
 * proportion. A size that is a fraction includes its commission. An entry needs free margin (equity less what all positions
 * bind at their marks) for what it binds and for its commission; without leverage a position binds its value, shorts as
 * longs do. Where the spread is paid at the entry, value and commission are held against free margin times leverage, as
 * backtesting.py does. The part of equity a position may be worth caps its order. Quantities are rounded down to a lot,
 * order and protective prices to the nearest tick, fill prices that costs have moved to the tick that is worse for the
 * trader. Without lots a size worth less than a millionth of the account's currency is none. What is refused is recorded as
 * a {@link io.sptraderb.engine.Rejection}.
 *
 * <p>No decision ever reads a candle that has not closed: changing all candles after i changes no fill at or before i.
 */
@NullMarked
package io.sptraderb.engine;

import org.jspecify.annotations.NullMarked;
