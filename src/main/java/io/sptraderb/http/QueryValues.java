package io.sptraderb.http;

import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.ServerRequest;
import io.sptraderb.backtest.BacktestJobs;
import io.sptraderb.backtest.Job;
import io.sptraderb.backtest.JobId;
import io.sptraderb.backtest.UnknownJobException;
import io.sptraderb.strategy.Problem;
import java.util.Optional;

/** Reads what stands in paths, queries and headers. */
final class QueryValues {

    /** Enough for any screen. */
    static final int DEFAULT_POINTS = 2_000;

    private static final int MAX_DIGITS = 18;

    private QueryValues() {}

    static Optional<String> text(ServerRequest request, String name) {
        return request.query().first(name).asOptional().filter(text -> !text.isEmpty());
    }

    static int whole(ServerRequest request, String name, int otherwise, int least, int most) {
        Optional<String> text = text(request, name);
        if (text.isEmpty()) {
            return otherwise;
        }
        long value = digits(text.get()).orElse(-1L);
        if (value < least || value > most) {
            throw HttpProblem.badValue(Problem.at(
                    name, "the query value is out of range", text.get(), "a whole number, " + least + " to " + most));
        }
        return (int) value;
    }

    /** How many points of a column are wanted; {@code all} wants every one. */
    static int points(ServerRequest request) {
        return text(request, "points").equals(Optional.of("all"))
                ? Integer.MAX_VALUE
                : whole(request, "points", DEFAULT_POINTS, 2, Integer.MAX_VALUE);
    }

    /** A number written in digits only. */
    static Optional<Long> digits(String text) {
        boolean plain =
                !text.isEmpty() && text.length() <= MAX_DIGITS && text.chars().allMatch(c -> c >= '0' && c <= '9');
        return plain ? Optional.of(Long.parseLong(text)) : Optional.empty();
    }

    /** The job the path names; what is no id is the id of no job. */
    static JobId id(ServerRequest request) {
        String text = pathValue(request, "id");
        return JobId.parse(text).orElseThrow(() -> unknown(text));
    }

    /** The job the path names, as it is now. */
    static Job job(ServerRequest request, BacktestJobs jobs) {
        JobId id = id(request);
        return jobs.find(id).orElseThrow(() -> new UnknownJobException(id));
    }

    private static HttpProblem unknown(String id) {
        return new HttpProblem(
                404, "unknown-backtest", "Unknown backtest", "no backtest \"" + id + "\"; ids are " + JobId.ALLOWED);
    }

    static String pathValue(ServerRequest request, String name) {
        return request.path().pathParameters().get(name);
    }

    /** Whether the client asks for this format, in the query or else as what it accepts. */
    static boolean wants(ServerRequest request, String format, String mediaType) {
        return text(request, "format")
                .map(wanted -> wanted.equalsIgnoreCase(format))
                .orElseGet(() ->
                        request.headers().first(HeaderNames.ACCEPT).orElse("").contains(mediaType));
    }
}
