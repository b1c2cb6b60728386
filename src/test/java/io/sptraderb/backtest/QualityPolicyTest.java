package io.sptraderb.backtest;

import static org.assertj.core.api.Assertions.assertThat;

import io.sptraderb.backtest.QualityPolicy.Decision;
import io.sptraderb.candle.QualityReport.Violation;
import io.sptraderb.candle.TrustTier;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The contract's enforcement matrix, cell by cell. */
class QualityPolicyTest {

    @ParameterizedTest
    @CsvSource({
        "RESEARCH, VERIFIED, NOT_ORDERED, allow",
        "RESEARCH, EXTERNAL, NOT_ORDERED, allow",
        "RESEARCH, USER_SUPPLIED, TIMEFRAME_MISALIGNED, allow",
        "PAPER, VERIFIED, NOT_ORDERED, warn",
        "PAPER, USER_SUPPLIED, NOT_ORDERED, warn",
        "PAPER, EXTERNAL, OHLC_SANITY_UNKNOWN, allow",
        "LIVE, VERIFIED, NOT_ORDERED, block",
        "LIVE, VERIFIED, OHLC_SANITY_UNKNOWN, block",
        "LIVE, VERIFIED, TIMEFRAME_ALIGNMENT_UNKNOWN, block",
        "LIVE, VERIFIED, TIMEFRAME_MISALIGNED, block",
        "LIVE, VERIFIED, CADENCE_UNKNOWN, allow",
        "LIVE, VERIFIED, GAP_INFORMATION_UNKNOWN, allow",
        "LIVE, EXTERNAL, NOT_ORDERED, block",
        "LIVE, EXTERNAL, CADENCE_UNKNOWN, warn",
        "LIVE, EXTERNAL, TIMEFRAME_MISALIGNED, warn",
        "LIVE, USER_SUPPLIED, CADENCE_UNKNOWN, block",
        "LIVE, USER_SUPPLIED, GAP_INFORMATION_UNKNOWN, block"
    })
    void shouldDecideAsTheContractSays(ExecutionMode mode, TrustTier tier, Violation violation, String expected) {
        Decision decision = QualityPolicy.decide(mode, tier, List.of(violation));

        switch (expected) {
            case "allow" -> assertThat(decision).isEqualTo(new Decision.Proceed(List.of()));
            case "warn" -> assertThat(decision).isEqualTo(new Decision.Proceed(List.of(violation)));
            default -> assertThat(decision).isEqualTo(new Decision.Block(List.of(violation)));
        }
    }

    @ParameterizedTest
    @CsvSource({"RESEARCH", "PAPER", "LIVE"})
    void shouldAllowCandlesWithoutViolations(ExecutionMode mode) {
        for (TrustTier tier : TrustTier.values()) {
            assertThat(QualityPolicy.decide(mode, tier, List.of())).isEqualTo(new Decision.Proceed(List.of()));
        }
    }
}
