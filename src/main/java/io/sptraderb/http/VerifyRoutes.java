package io.sptraderb.http;

import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import io.sptraderb.backtest.BacktestJobs;
import io.sptraderb.backtest.SideRun;
import io.sptraderb.backtest.StrategyCatalog;
import io.sptraderb.backtest.Verification;
import io.sptraderb.backtest.Verification.Difference;
import io.sptraderb.backtest.Verification.TradeDifference;
import io.sptraderb.backtest.Verifier;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;

/** Makes the result of a completed backtest again, while the client waits. */
final class VerifyRoutes implements HttpService {

    /** What takes no longer is answered in one piece; also how soon a client that has gone is noticed. */
    private static final Duration PATIENCE = Duration.ofMillis(500);

    private static final double NANOS_A_MILLISECOND = 1e6;

    private final BacktestJobs jobs;
    private final Verifier verifier;

    VerifyRoutes(BacktestJobs jobs, StrategyCatalog strategies) {
        this.jobs = jobs;
        this.verifier = new Verifier(jobs, strategies);
    }

    @Override
    public void routing(HttpRules rules) {
        rules.post("/{id}/verify", this::verify);
        Methods.refuseOthers(rules, "/{id}/verify", "POST");
    }

    private void verify(ServerRequest request, ServerResponse response) {
        CompletedRun run = CompletedRun.of(request, jobs, 409);
        try (SideRun<Verification> side = verifier.start(run.job().request(), run.result())) {
            Optional<Verification> soon = side.await(PATIENCE);
            if (soon.isPresent()) {
                Answers.json(response, body(run, soon.get()));
            } else {
                answerLater(response, run, side);
            }
        }
    }

    /**
     * Sends blanks until there is an answer, which JSON allows before a value: sending them fails once the client has
     * gone, and the run is not wanted any more. When it fails otherwise the answer is broken off, not ended.
     */
    private static void answerLater(ServerResponse response, CompletedRun run, SideRun<Verification> side) {
        response.header(HeaderNames.CONTENT_TYPE, "application/json");
        OutputStream out = response.outputStream();
        try {
            Optional<Verification> verification = Optional.empty();
            while (verification.isEmpty()) {
                out.write(' ');
                out.flush();
                verification = side.await(PATIENCE);
            }
            out.write(body(run, verification.get()).toString().getBytes(StandardCharsets.UTF_8));
            out.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonObject body(CompletedRun run, Verification verification) {
        JsonArrayBuilder differences = Wire.JSON.createArrayBuilder();
        for (Difference difference : verification.differences()) {
            differences.add(Wire.JSON
                    .createObjectBuilder()
                    .add("what", difference.what())
                    .add("stored", difference.stored())
                    .add("now", difference.now()));
        }
        JsonObjectBuilder json = Wire.JSON
                .createObjectBuilder()
                .add("backtest_id", run.job().id().value())
                .add("verified", verification.isVerified())
                .add("trades_hash", hashes(verification))
                .add("differences", differences);
        if (verification.firstDifference().isPresent()) {
            json.add(
                    "first_difference",
                    difference(verification.firstDifference().get()));
        } else {
            json.addNull("first_difference");
        }
        return json.add("execution_time_ms", verification.time().toNanos() / NANOS_A_MILLISECOND)
                .build();
    }

    private static JsonObjectBuilder hashes(Verification verification) {
        return Wire.JSON
                .createObjectBuilder()
                .add("stored", verification.storedTradesHash())
                .add(
                        "rerun",
                        verification
                                .rerunTradesHash()
                                .<JsonValue>map(Wire.JSON::createValue)
                                .orElse(JsonValue.NULL));
    }

    private static JsonObjectBuilder difference(TradeDifference difference) {
        return Wire.JSON
                .createObjectBuilder()
                .add("trade", difference.trade())
                .add("field", difference.field())
                .add("stored", difference.stored())
                .add("now", difference.now());
    }
}
