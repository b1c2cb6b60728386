package io.sptraderb.series.talib;

import static io.sptraderb.series.talib.Declaration.function;
import static io.sptraderb.series.talib.Parameter.anyReal;
import static io.sptraderb.series.talib.Parameter.period;
import static io.sptraderb.series.talib.Shapes.pairWindow;
import static io.sptraderb.series.talib.Shapes.window;

import com.tictactec.ta.lib.Core;
import java.util.List;

/** Deviation, regression and correlation over windows. */
final class StatisticFunctions {

    private StatisticFunctions() {}

    static List<TaFunction> functions() {
        return List.of(
                pairWindow("BETA", "Beta", period("timeperiod", 5, 1), Core::beta),
                pairWindow(
                        "CORREL", "Pearson's Correlation Coefficient (r)", period("timeperiod", 30, 1), Core::correl),
                window("LINEARREG", "Linear Regression", period("timeperiod", 14, 2), Core::linearReg),
                window("LINEARREG_ANGLE", "Linear Regression Angle", period("timeperiod", 14, 2), Core::linearRegAngle),
                window(
                        "LINEARREG_INTERCEPT",
                        "Linear Regression Intercept",
                        period("timeperiod", 14, 2),
                        Core::linearRegIntercept),
                window("LINEARREG_SLOPE", "Linear Regression Slope", period("timeperiod", 14, 2), Core::linearRegSlope),
                function("STDDEV", "Standard Deviation")
                        .with(period("timeperiod", 5, 2), anyReal("nbdev", 1))
                        .by((core, c) -> core.stdDev(
                                0, c.last(), c.in(0), c.whole(0), c.real(1), c.begin(), c.count(), c.out(0))),
                window("TSF", "Time Series Forecast", period("timeperiod", 14, 2), Core::tsf),
                function("VAR", "Variance")
                        .with(period("timeperiod", 5, 1), anyReal("nbdev", 1))
                        .by((core, c) -> core.variance(
                                0, c.last(), c.in(0), c.whole(0), c.real(1), c.begin(), c.count(), c.out(0))));
    }
}
