package io.sptraderb.strategy;

import io.sptraderb.strategy.Execution.EndOfData;
import io.sptraderb.strategy.Execution.EntryCandle;
import io.sptraderb.strategy.Execution.FillTiming;
import io.sptraderb.strategy.Execution.Intrabar;
import io.sptraderb.strategy.Execution.LevelBasis;
import io.sptraderb.strategy.Execution.Opposite;
import io.sptraderb.strategy.Execution.ProtectionCheck;
import io.sptraderb.strategy.Execution.SizeAt;
import io.sptraderb.strategy.Execution.SpreadModel;
import java.util.Optional;

/** Named settings to start from; the last three reproduce other engines and are pinned by their published results. */
public enum ExecutionProfile {
    /** Honest defaults: next open, stops inside the candle, the worse of two levels. */
    STANDARD(standard("standard")),
    /** The original web engine: fills and stops at the close, with its equity corrected. */
    SPTRADERB(standard("sptraderb").toBuilder()
            .fill(FillTiming.CLOSE)
            .protectionCheck(ProtectionCheck.CLOSE)
            .build()),
    /** backtesting.py 0.6: whole units, spread paid at entry, levels from the signal's close. */
    BACKTESTING_PY(standard("backtesting.py").toBuilder()
            .entryCandle(EntryCandle.AFTER_MARKET_ORDERS)
            .levelBasis(LevelBasis.SIGNAL_CLOSE)
            .spreadModel(SpreadModel.FULL_AT_ENTRY)
            .endOfData(EndOfData.LAST_OPEN)
            .forgiveDebt(true)
            .terms(ContractTerms.WHOLE_UNITS)
            .build()),
    /** backtrader 1.9: stop and target wait for the candle after the entry, what is open at the end stays open. */
    BACKTRADER(standard("backtrader").toBuilder()
            .entryCandle(EntryCandle.NEVER)
            .levelBasis(LevelBasis.SIGNAL_CLOSE)
            .endOfData(EndOfData.LEAVE_OPEN)
            .build());

    private final Execution execution;

    ExecutionProfile(Execution execution) {
        this.execution = execution;
    }

    private static Execution standard(String name) {
        return new Execution(
                name,
                FillTiming.NEXT_OPEN,
                Intrabar.PESSIMISTIC,
                ProtectionCheck.HIGH_LOW,
                EntryCandle.PATH,
                LevelBasis.ENTRY_PRICE,
                SizeAt.FILL,
                Opposite.IGNORE,
                SpreadModel.HALF_EACH_SIDE,
                EndOfData.CLOSE,
                false,
                ContractTerms.PLAIN,
                Costs.NONE,
                Swap.NONE);
    }

    /** The name in files and requests. */
    public String wireName() {
        return execution.profile();
    }

    public Execution execution() {
        return execution;
    }

    public static Optional<ExecutionProfile> parse(String name) {
        for (ExecutionProfile profile : values()) {
            if (profile.wireName().equalsIgnoreCase(name)) {
                return Optional.of(profile);
            }
        }
        return Optional.empty();
    }
}
