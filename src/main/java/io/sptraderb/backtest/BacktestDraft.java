package io.sptraderb.backtest;

import io.sptraderb.component.ParameterValue;
import io.sptraderb.strategy.Problem;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A backtest as somebody asked for it, before anything is checked. {@link RequestValidator} makes a request of it.
 *
 * @param fields single values by name: {@link #STRATEGY_NAME}, {@link #SYMBOL} and so on; what was not given is absent
 * @param execution execution options by key, over the strategy's
 * @param parameters what replaces the strategy's parameters
 * @param symbols symbols of {@link #SYMBOLS}; none when only {@link #SYMBOL} is given
 * @param problems what was found while reading it, for example an object where a single value belongs
 */
public record BacktestDraft(
        SortedMap<String, ParameterValue> fields,
        SortedMap<String, ParameterValue> execution,
        SortedMap<String, ParameterValue> parameters,
        List<MarketDraft> symbols,
        List<Problem> problems) {

    public static final String STRATEGY_NAME = "strategy_name";
    public static final String SYMBOL = "symbol";
    public static final String SYMBOLS = "symbols";
    public static final String TIMEFRAME = "timeframe";
    public static final String START_DATE = "start_date";
    public static final String END_DATE = "end_date";
    public static final String INITIAL_CAPITAL = "initial_capital";
    public static final String EXECUTION_MODE = "execution_mode";
    public static final String CANDLE_REQUIREMENT = "candle_requirement";
    public static final String DATA_SOURCE = "data_source";
    public static final String FILL_BAND = "fill_band";
    public static final String EXECUTION = "execution";
    public static final String PARAMETERS = "parameters";

    /** Every field there is. */
    public static final List<String> FIELDS = List.of(
            STRATEGY_NAME,
            SYMBOL,
            SYMBOLS,
            TIMEFRAME,
            START_DATE,
            END_DATE,
            INITIAL_CAPITAL,
            EXECUTION_MODE,
            CANDLE_REQUIREMENT,
            DATA_SOURCE,
            FILL_BAND,
            EXECUTION,
            PARAMETERS);

    /** Nothing is asked yet. */
    public static final BacktestDraft EMPTY =
            new BacktestDraft(new TreeMap<>(), new TreeMap<>(), new TreeMap<>(), List.of(), List.of());

    public BacktestDraft {
        fields = Collections.unmodifiableSortedMap(new TreeMap<>(fields));
        execution = Collections.unmodifiableSortedMap(new TreeMap<>(execution));
        parameters = Collections.unmodifiableSortedMap(new TreeMap<>(parameters));
        symbols = List.copyOf(symbols);
        problems = List.copyOf(problems);
    }

    /** This draft with one more field. */
    public BacktestDraft with(String field, ParameterValue value) {
        return new BacktestDraft(with(fields, field, value), execution, parameters, symbols, problems);
    }

    /** This draft with one more field. */
    public BacktestDraft with(String field, String text) {
        return with(field, new ParameterValue.Text(text));
    }

    /** This draft with one more execution option. */
    public BacktestDraft withExecution(String key, ParameterValue value) {
        return new BacktestDraft(fields, with(execution, key, value), parameters, symbols, problems);
    }

    /** This draft with one more parameter replaced. */
    public BacktestDraft withParameter(String name, ParameterValue value) {
        return new BacktestDraft(fields, execution, with(parameters, name, value), symbols, problems);
    }

    /** This draft with one more symbol. */
    public BacktestDraft withSymbol(MarketDraft market) {
        List<MarketDraft> more = new ArrayList<>(symbols);
        more.add(market);
        return new BacktestDraft(fields, execution, parameters, more, problems);
    }

    /** SHA-256 (hex) of what was asked: equal for drafts that ask the same, in whatever order and layout. */
    public String fingerprint() {
        StringBuilder text = new StringBuilder();
        List.of(fields, execution, parameters).forEach(part -> append(text, part));
        for (MarketDraft market : symbols) {
            append(text, new ParameterValue.Text(market.symbol()));
            append(text, market.overrides().execution());
            append(text, market.overrides().parameters());
        }
        return Sha256.of(text.toString());
    }

    private static void append(StringBuilder text, SortedMap<String, ParameterValue> part) {
        part.forEach(
                (name, value) -> append(text.append(name.length()).append(':').append(name), value));
        text.append('|');
    }

    private static void append(StringBuilder text, ParameterValue value) {
        if (value instanceof ParameterValue.Sequence sequence) {
            text.append('[').append(sequence.values().size());
            sequence.values().forEach(element -> append(text, element));
            return;
        }
        String written = value.toString();
        text.append(value.getClass().getSimpleName(), 0, 1)
                .append(written.length())
                .append(':')
                .append(written);
    }

    private static SortedMap<String, ParameterValue> with(
            Map<String, ParameterValue> map, String name, ParameterValue value) {
        SortedMap<String, ParameterValue> more = new TreeMap<>(map);
        more.put(name, value);
        return more;
    }
}
