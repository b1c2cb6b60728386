package io.sptraderb.series.talib;

import static io.sptraderb.series.talib.Declaration.function;
import static io.sptraderb.series.talib.Parameter.average;
import static io.sptraderb.series.talib.Parameter.period;
import static io.sptraderb.series.talib.Shapes.barWindow;
import static io.sptraderb.series.talib.Shapes.rangeWindow;
import static io.sptraderb.series.talib.Shapes.window;

import com.tictactec.ta.lib.Core;
import java.util.List;

/** Speed and direction of prices. */
final class MomentumIndicators {

    private MomentumIndicators() {}

    static List<TaFunction> functions() {
        return List.of(
                barWindow("ADX", "Average Directional Movement Index", period("timeperiod", 14, 2), Core::adx),
                barWindow("ADXR", "Average Directional Movement Index Rating", period("timeperiod", 14, 2), Core::adxr),
                function("APO", "Absolute Price Oscillator")
                        .with(period("fastperiod", 12, 2), period("slowperiod", 26, 2), average("matype"))
                        .by((core, c) -> core.apo(
                                0,
                                c.last(),
                                c.in(0),
                                c.whole(0),
                                c.whole(1),
                                c.average(2),
                                c.begin(),
                                c.count(),
                                c.out(0))),
                function("AROON", "Aroon")
                        .over("high", "low")
                        .with(period("timeperiod", 14, 2))
                        .giving("aroondown", "aroonup")
                        .by((core, c) -> core.aroon(
                                0, c.last(), c.in(0), c.in(1), c.whole(0), c.begin(), c.count(), c.out(0), c.out(1))),
                rangeWindow("AROONOSC", "Aroon Oscillator", period("timeperiod", 14, 2), Core::aroonOsc),
                function("BOP", "Balance Of Power")
                        .over("open", "high", "low", "close")
                        .by((core, c) -> core.bop(
                                0, c.last(), c.in(0), c.in(1), c.in(2), c.in(3), c.begin(), c.count(), c.out(0))),
                barWindow("CCI", "Commodity Channel Index", period("timeperiod", 14, 2), Core::cci),
                window("CMO", "Chande Momentum Oscillator", period("timeperiod", 14, 2), Core::cmo),
                barWindow("DX", "Directional Movement Index", period("timeperiod", 14, 2), Core::dx),
                function("MACD", "Moving Average Convergence/Divergence")
                        .with(period("fastperiod", 12, 2), period("slowperiod", 26, 2), period("signalperiod", 9, 1))
                        .giving("macd", "macdsignal", "macdhist")
                        .refusing("signalperiod=1", c -> c.whole(2) == 1)
                        .by((core, c) -> core.macd(
                                0,
                                c.last(),
                                c.in(0),
                                c.whole(0),
                                c.whole(1),
                                c.whole(2),
                                c.begin(),
                                c.count(),
                                c.out(0),
                                c.out(1),
                                c.out(2))),
                function("MACDEXT", "MACD with controllable MA type")
                        .with(
                                period("fastperiod", 12, 2),
                                average("fastmatype"),
                                period("slowperiod", 26, 2),
                                average("slowmatype"),
                                period("signalperiod", 9, 1),
                                average("signalmatype"))
                        .giving("macd", "macdsignal", "macdhist")
                        .by((core, c) -> core.macdExt(
                                0,
                                c.last(),
                                c.in(0),
                                c.whole(0),
                                c.average(1),
                                c.whole(2),
                                c.average(3),
                                c.whole(4),
                                c.average(5),
                                c.begin(),
                                c.count(),
                                c.out(0),
                                c.out(1),
                                c.out(2))),
                function("MACDFIX", "Moving Average Convergence/Divergence Fix 12/26")
                        .with(period("signalperiod", 9, 1))
                        .giving("macd", "macdsignal", "macdhist")
                        .refusing("signalperiod=1", c -> c.whole(0) == 1)
                        .by((core, c) -> core.macdFix(
                                0, c.last(), c.in(0), c.whole(0), c.begin(), c.count(), c.out(0), c.out(1), c.out(2))),
                function("MFI", "Money Flow Index")
                        .over("high", "low", "close", "volume")
                        .with(period("timeperiod", 14, 2))
                        .by((core, c) -> core.mfi(
                                0,
                                c.last(),
                                c.in(0),
                                c.in(1),
                                c.in(2),
                                c.in(3),
                                c.whole(0),
                                c.begin(),
                                c.count(),
                                c.out(0))),
                barWindow("MINUS_DI", "Minus Directional Indicator", period("timeperiod", 14, 1), Core::minusDI),
                rangeWindow("MINUS_DM", "Minus Directional Movement", period("timeperiod", 14, 1), Core::minusDM),
                window("MOM", "Momentum", period("timeperiod", 10, 1), Core::mom),
                barWindow("PLUS_DI", "Plus Directional Indicator", period("timeperiod", 14, 1), Core::plusDI),
                rangeWindow("PLUS_DM", "Plus Directional Movement", period("timeperiod", 14, 1), Core::plusDM),
                function("PPO", "Percentage Price Oscillator")
                        .with(period("fastperiod", 12, 2), period("slowperiod", 26, 2), average("matype"))
                        .by((core, c) -> core.ppo(
                                0,
                                c.last(),
                                c.in(0),
                                c.whole(0),
                                c.whole(1),
                                c.average(2),
                                c.begin(),
                                c.count(),
                                c.out(0))),
                window("ROC", "Rate of change : ((price/prevPrice)-1)*100", period("timeperiod", 10, 1), Core::roc),
                window(
                        "ROCP",
                        "Rate of change Percentage: (price-prevPrice)/prevPrice",
                        period("timeperiod", 10, 1),
                        Core::rocP),
                window("ROCR", "Rate of change ratio: (price/prevPrice)", period("timeperiod", 10, 1), Core::rocR),
                window(
                        "ROCR100",
                        "Rate of change ratio 100 scale: (price/prevPrice)*100",
                        period("timeperiod", 10, 1),
                        Core::rocR100),
                window("RSI", "Relative Strength Index", period("timeperiod", 14, 2), Core::rsi),
                function("STOCH", "Stochastic")
                        .over("high", "low", "close")
                        .with(
                                period("fastk_period", 5, 1),
                                period("slowk_period", 3, 1),
                                average("slowk_matype"),
                                period("slowd_period", 3, 1),
                                average("slowd_matype"))
                        .giving("slowk", "slowd")
                        .by((core, c) -> core.stoch(
                                0,
                                c.last(),
                                c.in(0),
                                c.in(1),
                                c.in(2),
                                c.whole(0),
                                c.whole(1),
                                c.average(2),
                                c.whole(3),
                                c.average(4),
                                c.begin(),
                                c.count(),
                                c.out(0),
                                c.out(1))),
                function("STOCHF", "Stochastic Fast")
                        .over("high", "low", "close")
                        .with(period("fastk_period", 5, 1), period("fastd_period", 3, 1), average("fastd_matype"))
                        .giving("fastk", "fastd")
                        .by((core, c) -> core.stochF(
                                0,
                                c.last(),
                                c.in(0),
                                c.in(1),
                                c.in(2),
                                c.whole(0),
                                c.whole(1),
                                c.average(2),
                                c.begin(),
                                c.count(),
                                c.out(0),
                                c.out(1))),
                function("STOCHRSI", "Stochastic Relative Strength Index")
                        .with(
                                period("timeperiod", 14, 2),
                                period("fastk_period", 5, 1),
                                period("fastd_period", 3, 1),
                                average("fastd_matype"))
                        .giving("fastk", "fastd")
                        .by((core, c) -> core.stochRsi(
                                0,
                                c.last(),
                                c.in(0),
                                c.whole(0),
                                c.whole(1),
                                c.whole(2),
                                c.average(3),
                                c.begin(),
                                c.count(),
                                c.out(0),
                                c.out(1))),
                function("TRIX", "1-day Rate-Of-Change (ROC) of a Triple Smooth EMA")
                        .with(period("timeperiod", 30, 1))
                        .refusing("timeperiod=1", c -> c.whole(0) == 1)
                        .by((core, c) -> core.trix(0, c.last(), c.in(0), c.whole(0), c.begin(), c.count(), c.out(0))),
                function("ULTOSC", "Ultimate Oscillator")
                        .over("high", "low", "close")
                        .with(period("timeperiod1", 7, 1), period("timeperiod2", 14, 1), period("timeperiod3", 28, 1))
                        .refusing("all periods 1", c -> Math.max(c.whole(0), Math.max(c.whole(1), c.whole(2))) == 1)
                        .by((core, c) -> core.ultOsc(
                                0,
                                c.last(),
                                c.in(0),
                                c.in(1),
                                c.in(2),
                                c.whole(0),
                                c.whole(1),
                                c.whole(2),
                                c.begin(),
                                c.count(),
                                c.out(0))),
                barWindow("WILLR", "Williams' %R", period("timeperiod", 14, 2), Core::willR));
    }
}
