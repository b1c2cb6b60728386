package io.sptraderb.series.talib;

import static io.sptraderb.series.talib.Declaration.function;
import static io.sptraderb.series.talib.Parameter.anyReal;
import static io.sptraderb.series.talib.Parameter.average;
import static io.sptraderb.series.talib.Parameter.period;
import static io.sptraderb.series.talib.Parameter.positive;
import static io.sptraderb.series.talib.Parameter.real;
import static io.sptraderb.series.talib.Shapes.rangeWindow;
import static io.sptraderb.series.talib.Shapes.transform;
import static io.sptraderb.series.talib.Shapes.window;

import com.tictactec.ta.lib.Core;
import java.util.List;

/** Averages and bands, drawn over prices. */
final class OverlapStudies {

    private OverlapStudies() {}

    static List<TaFunction> functions() {
        return List.of(
                function("BBANDS", "Bollinger Bands")
                        .with(
                                period("timeperiod", 5, 2),
                                anyReal("nbdevup", 2),
                                anyReal("nbdevdn", 2),
                                average("matype"))
                        .giving("upperband", "middleband", "lowerband")
                        .by((core, c) -> core.bbands(
                                0,
                                c.last(),
                                c.in(0),
                                c.whole(0),
                                c.real(1),
                                c.real(2),
                                c.average(3),
                                c.begin(),
                                c.count(),
                                c.out(0),
                                c.out(1),
                                c.out(2))),
                window("DEMA", "Double Exponential Moving Average", period("timeperiod", 30, 2), Core::dema),
                window("EMA", "Exponential Moving Average", period("timeperiod", 30, 2), Core::ema),
                transform("HT_TRENDLINE", "Hilbert Transform - Instantaneous Trendline", Core::htTrendline),
                window("KAMA", "Kaufman Adaptive Moving Average", period("timeperiod", 30, 2), Core::kama),
                function("MA", "Moving average")
                        .with(period("timeperiod", 30, 1), average("matype"))
                        .by((core, c) -> core.movingAverage(
                                0, c.last(), c.in(0), c.whole(0), c.average(1), c.begin(), c.count(), c.out(0))),
                function("MAMA", "MESA Adaptive Moving Average")
                        .with(real("fastlimit", 0.5, 0.01, 0.99), real("slowlimit", 0.05, 0.01, 0.99))
                        .giving("mama", "fama")
                        .by((core, c) -> core.mama(
                                0, c.last(), c.in(0), c.real(0), c.real(1), c.begin(), c.count(), c.out(0), c.out(1))),
                function("MAVP", "Moving average with variable period")
                        .over("real", "periods")
                        .with(period("minperiod", 2, 2), period("maxperiod", 30, 2), average("matype"))
                        .refusing("minperiod above maxperiod", c -> c.whole(0) > c.whole(1))
                        .by((core, c) -> core.movingAverageVariablePeriod(
                                0,
                                c.last(),
                                c.in(0),
                                c.in(1),
                                c.whole(0),
                                c.whole(1),
                                c.average(2),
                                c.begin(),
                                c.count(),
                                c.out(0))),
                window("MIDPOINT", "MidPoint over period", period("timeperiod", 14, 2), Core::midPoint),
                rangeWindow("MIDPRICE", "Midpoint Price over period", period("timeperiod", 14, 2), Core::midPrice),
                function("SAR", "Parabolic SAR")
                        .over("high", "low")
                        .with(positive("acceleration", 0.02), positive("maximum", 0.2))
                        .by((core, c) -> core.sar(
                                0, c.last(), c.in(0), c.in(1), c.real(0), c.real(1), c.begin(), c.count(), c.out(0))),
                function("SAREXT", "Parabolic SAR - Extended")
                        .over("high", "low")
                        .with(
                                anyReal("startvalue", 0),
                                positive("offsetonreverse", 0),
                                positive("accelerationinitlong", 0.02),
                                positive("accelerationlong", 0.02),
                                positive("accelerationmaxlong", 0.2),
                                positive("accelerationinitshort", 0.02),
                                positive("accelerationshort", 0.02),
                                positive("accelerationmaxshort", 0.2))
                        .by((core, c) -> core.sarExt(
                                0, c.last(), c.in(0), c.in(1), c.real(0), c.real(1), c.real(2), c.real(3), c.real(4),
                                c.real(5), c.real(6), c.real(7), c.begin(), c.count(), c.out(0))),
                window("SMA", "Simple Moving Average", period("timeperiod", 30, 2), Core::sma),
                function("T3", "Triple Exponential Moving Average (T3)")
                        .with(period("timeperiod", 5, 2), real("vfactor", 0.7, 0, 1))
                        .by((core, c) ->
                                core.t3(0, c.last(), c.in(0), c.whole(0), c.real(1), c.begin(), c.count(), c.out(0))),
                window("TEMA", "Triple Exponential Moving Average", period("timeperiod", 30, 2), Core::tema),
                window("TRIMA", "Triangular Moving Average", period("timeperiod", 30, 2), Core::trima),
                window("WMA", "Weighted Moving Average", period("timeperiod", 30, 2), Core::wma));
    }
}
