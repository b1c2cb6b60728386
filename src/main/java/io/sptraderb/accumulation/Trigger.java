package io.sptraderb.accumulation;

import java.util.Locale;

/** Why a rule buys. */
public sealed interface Trigger {

    /** In a sentence for people. */
    String text();

    /**
     * The price moved as far as the rule asks.
     *
     * @param priceChangePct the move since the past close per hundred, to 2 decimals: -6 is a fall of 6 %
     * @param thresholdPct what the rule asks, likewise
     * @param previousClose the close it is measured against, as it is
     * @param lookback rows back to that close, 1 is the row before
     */
    record PriceChange(double priceChangePct, double thresholdPct, double previousClose, int lookback)
            implements Trigger {

        static PriceChange of(double change, double threshold, double previousClose, int lookback) {
            return new PriceChange(Rounding.toPercent(change), Rounding.toPercent(threshold), previousClose, lookback);
        }

        @Override
        public String text() {
            return String.format(
                    Locale.ROOT,
                    "Price %s %+.1f%% from %s",
                    priceChangePct < 0 ? "dropped" : "rose",
                    priceChangePct,
                    lookback == 1 ? "previous day" : lookback + " days before");
        }
    }

    /** Nothing is measured: the rule buys by the calendar, or somebody else said so. */
    record Reason(String text) implements Trigger {}

    /**
     * A component has an event.
     *
     * @param component path of the signal, for example {@code signals/ma_crossover}
     * @param signalType what kind of event; several on one row are separated by commas
     */
    record ComponentEvent(String component, String signalType) implements Trigger {

        @Override
        public String text() {
            return component + ": " + signalType;
        }
    }
}
