package io.sptraderb.http;

import io.sptraderb.backtest.BacktestDraft;
import io.sptraderb.backtest.MarketDraft;
import io.sptraderb.backtest.MarketOverrides;
import io.sptraderb.component.ParameterValue;
import io.sptraderb.strategy.NearestName;
import io.sptraderb.strategy.Problem;
import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads the body of {@code POST /api/backtest/run}. A null is a field not given. */
final class DraftReader {

    private static final Set<String> BLOCKS =
            Set.of(BacktestDraft.EXECUTION, BacktestDraft.PARAMETERS, BacktestDraft.SYMBOLS);
    private static final List<String> SYMBOL_KEYS =
            List.of(BacktestDraft.SYMBOL, BacktestDraft.EXECUTION, BacktestDraft.PARAMETERS);
    private static final String SYMBOL_FORM = "a symbol, or {symbol, execution, parameters}";

    private final List<Problem> problems = new ArrayList<>();

    private DraftReader() {}

    static BacktestDraft read(JsonObject body) {
        return new DraftReader().draft(body);
    }

    private BacktestDraft draft(JsonObject body) {
        SortedMap<String, ParameterValue> execution = values(body, "", BacktestDraft.EXECUTION);
        SortedMap<String, ParameterValue> parameters = values(body, "", BacktestDraft.PARAMETERS);
        SortedMap<String, ParameterValue> fields = new TreeMap<>();
        body.forEach((name, value) -> {
            if (!BLOCKS.contains(name)) {
                put(fields, name, name, value);
            }
        });
        return new BacktestDraft(fields, execution, parameters, symbols(body), problems);
    }

    /** Codes, or objects of a code and what is said of that symbol only. */
    private List<MarketDraft> symbols(JsonObject body) {
        List<MarketDraft> symbols = new ArrayList<>();
        JsonValue value = body.getOrDefault(BacktestDraft.SYMBOLS, JsonValue.NULL);
        if (value instanceof JsonArray array) {
            for (int i = 0; i < array.size(); i++) {
                symbol(BacktestDraft.SYMBOLS + "[" + i + "]", array.get(i)).ifPresent(symbols::add);
            }
        } else if (value.getValueType() != JsonValue.ValueType.NULL) {
            report(BacktestDraft.SYMBOLS, value, "a list of symbols");
        }
        return symbols;
    }

    private Optional<MarketDraft> symbol(String path, JsonValue value) {
        if (value instanceof JsonString code) {
            return Optional.of(new MarketDraft(code.getString(), MarketOverrides.NONE));
        }
        if (!(value instanceof JsonObject object)
                || !(object.getOrDefault(BacktestDraft.SYMBOL, JsonValue.NULL) instanceof JsonString code)) {
            report(path, value, SYMBOL_FORM);
            return Optional.empty();
        }
        object.keySet().stream()
                .filter(name -> !SYMBOL_KEYS.contains(name))
                .forEach(name -> problems.add(Problem.at(
                        path + "." + name,
                        "there is no field of this name" + NearestName.hint(name, SYMBOL_KEYS),
                        name,
                        SYMBOL_FORM)));
        MarketOverrides overrides = new MarketOverrides(
                values(object, path + ".", BacktestDraft.EXECUTION),
                values(object, path + ".", BacktestDraft.PARAMETERS));
        return Optional.of(new MarketDraft(code.getString(), overrides));
    }

    private SortedMap<String, ParameterValue> values(JsonObject body, String path, String field) {
        SortedMap<String, ParameterValue> values = new TreeMap<>();
        JsonValue value = body.getOrDefault(field, JsonValue.NULL);
        if (value instanceof JsonObject object) {
            object.forEach((name, one) -> put(values, name, path + field + "." + name, one));
        } else if (value.getValueType() != JsonValue.ValueType.NULL) {
            report(path + field, value, "an object");
        }
        return values;
    }

    private void put(Map<String, ParameterValue> values, String name, String path, JsonValue value) {
        if (value.getValueType() != JsonValue.ValueType.NULL) {
            value(path, value).ifPresent(read -> values.put(name, read));
        }
    }

    private Optional<ParameterValue> value(String path, JsonValue value) {
        return switch (value) {
            case JsonString text -> Optional.of(new ParameterValue.Text(text.getString()));
            case JsonNumber number -> number(path, number);
            case JsonArray array -> sequence(path, array);
            default ->
                switch (value.getValueType()) {
                    case TRUE -> Optional.of(new ParameterValue.Flag(true));
                    case FALSE -> Optional.of(new ParameterValue.Flag(false));
                    default -> {
                        report(path, value, "a text, a number, true, false or a list of these");
                        yield Optional.empty();
                    }
                };
        };
    }

    private Optional<ParameterValue> number(String path, JsonNumber number) {
        if (number.isIntegral() && number.bigIntegerValue().bitLength() < Long.SIZE) {
            return Optional.of(new ParameterValue.Whole(number.longValue()));
        }
        double value = number.doubleValue();
        if (Double.isFinite(value)) {
            return Optional.of(new ParameterValue.Decimal(value));
        }
        report(path, number, "a number below 1.8e308");
        return Optional.empty();
    }

    private Optional<ParameterValue> sequence(String path, JsonArray array) {
        List<ParameterValue> values = new ArrayList<>();
        for (int i = 0; i < array.size(); i++) {
            value(path + "[" + i + "]", array.get(i)).ifPresent(values::add);
        }
        return values.size() == array.size() ? Optional.of(new ParameterValue.Sequence(values)) : Optional.empty();
    }

    private void report(String path, JsonValue value, String allowed) {
        problems.add(Problem.at(
                path,
                "a value of type " + value.getValueType().toString().toLowerCase(Locale.ROOT) + " does not belong here",
                Wire.quote(value),
                allowed));
    }
}
