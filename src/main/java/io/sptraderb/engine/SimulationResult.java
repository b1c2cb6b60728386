package io.sptraderb.engine;

import io.sptraderb.trade.Money;
import io.sptraderb.trade.Trade;
import java.util.List;
import java.util.Optional;

/**
 * What a simulation left behind.
 *
 * @param startCapital cash before the first candle
 * @param endCash cash after the last
 * @param endEquity cash and open positions marked to the last close
 * @param equity one value a simulated candle: cash and positions marked to its close. Shared: read only
 * @param trades closed round trips, in the order they closed
 * @param openPosition what was left open, when the settings say so
 * @param rejections entries that were wanted and not made, in order; the first {@link #MAX_REJECTIONS} of them
 * @param rejectionCount how many there were
 * @param endedBy why trading ended
 * @param endedAt index of the candle it ended on; the last candle's when the data ended
 */
public record SimulationResult(
        Money startCapital,
        Money endCash,
        Money endEquity,
        double[] equity,
        List<Trade> trades,
        Optional<OpenPosition> openPosition,
        List<Rejection> rejections,
        int rejectionCount,
        EndedBy endedBy,
        int endedAt) {

    /** How many rejections are told in detail: a rule that never can be paid for is rejected on every candle. */
    public static final int MAX_REJECTIONS = 1_000;

    public SimulationResult {
        trades = List.copyOf(trades);
        rejections = List.copyOf(rejections);
    }
}
