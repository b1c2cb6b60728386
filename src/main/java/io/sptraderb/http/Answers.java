package io.sptraderb.http;

import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import io.sptraderb.candle.Quotation;
import io.sptraderb.strategy.Problem;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonStructure;
import jakarta.json.stream.JsonGenerator;
import jakarta.json.stream.JsonGeneratorFactory;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Sends answers. */
final class Answers {

    private static final JsonGeneratorFactory GENERATORS = Wire.JSON.createGeneratorFactory(Map.of());

    private Answers() {}

    static void json(ServerResponse response, JsonStructure body) {
        json(response, body.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** Sends JSON that is written already. */
    static void json(ServerResponse response, byte[] body) {
        response.header(HeaderNames.CONTENT_TYPE, "application/json");
        response.send(body);
    }

    /** Sends a large body as it is written. */
    static void stream(ServerResponse response, Consumer<JsonGenerator> body) {
        response.header(HeaderNames.CONTENT_TYPE, "application/json");
        try (JsonGenerator generator = GENERATORS.createGenerator(response.outputStream())) {
            body.accept(generator);
        }
    }

    /** Writes rows of text. */
    interface Rows {
        void write(Appendable out) throws IOException;
    }

    /** Sends a file of rows as they are written. */
    static void csv(ServerResponse response, String fileName, Rows rows) {
        response.header(HeaderNames.CONTENT_TYPE, "text/csv; charset=UTF-8");
        response.header(HeaderNames.CONTENT_DISPOSITION, "attachment; filename=\"" + fileName + "\"");
        try (Writer out = new OutputStreamWriter(response.outputStream(), StandardCharsets.UTF_8)) {
            rows.write(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void text(ServerResponse response, String contentType, String body) {
        response.header(HeaderNames.CONTENT_TYPE, contentType + "; charset=UTF-8");
        response.send(body.getBytes(StandardCharsets.UTF_8));
    }

    /** Answers with what the error table says. */
    static void error(ServerRequest request, ServerResponse response, Throwable thrown) {
        HttpProblem problem = ErrorTable.of(thrown);
        long retryAfter = ErrorTable.retryAfter(thrown);
        if (retryAfter > 0) {
            response.header(HeaderNames.RETRY_AFTER, Long.toString(retryAfter));
        }
        problem(response, problem, path(request));
    }

    /** The whole path, not what is left of it below a service. */
    static String path(ServerRequest request) {
        return request.prologue().uriPath().path();
    }

    static void status(ServerResponse response, int status) {
        response.status(status);
        if (status == 413) {
            // the rest of the body is not read: the connection cannot be used again
            response.header(HeaderNames.CONNECTION, "close");
        }
    }

    static void problem(ServerResponse response, HttpProblem problem, String path) {
        status(response, problem.status());
        response.header(HeaderNames.CONTENT_TYPE, "application/problem+json");
        response.send(body(problem, path).toString().getBytes(StandardCharsets.UTF_8));
    }

    private static JsonObject body(HttpProblem problem, String path) {
        JsonObjectBuilder json = Wire.JSON
                .createObjectBuilder(problem.more())
                .add("type", "urn:sptraderb:problem:" + problem.type())
                .add("title", problem.title())
                .add("status", problem.status())
                .add("detail", problem.detail())
                .add("instance", Quotation.cut(path))
                .add("problems", problems(problem.problems()));
        String state = problem.more().getString("status", "");
        // the job's own word stands beside the number this field must be
        return (state.isEmpty() ? json : json.add("backtest_status", state)).build();
    }

    static JsonArrayBuilder problems(List<Problem> problems) {
        JsonArrayBuilder array = Wire.JSON.createArrayBuilder();
        for (Problem problem : problems) {
            JsonObjectBuilder json = Wire.JSON
                    .createObjectBuilder()
                    .add("path", problem.path())
                    .add("message", problem.message())
                    .add("found", problem.found())
                    .add("allowed", problem.allowed());
            array.add(problem.line() > 0 ? json.add("line", problem.line()) : json);
        }
        return array;
    }
}
