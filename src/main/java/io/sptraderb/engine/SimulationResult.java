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
 * @param rejections entries that were wanted and not made, in order
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
        EndedBy endedBy,
        int endedAt) {
    public SimulationResult {
        trades = List.copyOf(trades);
        rejections = List.copyOf(rejections);
    }
}
