package io.sptraderb.component.python;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.sptraderb.component.IndicatorCall;
import io.sptraderb.component.OutputColumn;
import io.sptraderb.component.ParameterValue;
import io.sptraderb.component.SignalCall;
import io.sptraderb.component.SignalEvaluation;
import io.sptraderb.component.SignalEvaluation.PrintedLine;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What equal calls on equal code and equal candles gave, bounded by the memory it takes. Only successes go in. */
final class Memo {

    private static final int MAX_PLANS = 10_000;
    private static final int ENTRY_BYTES = 1_000;
    private static final int LINE_BYTES = 100;

    private final Cache<SignalKey, SignalEvaluation> signals;
    private final Cache<IndicatorKey, IndicatorColumns> indicators;
    private final Cache<PlanKey, List<IndicatorCall>> plans;

    /** A signal with its indicators, by their source texts, on candles. */
    record SignalKey(
            String codeHash,
            String module,
            Map<String, ParameterValue> parameters,
            List<IndicatorCall> indicators,
            SignalCall.Execution execution,
            String candles) {}

    /** An indicator by its source texts, on candles. */
    record IndicatorKey(String version, Map<String, ParameterValue> parameters, String candles) {}

    /** A signal that is asked which indicators it needs. */
    record PlanKey(String version, Map<String, ParameterValue> parameters) {}

    Memo(long bytes) {
        // A third for indicators: their columns are also held by the evaluations that used them.
        signals = Caffeine.newBuilder()
                .maximumWeight(bytes - bytes / 3)
                .weigher((SignalKey key, SignalEvaluation value) -> weight(value))
                .executor(Runnable::run)
                .build();
        indicators = Caffeine.newBuilder()
                .maximumWeight(bytes / 3)
                .weigher((IndicatorKey key, IndicatorColumns value) -> weight(value))
                .executor(Runnable::run)
                .build();
        plans = Caffeine.newBuilder()
                .maximumSize(MAX_PLANS)
                .executor(Runnable::run)
                .build();
    }

    @Nullable
    SignalEvaluation find(SignalKey key) {
        return signals.getIfPresent(key);
    }

    @Nullable
    IndicatorColumns find(IndicatorKey key) {
        return indicators.getIfPresent(key);
    }

    @Nullable
    List<IndicatorCall> find(PlanKey key) {
        return plans.getIfPresent(key);
    }

    void put(SignalKey key, SignalEvaluation value) {
        signals.put(key, value);
    }

    void put(IndicatorKey key, IndicatorColumns value) {
        indicators.put(key, value);
    }

    void put(PlanKey key, List<IndicatorCall> value) {
        plans.put(key, value);
    }

    private static int weight(SignalEvaluation value) {
        long bytes = ENTRY_BYTES + printed(value.prints());
        for (double[] column : value.indicators().values()) {
            bytes += (long) column.length * Double.BYTES;
        }
        for (OutputColumn column : value.table().columns().values()) {
            bytes += (long) column.size() * Double.BYTES;
        }
        bytes += (long) value.table().rows() * Integer.BYTES;
        return (int) Math.min(bytes, Integer.MAX_VALUE);
    }

    private static int weight(IndicatorColumns value) {
        long bytes = ENTRY_BYTES + printed(value.prints());
        for (double[] column : value.columns()) {
            bytes += (long) column.length * Double.BYTES;
        }
        return (int) Math.min(bytes, Integer.MAX_VALUE);
    }

    private static long printed(List<PrintedLine> lines) {
        long bytes = 0;
        for (PrintedLine line : lines) {
            bytes += LINE_BYTES + line.text().length();
        }
        return bytes;
    }
}
