package io.sptraderb.backtest;

import io.sptraderb.candle.QualityReport.Violation;
import io.sptraderb.candle.TrustTier;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Which violations of candle quality warn or block, by execution mode and trust tier: the contract's matrix. */
final class QualityPolicy {

    private static final Set<Violation> ALL = EnumSet.allOf(Violation.class);
    private static final Set<Violation> NONE = EnumSet.noneOf(Violation.class);
    private static final Set<Violation> ORDER = EnumSet.of(Violation.NOT_ORDERED);
    private static final Set<Violation> TRADING = EnumSet.of(
            Violation.NOT_ORDERED,
            Violation.OHLC_SANITY_UNKNOWN,
            Violation.TIMEFRAME_ALIGNMENT_UNKNOWN,
            Violation.TIMEFRAME_MISALIGNED);

    private QualityPolicy() {}

    /** What a run does about violations; an empty list is nothing. */
    sealed interface Decision {
        record Proceed(List<Violation> warnings) implements Decision {}

        record Block(List<Violation> violations) implements Decision {}
    }

    static Decision decide(ExecutionMode mode, TrustTier tier, List<Violation> violations) {
        List<Violation> blocking = only(violations, blocking(mode, tier));
        return blocking.isEmpty()
                ? new Decision.Proceed(only(violations, warning(mode, tier)))
                : new Decision.Block(blocking);
    }

    private static Set<Violation> blocking(ExecutionMode mode, TrustTier tier) {
        if (mode != ExecutionMode.LIVE) {
            return NONE;
        }
        return switch (tier) {
            case VERIFIED -> TRADING;
            case EXTERNAL -> ORDER;
            case USER_SUPPLIED -> ALL;
        };
    }

    private static Set<Violation> warning(ExecutionMode mode, TrustTier tier) {
        return switch (mode) {
            case RESEARCH -> NONE;
            case PAPER -> ORDER;
            case LIVE -> tier == TrustTier.EXTERNAL ? ALL : NONE;
        };
    }

    private static List<Violation> only(List<Violation> violations, Set<Violation> wanted) {
        return violations.stream().filter(wanted::contains).toList();
    }
}
