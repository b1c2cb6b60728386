package io.sptraderb.candle;

import io.sptraderb.candle.QualityReport.Check;
import io.sptraderb.candle.QualityReport.Finding;
import io.sptraderb.candle.QualityReport.GapInformation;
import java.util.ArrayList;
import java.util.List;

/**
 * Looks through candles once and says what is known of them: order, cadence, gaps, sane prices, alignment.
 *
 * <p>Nothing is repaired and nothing refused here; whether a finding stops a run is for the caller to decide.
 */
public final class QualityScan {

    private final Timeframe timeframe;
    private final long[] openTime;
    private final List<Finding> findings = new ArrayList<>();

    private QualityScan(Timeframe timeframe, long[] openTime) {
        this.timeframe = timeframe;
        this.openTime = openTime;
    }

    /** Scans a series. */
    public static QualityReport of(CandleSeries series) {
        return of(
                series.timeframe(), series.openTimes(), series.opens(), series.highs(), series.lows(), series.closes());
    }

    /**
     * Scans columns that need not be a series yet, in whatever order their times stand. The arrays are only read.
     *
     * @throws IllegalArgumentException for columns of unequal length
     */
    public static QualityReport of(
            Timeframe timeframe, long[] openTime, double[] open, double[] high, double[] low, double[] close) {
        int size = openTime.length;
        if (open.length != size || high.length != size || low.length != size || close.length != size) {
            throw new IllegalArgumentException("columns differ in length: " + size + " times, " + open.length
                    + " opens, " + high.length + " highs, " + low.length + " lows, " + close.length + " closes");
        }
        QualityScan scan = new QualityScan(timeframe, openTime);
        Check ordered = scan.order();
        long step = scan.usualStep();
        Check cadence = scan.cadence(step);
        GapInformation gaps = cadence == Check.PASSED ? scan.gaps(step) : GapInformation.UNKNOWN;
        Check sanity = scan.sanity(open, high, low, close);
        Check alignment = scan.alignment();
        return new QualityReport(ordered, cadence, gaps, sanity, alignment, scan.findings);
    }

    /** Never unknown: fewer than two candles are in order. */
    private Check order() {
        int count = 0;
        int first = -1;
        for (int i = 1; i < openTime.length; i++) {
            if (openTime[i] <= openTime[i - 1]) {
                first = count == 0 ? i : first;
                count++;
            }
        }
        return verdict("unordered", count, first);
    }

    /**
     * The step that more than half of all forward steps equal, 0 when there is none. Such a majority is the median of
     * the steps, whatever the rest are, and two passes find it (Boyer and Moore's majority vote) without sorting.
     */
    private long usualStep() {
        long candidate = 0;
        int votes = 0;
        for (int i = 1; i < openTime.length; i++) {
            long step = openTime[i] - openTime[i - 1];
            if (step <= 0) {
                continue;
            }
            if (votes == 0) {
                candidate = step;
            }
            votes += step == candidate ? 1 : -1;
        }
        int steps = 0;
        int equal = 0;
        for (int i = 1; i < openTime.length; i++) {
            long step = openTime[i] - openTime[i - 1];
            steps += step > 0 ? 1 : 0;
            equal += step > 0 && step == candidate ? 1 : 0;
        }
        return equal > steps - equal ? candidate : 0;
    }

    private Check cadence(long usualStep) {
        int steps = 0;
        int odd = 0;
        int first = -1;
        for (int i = 1; i < openTime.length; i++) {
            long step = openTime[i] - openTime[i - 1];
            if (step <= 0) {
                continue;
            }
            steps++;
            if (usualStep == 0 || step % usualStep != 0) {
                first = odd == 0 ? i : first;
                odd++;
            }
        }
        return steps == 0 ? Check.UNKNOWN : verdict("irregular", odd, first);
    }

    private GapInformation gaps(long usualStep) {
        long gaps = 0;
        long missing = 0;
        long firstMissing = 0;
        for (int i = 1; i < openTime.length; i++) {
            long step = openTime[i] - openTime[i - 1];
            if (step > usualStep) {
                firstMissing = gaps == 0 ? openTime[i - 1] + usualStep : firstMissing;
                gaps++;
                missing += step / usualStep - 1;
            }
        }
        if (gaps == 0) {
            return GapInformation.KNOWN_COMPLETE;
        }
        findings.add(new Finding("gap", (int) gaps, firstMissing));
        findings.add(new Finding("missing", (int) Math.min(missing, Integer.MAX_VALUE), firstMissing));
        return GapInformation.KNOWN_WITH_GAPS;
    }

    private Check sanity(double[] open, double[] high, double[] low, double[] close) {
        int count = 0;
        int first = -1;
        for (int i = 0; i < open.length; i++) {
            // Written so that a NaN anywhere is not sane.
            boolean isSane = high[i] >= open[i] && high[i] >= close[i] && low[i] <= open[i] && low[i] <= close[i];
            if (!isSane) {
                first = count == 0 ? i : first;
                count++;
            }
        }
        return open.length == 0 ? Check.UNKNOWN : verdict("ohlc", count, first);
    }

    private Check alignment() {
        int count = 0;
        int first = -1;
        for (int i = 0; i < openTime.length; i++) {
            if (timeframe.floor(openTime[i]) != openTime[i]) {
                first = count == 0 ? i : first;
                count++;
            }
        }
        return openTime.length == 0 ? Check.UNKNOWN : verdict("misaligned", count, first);
    }

    private Check verdict(String kind, int count, int first) {
        if (count == 0) {
            return Check.PASSED;
        }
        findings.add(new Finding(kind, count, openTime[first]));
        return Check.FAILED;
    }
}
