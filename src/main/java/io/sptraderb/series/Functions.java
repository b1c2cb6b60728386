package io.sptraderb.series;

import java.util.Map;
import java.util.function.DoubleUnaryOperator;

/** The mathematical functions numpy has names for. */
final class Functions {

    private static final Map<String, DoubleUnaryOperator> BY_NAME = Map.ofEntries(
            Map.entry("log", Math::log),
            Map.entry("log2", Functions::log2),
            Map.entry("log10", Math::log10),
            Map.entry("log1p", Math::log1p),
            Map.entry("exp", Math::exp),
            Map.entry("exp2", value -> Math.pow(2, value)),
            Map.entry("expm1", Math::expm1),
            Map.entry("sqrt", Math::sqrt),
            Map.entry("cbrt", Math::cbrt),
            Map.entry("square", value -> value * value),
            Map.entry("reciprocal", value -> 1 / value),
            Map.entry("absolute", Math::abs),
            Map.entry("negative", value -> -value),
            Map.entry("positive", value -> value),
            Map.entry("sign", value -> value == 0 ? 0 : Math.signum(value)),
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
            Map.entry("arcsinh", Functions::arcsinh),
            Map.entry("arccosh", value -> Math.log(value + Math.sqrt(value - 1) * Math.sqrt(value + 1))),
            Map.entry("arctanh", value -> (Math.log1p(value) - Math.log1p(-value)) / 2),
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

    /** The exponent and the logarithm of the rest apart, so that powers of two are exact. */
    private static double log2(double value) {
        int exponent = Math.getExponent(value);
        if (!(value > 0) || exponent > Double.MAX_EXPONENT || exponent < Double.MIN_EXPONENT) {
            return Math.log(value) / Math.log(2);
        }
        double rest = Math.scalb(value, -exponent);
        return rest > 1.5 ? exponent + 1 + Math.log(rest / 2) / Math.log(2) : exponent + Math.log(rest) / Math.log(2);
    }

    private static double arcsinh(double value) {
        double size = Math.abs(value);
        if (Double.isInfinite(size)) {
            return value;
        }
        double log = size > 1e150
                ? Math.log(size) + Math.log(2)
                : Math.log1p(size + size * size / (1 + Math.sqrt(size * size + 1)));
        return Math.copySign(log, value);
    }
}
