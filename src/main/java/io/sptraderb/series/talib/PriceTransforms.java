package io.sptraderb.series.talib;

import static io.sptraderb.series.talib.Declaration.function;
import static io.sptraderb.series.talib.Shapes.bars;

import com.tictactec.ta.lib.Core;
import java.util.List;

/** One price from the prices of a candle. */
final class PriceTransforms {

    private PriceTransforms() {}

    static List<TaFunction> functions() {
        return List.of(
                function("AVGPRICE", "Average Price")
                        .over("open", "high", "low", "close")
                        .by((core, c) -> core.avgPrice(
                                0, c.last(), c.in(0), c.in(1), c.in(2), c.in(3), c.begin(), c.count(), c.out(0))),
                function("MEDPRICE", "Median Price")
                        .over("high", "low")
                        .by((core, c) -> core.medPrice(0, c.last(), c.in(0), c.in(1), c.begin(), c.count(), c.out(0))),
                bars("TYPPRICE", "Typical Price", Core::typPrice),
                bars("WCLPRICE", "Weighted Close Price", Core::wclPrice));
    }
}
