package io.sptraderb.component.python;

import io.sptraderb.candle.CandleSeries;
import io.sptraderb.candle.HigherCandles;
import io.sptraderb.candle.Timeframe;
import io.sptraderb.component.ComponentResultException;
import io.sptraderb.component.IndicatorCall;
import io.sptraderb.component.IndicatorEvaluation;
import io.sptraderb.component.python.Evaluation.Workshop;
import io.sptraderb.series.Column;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.graalvm.polyglot.Value;

/**
 * The indicators of one call: from the memo, or run. One with a timeframe of its own runs on candles of that timeframe,
 * and what it gives is seen on the call's candles when they have closed.
 */
final class Indicators {

    private final Workshop workshop;
    private final LeasedCall running;
    private final CandleSeries series;
    private final String user;
    private final Map<Timeframe, HigherCandles> higher = new HashMap<>();

    /** An indicator with the file that computes it. */
    record Indicator(IndicatorCall call, SourceFile file) {

        static Indicator of(IndicatorCall call, ComponentResolver resolver) {
            return new Indicator(call, resolver.indicator(call.type()));
        }
    }

    /** @param user path of the component that asks for the indicators, for messages */
    Indicators(Workshop workshop, LeasedCall running, CandleSeries series, String user) {
        this.workshop = workshop;
        this.running = running;
        this.series = series;
        this.user = user;
    }

    /** What an indicator gives, one value for each candle of the call. */
    IndicatorColumns columns(Indicator indicator, Snapshot texts) {
        if (indicator.call().timeframe().isEmpty()) {
            return remembered(indicator, texts, series);
        }
        HigherCandles candles = higher(indicator.call().timeframe().get(), indicator);
        IndicatorColumns found = remembered(indicator, texts, candles.series());
        return new IndicatorColumns(
                found.names(), found.columns().stream().map(candles::onFine).toList(), found.prints());
    }

    /** An indicator nobody but the caller needs. */
    IndicatorEvaluation alone(Indicator indicator) {
        Snapshot texts = Snapshot.of(workshop.folder(), List.of(indicator.file()));
        IndicatorColumns found = columns(indicator, texts);
        SequencedMap<String, double[]> columns = new LinkedHashMap<>();
        for (int i = 0; i < found.names().size(); i++) {
            columns.put(found.names().get(i), found.columns().get(i));
        }
        return new IndicatorEvaluation(columns, found.prints(), texts.hash());
    }

    private HigherCandles higher(Timeframe timeframe, Indicator indicator) {
        if (!timeframe.isMultipleOf(series.timeframe())) {
            throw new ComponentResultException(
                    user,
                    "indicator \"" + indicator.call().alias() + "\"",
                    "timeframe " + timeframe + " for candles of " + series.timeframe(),
                    "a multiple of " + series.timeframe());
        }
        return higher.computeIfAbsent(timeframe, wanted -> HigherCandles.of(series, wanted));
    }

    private IndicatorColumns remembered(Indicator indicator, Snapshot texts, CandleSeries candles) {
        // The hash of candles tells timeframes apart.
        Memo.IndicatorKey key = new Memo.IndicatorKey(
                texts.version(indicator.file()), indicator.call().parameters(), candles.contentHash());
        IndicatorColumns known = workshop.memo().find(key);
        if (known == null) {
            known = calculated(indicator, texts, candles);
            if (!running.lease(texts).context().hasLoadedUnplanned()) {
                workshop.memo().put(key, known);
            }
        }
        return known;
    }

    private IndicatorColumns calculated(Indicator indicator, Snapshot texts, CandleSeries candles) {
        Lease held = running.lease(texts);
        String path = indicator.file().component();
        held.next(path);
        if (Script.isScript(indicator.file())) {
            Script script = new Script(held, workshop.settings(), candles, indicator.file());
            double[] values = script.values(indicator.call().parameters());
            return new IndicatorColumns(List.of(nameOf(path)), List.of(values), held.next(path));
        }
        Arguments arguments = Arguments.of(indicator.call().parameters());
        Value result = held.python(
                "run_indicator",
                indicator.file().module(),
                arguments.names(),
                arguments.values(),
                Frames.candles(held.context(), candles));
        List<String> names = Frames.texts(result.getArrayElement(0));
        List<double[]> numbers = numbers(path, names, Frames.columns(result.getArrayElement(1)));
        return new IndicatorColumns(names, numbers, held.next(path));
    }

    private static List<double[]> numbers(String path, List<String> names, List<Column> columns) {
        List<double[]> numbers = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            double[] values = ColumnReader.numbers(columns.get(i));
            if (values == null) {
                throw new ComponentResultException(
                        path, "calculate()", "a column " + names.get(i) + " of texts or objects", "columns of numbers");
            }
            numbers.add(values);
        }
        return List.copyOf(numbers);
    }

    private static String nameOf(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
