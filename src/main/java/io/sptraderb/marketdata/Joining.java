package io.sptraderb.marketdata;

import io.sptraderb.candle.CandleSeries;
import io.sptraderb.candle.Provenance;
import java.util.List;

/** Makes one series of several of the same symbol and timeframe. */
final class Joining {

    private Joining() {}

    /** One after the other; they must ascend. */
    static CandleSeries inOrder(List<CandleSeries> parts, Provenance provenance) {
        CandleColumns columns =
                new CandleColumns(parts.stream().mapToInt(CandleSeries::size).sum());
        for (CandleSeries part : parts) {
            columns.addAll(part);
        }
        CandleSeries first = parts.getFirst();
        return columns.toSeries(first.symbol(), first.timeframe(), provenance);
    }

    /** Candles of both by time; of the same time the newer ones count. */
    static CandleSeries over(CandleSeries older, CandleSeries newer, Provenance provenance) {
        CandleColumns columns = new CandleColumns();
        int i = 0;
        int k = 0;
        while (i < older.size() || k < newer.size()) {
            boolean takesNewer = i == older.size() || (k < newer.size() && newer.openTime(k) <= older.openTime(i));
            if (takesNewer) {
                i += i < older.size() && older.openTime(i) == newer.openTime(k) ? 1 : 0;
                columns.add(newer, k);
                k++;
            } else {
                columns.add(older, i);
                i++;
            }
        }
        return columns.toSeries(newer.symbol(), newer.timeframe(), provenance);
    }
}
