package io.sptraderb.component.python;

import io.sptraderb.candle.CandleSeries;
import io.sptraderb.series.Column;
import io.sptraderb.series.DoubleColumn;
import io.sptraderb.series.TimeColumn;
import java.util.ArrayList;
import java.util.List;
import org.graalvm.polyglot.Value;
import org.graalvm.polyglot.proxy.ProxyArray;

/** Whole columns across the border. */
final class Frames {

    private static final ProxyArray NAMES = ProxyArray.fromArray("open", "high", "low", "close", "volume");

    private Frames() {}

    /** A new DataFrame on the series' own arrays. Python sees columns, never the arrays: it cannot write them. */
    static Value candles(Lease lease, CandleSeries series) {
        return lease.python(
                "candles",
                TimeColumn.ofSeconds(series.openTimes()),
                NAMES,
                ProxyArray.fromArray(
                        new DoubleColumn(series.opens()),
                        new DoubleColumn(series.highs()),
                        new DoubleColumn(series.lows()),
                        new DoubleColumn(series.closes()),
                        new DoubleColumn(series.volumes())));
    }

    static List<String> texts(Value list) {
        List<String> texts = new ArrayList<>();
        for (long i = 0; i < list.getArraySize(); i++) {
            texts.add(list.getArrayElement(i).asString());
        }
        return texts;
    }

    static List<Column> columns(Value list) {
        List<Column> columns = new ArrayList<>();
        for (long i = 0; i < list.getArraySize(); i++) {
            columns.add(list.getArrayElement(i).<Column>asHostObject());
        }
        return columns;
    }
}
