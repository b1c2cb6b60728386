package io.sptraderb.series.talib;

import java.util.Locale;
import java.util.StringJoiner;

/** The text Python shows for a function: signature, inputs, parameters with their limits, outputs. */
final class Documentation {

    private Documentation() {}

    static String of(TaFunction function, String group) {
        StringBuilder text = new StringBuilder(" ").append(signature(function)).append("\n\n");
        text.append(function.title()).append(" (").append(group).append(")\n\nInputs:\n");
        function.inputs().forEach(name -> text.append("    ").append(name).append(": array or Series of float64\n"));
        if (!function.parameters().isEmpty()) {
            text.append("Parameters:\n");
            function.parameters()
                    .forEach(each -> text.append("    ").append(parameter(each)).append('\n'));
        }
        text.append("Outputs:\n");
        String kind = kind(function.results());
        function.outputs().forEach(name -> text.append("    ").append(name).append(kind));
        return text.toString();
    }

    private static String signature(TaFunction function) {
        StringJoiner names = new StringJoiner(", ", function.name() + "(", ")");
        function.inputs().forEach(names::add);
        function.parameters().forEach(each -> names.add(each.name() + "=" + text(each, each.initial())));
        return names.toString();
    }

    private static String parameter(Parameter parameter) {
        String initial = parameter.name() + ": " + text(parameter, parameter.initial());
        return switch (parameter.kind()) {
            case AVERAGE -> initial + " (a talib.MA_Type, 0 to " + text(parameter, parameter.max()) + ")";
            case WHOLE, REAL ->
                initial + " (" + text(parameter, parameter.min()) + " to " + text(parameter, parameter.max()) + ")";
        };
    }

    private static String kind(TaFunction.Results results) {
        return switch (results) {
            case REAL -> ": float64, NaN before the first result\n";
            case WHOLE -> ": int64, 0 before the first result\n";
            case ROW -> ": int64, a row of the input, 0 before the first result\n";
        };
    }

    private static String text(Parameter parameter, double value) {
        boolean isReal = parameter.kind() == Parameter.Kind.REAL;
        return isReal ? Double.toString(value).toLowerCase(Locale.ROOT) : Integer.toString((int) value);
    }
}
