package io.sptraderb.backtest;

import io.sptraderb.strategy.Costs;
import io.sptraderb.strategy.Execution;
import io.sptraderb.strategy.Execution.FillTiming;
import io.sptraderb.strategy.Execution.Intrabar;
import java.util.Locale;

/** One way fills may be assumed to happen, everything else being as a run's own settings have it. */
public enum FillAssumption {
    /** Orders are filled at the open after the candle they are decided on. */
    NEXT_OPEN,
    /** Orders are filled at the close of the candle they are decided on. */
    CLOSE,
    /** The stop counts when a candle touches stop and target. */
    PESSIMISTIC,
    /** The target counts when a candle touches both. */
    OPTIMISTIC,
    /** The spread is twice as wide; {@link #LEAST_SPREAD} where there is none. */
    WIDER_SPREAD;

    /** The spread a run without one is tried with, a fraction of the price: a basis point. */
    public static final double LEAST_SPREAD = 0.0001;

    /** The settings with this one assumption in place of their own. */
    Execution in(Execution own) {
        return switch (this) {
            case NEXT_OPEN -> own.toBuilder().fill(FillTiming.NEXT_OPEN).build();
            case CLOSE -> own.toBuilder().fill(FillTiming.CLOSE).build();
            case PESSIMISTIC -> own.toBuilder().intrabar(Intrabar.PESSIMISTIC).build();
            case OPTIMISTIC -> own.toBuilder().intrabar(Intrabar.OPTIMISTIC).build();
            case WIDER_SPREAD -> own.withCosts(widened(own.costs()));
        };
    }

    private static Costs widened(Costs own) {
        return new Costs(
                own.commissionRate(),
                own.commissionPerUnit(),
                own.commissionFixed(),
                own.commissionMinimum(),
                own.spread() == 0 ? LEAST_SPREAD : 2 * own.spread(),
                own.slippage());
    }

    /** The spelling on the wire and in files, for example {@code next_open}. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
