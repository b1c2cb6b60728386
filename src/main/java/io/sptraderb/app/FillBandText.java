package io.sptraderb.app;

import io.sptraderb.backtest.FillAssumption;
import io.sptraderb.backtest.FillBand;
import java.util.stream.Collectors;

/** A fill band as one sentence: what the run would have gained under other fill assumptions. */
final class FillBandText {

    private FillBandText() {}

    /** {@code P&L 9.87 to 14.02: next open 12.47, close 14.02, ...}. */
    static String of(FillBand band) {
        return "P&L " + Figures.money(band.lowestPnl()) + " to " + Figures.money(band.highestPnl()) + ": "
                + band.variants().stream()
                        .map(variant -> name(variant.assumption(), band.widerSpread()) + " "
                                + Figures.money(variant.totalPnl()))
                        .collect(Collectors.joining(", "));
    }

    private static String name(FillAssumption assumption, double widerSpread) {
        return switch (assumption) {
            case NEXT_OPEN -> "next open";
            case CLOSE -> "close";
            case PESSIMISTIC -> "pessimistic";
            case OPTIMISTIC -> "optimistic";
            case WIDER_SPREAD -> "spread of " + Figures.exactPercent(widerSpread);
        };
    }
}
