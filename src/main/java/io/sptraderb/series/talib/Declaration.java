package io.sptraderb.series.talib;

import java.util.List;
import java.util.function.Predicate;

/** Builds a {@link TaFunction}; unless said otherwise it takes one array, has no parameters and gives one real array. */
final class Declaration {

    private static final TaFunction.Refusal NEVER = new TaFunction.Refusal(_ -> false, "");

    private final String name;
    private final String title;
    private List<String> inputs = List.of("real");
    private List<Parameter> parameters = List.of();
    private TaFunction.Results results = TaFunction.Results.REAL;
    private List<String> outputs = List.of("real");
    private TaFunction.Refusal refusal = NEVER;

    private Declaration(String name, String title) {
        this.name = name;
        this.title = title;
    }

    static Declaration function(String name, String title) {
        return new Declaration(name, title);
    }

    Declaration over(String... arrays) {
        inputs = List.of(arrays);
        return this;
    }

    Declaration with(Parameter... optional) {
        parameters = List.of(optional);
        return this;
    }

    Declaration giving(String... arrays) {
        outputs = List.of(arrays);
        return this;
    }

    Declaration givingWhole(String array) {
        results = TaFunction.Results.WHOLE;
        return giving(array);
    }

    Declaration givingRows(String... arrays) {
        results = TaFunction.Results.ROW;
        return giving(arrays);
    }

    Declaration refusing(String what, Predicate<Call> when) {
        refusal = new TaFunction.Refusal(when, what);
        return this;
    }

    TaFunction by(TaFunction.Computation computation) {
        return new TaFunction(name, title, inputs, parameters, results, outputs, refusal, computation);
    }
}
