package io.sptraderb.store;

import io.sptraderb.backtest.Failure;
import io.sptraderb.backtest.JobState;
import io.sptraderb.backtest.Outcome;
import io.sptraderb.backtest.Progress;
import io.sptraderb.component.ComponentFailedException.Frame;
import io.sptraderb.engine.EndedBy;
import io.sptraderb.strategy.Problem;
import io.sptraderb.trade.Money;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import java.util.Optional;

/** The state of a job as a JSON object, and back. */
final class StateJson {

    private StateJson() {}

    static JsonObject write(JobState state) {
        JsonObjectBuilder json = ExactJson.JSON.createObjectBuilder().add("name", state.wireName());
        switch (state) {
            case JobState.Queued _, JobState.Cancelled _ -> {}
            case JobState.Running running -> json.add("progress", write(running.progress()));
            case JobState.Cancelling cancelling -> json.add("progress", write(cancelling.progress()));
            case JobState.Interrupted interrupted -> json.add("progress", write(interrupted.progress()));
            case JobState.Completed completed -> json.add("outcome", write(completed.outcome()));
            case JobState.Failed failed -> json.add("failure", write(failed.failure()));
        }
        return json.build();
    }

    static JobState read(JsonObject json) {
        String name = json.getString("name");
        return switch (name) {
            case "queued" -> new JobState.Queued();
            case "running" -> new JobState.Running(readProgress(json));
            case "cancelling" -> new JobState.Cancelling(readProgress(json));
            case "interrupted" -> new JobState.Interrupted(readProgress(json));
            case "completed" -> new JobState.Completed(readOutcome(json.getJsonObject("outcome")));
            case "failed" -> new JobState.Failed(readFailure(json.getJsonObject("failure")));
            case "cancelled" -> new JobState.Cancelled();
            default -> throw new JsonException("\"" + name + "\" is no state of a job");
        };
    }

    private static JsonObject write(Progress progress) {
        return ExactJson.JSON
                .createObjectBuilder()
                .add("percent", ExactJson.number(progress.percent()))
                .add("candle", progress.candle())
                .add("total", progress.total())
                .add("equity", ExactJson.number(progress.equity()))
                .add("open_positions", progress.openPositions())
                .add("trades", progress.trades())
                .build();
    }

    private static Progress readProgress(JsonObject state) {
        JsonObject json = state.getJsonObject("progress");
        return new Progress(
                ExactJson.number(json, "percent"),
                json.getInt("candle"),
                json.getInt("total"),
                ExactJson.number(json, "equity"),
                json.getInt("open_positions"),
                json.getInt("trades"));
    }

    private static JsonObject write(Outcome outcome) {
        return ExactJson.JSON
                .createObjectBuilder()
                .add("candles", outcome.candles())
                .add("trades", outcome.trades())
                .add("open_positions", outcome.openPositions())
                .add("end_capital", ExactJson.decimals(outcome.endCapital().units()))
                .add("total_pnl", ExactJson.decimals(outcome.totalPnl().units()))
                .add("total_return", ExactJson.number(outcome.totalReturn()))
                .add("max_drawdown", ExactJson.number(outcome.maxDrawdown()))
                .add("sharpe_ratio", ExactJson.number(outcome.sharpeRatio()))
                .add("ended_by", outcome.endedBy().wireName())
                .build();
    }

    private static Outcome readOutcome(JsonObject json) {
        return new Outcome(
                json.getInt("candles"),
                json.getInt("trades"),
                json.getInt("open_positions"),
                new Money(ExactJson.units(json.getString("end_capital"))),
                new Money(ExactJson.units(json.getString("total_pnl"))),
                ExactJson.number(json, "total_return"),
                ExactJson.number(json, "max_drawdown"),
                ExactJson.number(json, "sharpe_ratio"),
                ExactJson.constant(EndedBy.values(), json.getString("ended_by")));
    }

    private static JsonObject write(Failure failure) {
        JsonArrayBuilder problems = ExactJson.JSON.createArrayBuilder();
        for (Problem problem : failure.problems()) {
            problems.add(ExactJson.JSON
                    .createObjectBuilder()
                    .add("path", problem.path())
                    .add("line", problem.line())
                    .add("message", problem.message())
                    .add("found", problem.found())
                    .add("allowed", problem.allowed()));
        }
        JsonObjectBuilder json = ExactJson.JSON
                .createObjectBuilder()
                .add("kind", failure.kind().wireName())
                .add("detail", failure.detail())
                .add("problems", problems);
        failure.origin().ifPresent(origin -> json.add("origin", write(origin)));
        return json.build();
    }

    private static JsonObject write(Failure.Origin origin) {
        JsonArrayBuilder frames = ExactJson.JSON.createArrayBuilder();
        for (Frame frame : origin.frames()) {
            frames.add(ExactJson.JSON
                    .createObjectBuilder()
                    .add("function", frame.function())
                    .add("file", frame.file())
                    .add("line", frame.line()));
        }
        return ExactJson.JSON
                .createObjectBuilder()
                .add("component", origin.component())
                .add("file", origin.file())
                .add("line", origin.line())
                .add("frames", frames)
                .build();
    }

    private static Failure readFailure(JsonObject json) {
        List<Problem> problems = json.getJsonArray("problems").getValuesAs(JsonObject.class).stream()
                .map(problem -> new Problem(
                        problem.getString("path"),
                        problem.getInt("line"),
                        problem.getString("message"),
                        problem.getString("found"),
                        problem.getString("allowed")))
                .toList();
        String kind = json.getString("kind");
        return new Failure(
                Failure.Kind.parse(kind).orElseThrow(() -> new JsonException("\"" + kind + "\" is no kind of failure")),
                json.getString("detail"),
                problems,
                Optional.ofNullable(json.getJsonObject("origin")).map(StateJson::readOrigin));
    }

    private static Failure.Origin readOrigin(JsonObject json) {
        return new Failure.Origin(
                json.getString("component"),
                json.getString("file"),
                json.getInt("line"),
                json.getJsonArray("frames").getValuesAs(JsonObject.class).stream()
                        .map(frame ->
                                new Frame(frame.getString("function"), frame.getString("file"), frame.getInt("line")))
                        .toList());
    }
}
