package io.sptraderb.series.talib;

import static io.sptraderb.series.talib.Declaration.function;
import static io.sptraderb.series.talib.Shapes.transform;

import com.tictactec.ta.lib.Core;
import java.util.List;

/** Hilbert transforms: the dominant cycle of a series. */
final class CycleIndicators {

    private CycleIndicators() {}

    static List<TaFunction> functions() {
        return List.of(
                transform("HT_DCPERIOD", "Hilbert Transform - Dominant Cycle Period", Core::htDcPeriod),
                transform("HT_DCPHASE", "Hilbert Transform - Dominant Cycle Phase", Core::htDcPhase),
                function("HT_PHASOR", "Hilbert Transform - Phasor Components")
                        .giving("inphase", "quadrature")
                        .by((core, c) -> core.htPhasor(0, c.last(), c.in(0), c.begin(), c.count(), c.out(0), c.out(1))),
                function("HT_SINE", "Hilbert Transform - SineWave")
                        .giving("sine", "leadsine")
                        .by((core, c) -> core.htSine(0, c.last(), c.in(0), c.begin(), c.count(), c.out(0), c.out(1))),
                function("HT_TRENDMODE", "Hilbert Transform - Trend vs Cycle Mode")
                        .givingWhole("integer")
                        .by((core, c) -> core.htTrendMode(0, c.last(), c.in(0), c.begin(), c.count(), c.wholeOut(0))));
    }
}
