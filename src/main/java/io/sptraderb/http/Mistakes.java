package io.sptraderb.http;

import io.sptraderb.strategy.Problem;
import jakarta.json.JsonArrayBuilder;
import java.util.ArrayList;
import java.util.List;

/**
 * What is wrong with a question about candles, told as the market-data server told it: a question in the query hears all
 * its mistakes under an error without a code, one in the path hears the first with a code of its own.
 */
final class Mistakes {

    private final boolean coded;
    private final List<Mistake> found = new ArrayList<>();

    private record Mistake(String code, Problem problem) {}

    private Mistakes(boolean coded) {
        this.coded = coded;
    }

    static Mistakes ofQuery() {
        return new Mistakes(false);
    }

    static Mistakes ofPath() {
        return new Mistakes(true);
    }

    /** @param code the word of the market-data server, for example {@code INVALID_TIMEFRAME} */
    void add(String code, Problem problem) {
        found.add(new Mistake(code, HttpProblem.cut(problem)));
    }

    void rejectIfAny() {
        if (found.isEmpty()) {
            return;
        }
        throw coded
                ? HttpProblem.badValue(found.getFirst().problem())
                        .withCode(found.getFirst().code())
                : validationFailed(found.stream().map(Mistake::problem).toList());
    }

    private static HttpProblem validationFailed(List<Problem> problems) {
        JsonArrayBuilder details = Wire.JSON.createArrayBuilder();
        for (Problem problem : problems) {
            details.add(
                    Wire.JSON.createObjectBuilder().add("field", problem.path()).add("message", problem.toString()));
        }
        return new HttpProblem(400, "invalid-request", "Invalid request", "Validation failed")
                .with(problems)
                .with(Wire.JSON
                        .createObjectBuilder()
                        .add("error", "Validation failed")
                        .add("details", details)
                        .build());
    }
}
