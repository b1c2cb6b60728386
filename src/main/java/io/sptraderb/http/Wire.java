package io.sptraderb.http;

import io.sptraderb.candle.Quotation;
import io.sptraderb.component.ParameterValue;
import io.sptraderb.trade.FixedPoint;
import io.sptraderb.trade.Money;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import jakarta.json.stream.JsonGenerator;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** How numbers, times and names are spelt on the wire: what is no number is null, times are UTC with {@code Z}. */
final class Wire {

    /** Found once: the static methods of {@code Json} search the class path at every call, for milliseconds. */
    static final JsonProvider JSON = JsonProvider.provider();

    private Wire() {}

    static JsonValue number(double value) {
        return Double.isFinite(value) ? JSON.createValue(value) : JsonValue.NULL;
    }

    static void number(JsonGenerator json, String name, double value) {
        if (Double.isFinite(value)) {
            json.write(name, value);
        } else {
            json.writeNull(name);
        }
    }

    static void number(JsonGenerator json, double value) {
        if (Double.isFinite(value)) {
            json.write(value);
        } else {
            json.writeNull();
        }
    }

    /** Every digit the ledger has. */
    static BigDecimal exact(long units) {
        return new BigDecimal(FixedPoint.toString(units));
    }

    static BigDecimal exact(Money money) {
        return exact(money.units());
    }

    static String time(long epochSeconds) {
        return Instant.ofEpochSecond(epochSeconds).toString();
    }

    static String time(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MILLIS).toString();
    }

    static String name(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    /** What a client sent, as messages quote it: not megabytes of it. */
    static String quote(JsonValue value) {
        return Quotation.cut(value.toString());
    }

    static JsonValue parameter(ParameterValue value) {
        return switch (value) {
            case ParameterValue.Whole whole -> JSON.createValue(whole.value());
            case ParameterValue.Decimal decimal -> JSON.createValue(decimal.value());
            case ParameterValue.Text text -> JSON.createValue(text.value());
            case ParameterValue.Flag flag -> flag.value() ? JsonValue.TRUE : JsonValue.FALSE;
            case ParameterValue.Sequence sequence -> {
                JsonArrayBuilder array = JSON.createArrayBuilder();
                sequence.values().forEach(element -> array.add(parameter(element)));
                yield array.build();
            }
        };
    }
}
