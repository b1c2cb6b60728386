package io.sptraderb.engine;

import java.util.Arrays;
import java.util.List;

/** The open times of several series, merged: each once, ascending. */
final class Timeline {

    private Timeline() {}

    /** One series' times are shared, several are merged. */
    static long[] of(List<TradedMarket> markets) {
        if (markets.size() == 1) {
            return markets.getFirst().series().openTimes();
        }
        long[] all = markets.stream()
                .flatMapToLong(market -> Arrays.stream(market.series().openTimes()))
                .toArray();
        Arrays.sort(all);
        int distinct = 0;
        for (int i = 0; i < all.length; i++) {
            if (i == 0 || all[i] != all[i - 1]) {
                all[distinct++] = all[i];
            }
        }
        return Arrays.copyOf(all, distinct);
    }
}
