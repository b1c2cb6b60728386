package io.sptraderb.series;

import java.util.Map;
import java.util.function.DoubleUnaryOperator;

/** The mathematical functions numpy has names for. */
final class Functions {

    private static final Map<String, DoubleUnaryOperator> BY_NAME = Map.ofEntries(
            Map.entry("log", Math::log),
            Map.entry("log2", value -> Math.log(value) / Math.log(2)),
            Map.entry("log10", Math::log10),
            Map.entry("log1p", Math::log1p),
            Map.entry("exp", Math::exp),
            Map.entry("expm1", Math::expm1),
            Map.entry("sqrt", Math::sqrt),
            Map.entry("cbrt", Math::cbrt),
            Map.entry("square", value -> value * value),
            Map.entry("floor", Math::floor),
            Map.entry("ceil", Math::ceil),
            Map.entry("rint", Math::rint),
            Map.entry("trunc", value -> value < 0 ? Math.ceil(value) : Math.floor(value)),
            Map.entry("sin", Math::sin),
            Map.entry("cos", Math::cos),
            Map.entry("tan", Math::tan),
            Map.entry("arcsin", Math::asin),
            Map.entry("arccos", Math::acos),
            Map.entry("arctan", Math::atan),
            Map.entry("sinh", Math::sinh),
            Map.entry("cosh", Math::cosh),
            Map.entry("tanh", Math::tanh),
            Map.entry("degrees", Math::toDegrees),
            Map.entry("radians", Math::toRadians));

    private Functions() {}

    static DoubleUnaryOperator named(String name) {
        DoubleUnaryOperator function = BY_NAME.get(name);
        if (function == null) {
            throw new IllegalArgumentException("function was " + name + ", must be one of " + BY_NAME.keySet());
        }
        return function;
    }
}
