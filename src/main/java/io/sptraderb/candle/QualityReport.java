package io.sptraderb.candle;

import java.util.ArrayList;
import java.util.List;

/**
 * What is known about a series before anyone trades on it.
 *
 * @param ordered whether times strictly ascend
 * @param cadence whether all steps between candles are multiples of their median, which more than half of them equal
 * @param gaps what the cadence says about missing candles
 * @param ohlcSanity whether every open and close lies inside its low and high
 * @param alignment whether every candle opens at a multiple of the timeframe
 * @param findings counts and first offending times, for people; empty when there is nothing to say
 */
public record QualityReport(
        Check ordered, Check cadence, GapInformation gaps, Check ohlcSanity, Check alignment, List<Finding> findings) {
    public QualityReport {
        findings = List.copyOf(findings);
    }

    /** What the scans hold against the series, in the order of {@link Violation}; empty when nothing. */
    public List<Violation> violations() {
        List<Violation> violations = new ArrayList<>();
        if (ordered != Check.PASSED) {
            violations.add(Violation.NOT_ORDERED);
        }
        if (cadence != Check.PASSED) {
            violations.add(Violation.CADENCE_UNKNOWN);
        }
        if (gaps == GapInformation.UNKNOWN) {
            violations.add(Violation.GAP_INFORMATION_UNKNOWN);
        }
        if (ohlcSanity != Check.PASSED) {
            violations.add(Violation.OHLC_SANITY_UNKNOWN);
        }
        if (alignment == Check.UNKNOWN) {
            violations.add(Violation.TIMEFRAME_ALIGNMENT_UNKNOWN);
        }
        if (alignment == Check.FAILED) {
            violations.add(Violation.TIMEFRAME_MISALIGNED);
        }
        return List.copyOf(violations);
    }

    /** The outcome of one scan; a series too short to tell is unknown. */
    public enum Check {
        PASSED,
        FAILED,
        UNKNOWN
    }

    /** What is known of missing candles. */
    public enum GapInformation {
        UNKNOWN,
        KNOWN_COMPLETE,
        KNOWN_WITH_GAPS
    }

    /**
     * Something a trader should know of.
     *
     * <p>The kinds: {@code unordered} (candles not later than the one before), {@code irregular} (candles whose
     * distance from the one before is no multiple of the usual), {@code gap} (stretches of missing candles),
     * {@code missing} (candles missing in all of them), {@code ohlc} (candles with open or close outside low and high),
     * {@code misaligned} (candles that do not open at a multiple of the timeframe).
     *
     * @param kind one of the kinds above
     * @param count how many there are
     * @param firstTime open time of the first, seconds since the epoch, UTC; of a gap, that of its first missing candle
     */
    public record Finding(String kind, int count, long firstTime) {}

    /** What the scans hold against the series, in the contract's names. */
    public enum Violation {
        NOT_ORDERED("NotOrdered"),
        CADENCE_UNKNOWN("CadenceUnknown"),
        GAP_INFORMATION_UNKNOWN("GapInformationUnknown"),
        OHLC_SANITY_UNKNOWN("OhlcSanityUnknown"),
        TIMEFRAME_ALIGNMENT_UNKNOWN("TimeframeAlignmentUnknown"),
        TIMEFRAME_MISALIGNED("TimeframeMisaligned");

        private final String wireName;

        Violation(String wireName) {
            this.wireName = wireName;
        }

        /** The contract's spelling. */
        public String wireName() {
            return wireName;
        }
    }
}
