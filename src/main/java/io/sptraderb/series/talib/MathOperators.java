package io.sptraderb.series.talib;

import static io.sptraderb.series.talib.Declaration.function;
import static io.sptraderb.series.talib.Parameter.period;
import static io.sptraderb.series.talib.Shapes.pair;
import static io.sptraderb.series.talib.Shapes.window;

import com.tictactec.ta.lib.Core;
import java.util.List;

/** Arithmetic of two arrays; sums and extremes of windows. */
final class MathOperators {

    private MathOperators() {}

    static List<TaFunction> functions() {
        return List.of(
                pair("ADD", "Vector Arithmetic Add", Core::add),
                pair("DIV", "Vector Arithmetic Div", Core::div),
                window("MAX", "Highest value over a specified period", period("timeperiod", 30, 2), Core::max),
                function("MAXINDEX", "Index of highest value over a specified period")
                        .with(period("timeperiod", 30, 2))
                        .givingRows("integer")
                        .by((core, c) ->
                                core.maxIndex(0, c.last(), c.in(0), c.whole(0), c.begin(), c.count(), c.wholeOut(0))),
                window("MIN", "Lowest value over a specified period", period("timeperiod", 30, 2), Core::min),
                function("MININDEX", "Index of lowest value over a specified period")
                        .with(period("timeperiod", 30, 2))
                        .givingRows("integer")
                        .by((core, c) ->
                                core.minIndex(0, c.last(), c.in(0), c.whole(0), c.begin(), c.count(), c.wholeOut(0))),
                function("MINMAX", "Lowest and highest values over a specified period")
                        .with(period("timeperiod", 30, 2))
                        .giving("min", "max")
                        .by((core, c) -> core.minMax(
                                0, c.last(), c.in(0), c.whole(0), c.begin(), c.count(), c.out(0), c.out(1))),
                function("MINMAXINDEX", "Indexes of lowest and highest values over a specified period")
                        .with(period("timeperiod", 30, 2))
                        .givingRows("minidx", "maxidx")
                        .by((core, c) -> core.minMaxIndex(
                                0, c.last(), c.in(0), c.whole(0), c.begin(), c.count(), c.wholeOut(0), c.wholeOut(1))),
                pair("MULT", "Vector Arithmetic Mult", Core::mult),
                pair("SUB", "Vector Arithmetic Subtraction", Core::sub),
                window("SUM", "Summation", period("timeperiod", 30, 2), Core::sum));
    }
}
