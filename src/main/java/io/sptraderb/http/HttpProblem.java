package io.sptraderb.http;

import io.sptraderb.candle.Quotation;
import io.sptraderb.strategy.Problem;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.List;

/** An answer that is an error, as RFC 9457 has it. */
final class HttpProblem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final String type;
    private final String title;
    private final transient List<Problem> problems;
    private final transient JsonObject more;

    /**
     * @param type a word for programs, for example {@code unknown-backtest}
     * @param title a name for people, the same for every problem of the type
     * @param detail one sentence about this problem
     */
    HttpProblem(int status, String type, String title, String detail) {
        this(status, type, title, detail, List.of(), JsonValue.EMPTY_JSON_OBJECT);
    }

    private HttpProblem(int status, String type, String title, String detail, List<Problem> problems, JsonObject more) {
        super(detail, null, false, false);
        this.status = status;
        this.type = type;
        this.title = title;
        this.problems = problems;
        this.more = more;
    }

    /** This problem with single mistakes listed. */
    HttpProblem with(List<Problem> mistakes) {
        return new HttpProblem(status, type, title, detail(), mistakes, more);
    }

    /** This problem with more fields. */
    HttpProblem with(JsonObject fields) {
        return new HttpProblem(status, type, title, detail(), problems, fields);
    }

    /** This problem in the words of the market-data server, beside ours. */
    HttpProblem withCode(String code) {
        return with(Wire.JSON
                .createObjectBuilder()
                .add("error", detail())
                .add("code", code)
                .build());
    }

    /** One wrong value in the path, the query or the headers. */
    static HttpProblem badValue(Problem problem) {
        return badValues(List.of(problem));
    }

    /** Wrong values; what was found is quoted cut. */
    static HttpProblem badValues(List<Problem> uncut) {
        List<Problem> problems = uncut.stream().map(HttpProblem::cut).toList();
        String detail = problems.size() == 1 ? problems.getFirst().toString() : problems.size() + " values are wrong";
        return new HttpProblem(400, "invalid-request", "Invalid request", detail).with(problems);
    }

    /** The problem, quoting no more of what was found than people read. */
    static Problem cut(Problem problem) {
        String found = Quotation.cut(problem.found());
        return new Problem(problem.path(), problem.line(), problem.message(), found, problem.allowed());
    }

    int status() {
        return status;
    }

    String type() {
        return type;
    }

    String title() {
        return title;
    }

    String detail() {
        return String.valueOf(getMessage());
    }

    List<Problem> problems() {
        return problems;
    }

    JsonObject more() {
        return more;
    }
}
