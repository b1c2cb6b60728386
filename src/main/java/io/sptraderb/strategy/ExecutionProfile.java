package io.sptraderb.strategy;

import io.sptraderb.strategy.Execution.EndOfData;
import io.sptraderb.strategy.Execution.FillTiming;
import io.sptraderb.strategy.Execution.Intrabar;
import io.sptraderb.strategy.Execution.LevelBasis;
import io.sptraderb.strategy.Execution.ProtectionCheck;
import io.sptraderb.strategy.Execution.SpreadModel;
import java.util.Optional;

/** Named settings to start from; the last two reproduce other engines and are pinned by their published results. */
public enum ExecutionProfile {
    /** Honest defaults: next open, stops inside the candle, the worse of two levels. */
    STANDARD(
            "standard",
            FillTiming.NEXT_OPEN,
            ProtectionCheck.HIGH_LOW,
            LevelBasis.ENTRY_PRICE,
            SpreadModel.HALF_EACH_SIDE,
            EndOfData.CLOSE,
            false),
    /** The original web engine: fills and stops at the close, with its equity corrected. */
    SPTRADERB(
            "sptraderb",
            FillTiming.CLOSE,
            ProtectionCheck.CLOSE,
            LevelBasis.ENTRY_PRICE,
            SpreadModel.HALF_EACH_SIDE,
            EndOfData.CLOSE,
            false),
    /** backtesting.py 0.6: whole units, spread paid at entry, levels from the signal's close. */
    BACKTESTING_PY(
            "backtesting.py",
            FillTiming.NEXT_OPEN,
            ProtectionCheck.HIGH_LOW,
            LevelBasis.SIGNAL_CLOSE,
            SpreadModel.FULL_AT_ENTRY,
            EndOfData.LAST_OPEN,
            true);

    private final Execution execution;

    ExecutionProfile(
            String wireName,
            FillTiming fill,
            ProtectionCheck protectionCheck,
            LevelBasis levelBasis,
            SpreadModel spreadModel,
            EndOfData endOfData,
            boolean wholeUnits) {
        this.execution = new Execution(
                wireName,
                fill,
                Intrabar.PESSIMISTIC,
                protectionCheck,
                levelBasis,
                spreadModel,
                endOfData,
                wholeUnits,
                false,
                Costs.NONE);
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
