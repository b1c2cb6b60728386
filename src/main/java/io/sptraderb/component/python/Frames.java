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
    static Value candles(PythonContext context, CandleSeries series) {
        return onColumns(
                context,
                "candles",
                series.openTimes(),
                series.opens(),
                series.highs(),
                series.lows(),
                series.closes(),
                series.volumes());
    }

    /** Runs on candles of no meaning what components commonly use. */
    static void warmUp(PythonContext context) {
        double[] prices = {1, 2, 3, 2, 1, 2, 3, 4};
        long[] times = {0, 60, 120, 180, 240, 300, 360, 420};
        onColumns(context, "warm_up", times, prices, prices, prices, prices, prices);
    }

    private static Value onColumns(PythonContext context, String function, long[] times, double[]... columns) {
        Object[] wrapped = new Object[columns.length];
        for (int i = 0; i < wrapped.length; i++) {
            wrapped[i] = new DoubleColumn(columns[i]);
        }
        return context.call(function, TimeColumn.ofSeconds(times), NAMES, ProxyArray.fromArray(wrapped));
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
