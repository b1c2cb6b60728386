package io.sptraderb.series.talib;

import static io.sptraderb.series.talib.Parameter.period;
import static io.sptraderb.series.talib.Shapes.barWindow;
import static io.sptraderb.series.talib.Shapes.bars;

import com.tictactec.ta.lib.Core;
import java.util.List;

/** True range and its averages. */
final class VolatilityIndicators {

    private VolatilityIndicators() {}

    static List<TaFunction> functions() {
        return List.of(
                barWindow("ATR", "Average True Range", period("timeperiod", 14, 1), Core::atr),
                barWindow("NATR", "Normalized Average True Range", period("timeperiod", 14, 1), Core::natr),
                bars("TRANGE", "True Range", Core::trueRange));
    }
}
