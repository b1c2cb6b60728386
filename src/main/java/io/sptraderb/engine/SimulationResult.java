package io.sptraderb.engine;

import io.sptraderb.candle.Symbol;
import io.sptraderb.trade.Money;
import io.sptraderb.trade.Trade;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What a simulation left behind.
 *
 * @param times open times of the merged timeline, seconds since the epoch, UTC. Shared: read only
 * @param startCapital cash before the first candle
 * @param endCash cash after the last; below zero where positions are held on margin
 * @param freeMargin what of the equity no open position binds, after the last candle
 * @param endEquity cash and open positions marked to the last close
 * @param writtenOff debt that was forgiven at the end of trading
 * @param equity one value a time: cash and positions marked to the closes known then. Shared: read only
 * @param markets what each symbol contributed, in the order of symbols
 * @param trades closed round trips, in the order they closed
 * @param openPositions what was left open, when the settings say so
 * @param rejections entries that were wanted and not made, in order; the first {@link #MAX_REJECTIONS} of them
 * @param rejectionCounts how many there were, by reason
 * @param endedBy why trading ended
 * @param endedAt index of the time it ended at; the last one's when the data ended
 */
public record SimulationResult(
        long[] times,
        Money startCapital,
        Money endCash,
        Money freeMargin,
        Money endEquity,
        Money writtenOff,
        double[] equity,
        List<MarketResult> markets,
        List<Trade> trades,
        List<OpenPosition> openPositions,
        List<Rejection> rejections,
        Map<Rejection.Reason, Integer> rejectionCounts,
        EndedBy endedBy,
        int endedAt) {

    /** How many rejections are told in detail: a rule that never can be paid for is rejected on every candle. */
    public static final int MAX_REJECTIONS = 1_000;

    /**
     * One symbol's part.
     *
     * @param pnl one value a time of the whole account: what the symbol has gained by then, open positions included;
     *     empty for the only symbol of a simulation, whose gain is the account's. Shared: read only
     */
    public record MarketResult(Symbol symbol, double[] pnl) {}

    public SimulationResult {
        markets = List.copyOf(markets);
        trades = List.copyOf(trades);
        openPositions = List.copyOf(openPositions);
        rejections = List.copyOf(rejections);
        EnumMap<Rejection.Reason, Integer> counts = new EnumMap<>(Rejection.Reason.class);
        counts.putAll(rejectionCounts);
        rejectionCounts = Collections.unmodifiableMap(counts);
    }

    /** Rejections of all reasons. */
    public int rejectionCount() {
        return rejectionCounts.values().stream().mapToInt(Integer::intValue).sum();
    }
}
