package io.sptraderb.series.talib;

import static io.sptraderb.series.talib.Declaration.function;
import static io.sptraderb.series.talib.Parameter.period;

import java.util.List;

/** Volume weighed by the movement of prices. */
final class VolumeIndicators {

    private VolumeIndicators() {}

    static List<TaFunction> functions() {
        return List.of(
                function("AD", "Chaikin A/D Line")
                        .over("high", "low", "close", "volume")
                        .by((core, c) -> core.ad(
                                0, c.last(), c.in(0), c.in(1), c.in(2), c.in(3), c.begin(), c.count(), c.out(0))),
                function("ADOSC", "Chaikin A/D Oscillator")
                        .over("high", "low", "close", "volume")
                        .with(period("fastperiod", 3, 2), period("slowperiod", 10, 2))
                        .by((core, c) -> core.adOsc(
                                0,
                                c.last(),
                                c.in(0),
                                c.in(1),
                                c.in(2),
                                c.in(3),
                                c.whole(0),
                                c.whole(1),
                                c.begin(),
                                c.count(),
                                c.out(0))),
                function("OBV", "On Balance Volume")
                        .over("real", "volume")
                        .by((core, c) -> core.obv(0, c.last(), c.in(0), c.in(1), c.begin(), c.count(), c.out(0))));
    }
}
