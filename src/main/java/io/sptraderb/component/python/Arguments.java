package io.sptraderb.component.python;

import io.sptraderb.component.ParameterValue;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.graalvm.polyglot.Value;
import org.graalvm.polyglot.proxy.ProxyArray;

/** Parameters on their way to Python and back: a list of names and a list of values. */
record Arguments(ProxyArray names, ProxyArray values) {

    static Arguments of(Map<String, ParameterValue> parameters) {
        Map<String, ParameterValue> sorted = new TreeMap<>(parameters);
        Object[] values = sorted.values().stream().map(Arguments::plain).toArray();
        return new Arguments(ProxyArray.fromArray(sorted.keySet().toArray()), ProxyArray.fromArray(values));
    }

    private static Object plain(ParameterValue value) {
        return switch (value) {
            case ParameterValue.Whole whole -> whole.value();
            case ParameterValue.Decimal decimal -> decimal.value();
            case ParameterValue.Text text -> text.value();
            case ParameterValue.Flag flag -> flag.value();
            case ParameterValue.Sequence sequence ->
                ProxyArray.fromList(List.<Object>copyOf(
                        sequence.values().stream().map(Arguments::plain).toList()));
        };
    }

    /** A parameter a component wrote down; throws {@link IllegalArgumentException} for what no parameter can be. */
    static ParameterValue parameter(Value value) {
        if (value.isBoolean()) {
            return new ParameterValue.Flag(value.asBoolean());
        }
        if (value.isString()) {
            return new ParameterValue.Text(value.asString());
        }
        if (value.fitsInLong() && !value.getMetaObject().getMetaSimpleName().equals("float")) {
            return new ParameterValue.Whole(value.asLong());
        }
        if (value.fitsInDouble()) {
            return new ParameterValue.Decimal(value.asDouble());
        }
        if (value.hasArrayElements()) {
            ParameterValue[] items = new ParameterValue[(int) value.getArraySize()];
            for (int i = 0; i < items.length; i++) {
                items[i] = parameter(value.getArrayElement(i));
            }
            return new ParameterValue.Sequence(List.of(items));
        }
        throw new IllegalArgumentException("a parameter " + value + ", must be a number, text, bool or list");
    }
}
