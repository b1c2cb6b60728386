package io.sptraderb.http;

import io.sptraderb.backtest.Failure;
import io.sptraderb.backtest.Job;
import io.sptraderb.backtest.JobState;
import io.sptraderb.backtest.MarketOverrides;
import io.sptraderb.backtest.NotedJob;
import io.sptraderb.backtest.Outcome;
import io.sptraderb.backtest.Progress;
import io.sptraderb.backtest.RequestSummary;
import io.sptraderb.candle.SourceKind;
import io.sptraderb.candle.TimeRange;
import io.sptraderb.component.ComponentFailedException.Frame;
import io.sptraderb.component.ParameterValue;
import io.sptraderb.strategy.ExecutionOptions;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.util.Map;
import java.util.Optional;

/**
 * Jobs on the wire. {@code status} has the five words clients know; {@code state} tells also waiting and interrupted
 * jobs apart.
 */
final class JobWire {

    private static final String INTERRUPTED = "the server stopped before the backtest ended";

    private JobWire() {}

    /** The contract's word for a state. */
    static String status(JobState state) {
        return switch (state) {
            case JobState.Queued _, JobState.Running _ -> "running";
            case JobState.Cancelling _ -> "cancelling";
            case JobState.Completed _ -> "completed";
            case JobState.Failed _, JobState.Interrupted _ -> "failed";
            case JobState.Cancelled _ -> "cancelled";
        };
    }

    /** What went wrong, for people. */
    static Optional<String> error(JobState state) {
        return switch (state) {
            case JobState.Failed failed -> Optional.of(failed.failure().detail());
            case JobState.Interrupted _ -> Optional.of(INTERRUPTED);
            case JobState.Queued _,
                    JobState.Running _,
                    JobState.Cancelling _,
                    JobState.Completed _,
                    JobState.Cancelled _ -> Optional.empty();
        };
    }

    /** How a job is: the answer to {@code /status}. */
    static JsonObject job(Job job) {
        JsonObjectBuilder json = progress(job)
                .add("created_at", Wire.time(job.createdAt()))
                .add("started_at", text(job.startedAt().map(Wire::time)))
                .add("finished_at", text(job.finishedAt().map(Wire::time)));
        if (job.state() instanceof JobState.Failed failed) {
            json.add("failure", failure(failed.failure()));
        }
        return json.build();
    }

    /** A job in a list: how it is, what was asked, what was written on it, and the figures of its result. */
    static JsonObjectBuilder listed(NotedJob noted) {
        Job job = noted.job();
        JsonObjectBuilder json = Wire.JSON
                .createObjectBuilder(job(job))
                .addAll(request(job.request()))
                .addAll(Wire.JSON.createObjectBuilder(NotesWire.notes(noted.notes())));
        if (job.state() instanceof JobState.Completed completed) {
            Outcome outcome = completed.outcome();
            json.add("end_capital", Wire.exact(outcome.endCapital()))
                    .add("total_pnl", Wire.exact(outcome.totalPnl()))
                    .add("total_return", Wire.number(outcome.totalReturn()))
                    .add("max_drawdown", Wire.number(outcome.maxDrawdown()))
                    .add("sharpe_ratio", Wire.number(outcome.sharpeRatio()))
                    .add("total_trades", outcome.trades())
                    .add("ended_by", outcome.endedBy().wireName());
        }
        return json;
    }

    /** The message of the progress socket. */
    static JsonObject message(Job job) {
        return progress(job)
                .add("type", "progress")
                .add("sequence", job.revision())
                .build();
    }

    private static JsonObjectBuilder progress(Job job) {
        Progress progress = job.state().progress();
        JsonObjectBuilder json = Wire.JSON
                .createObjectBuilder()
                .add("backtest_id", job.id().value())
                .add("status", status(job.state()))
                .add("state", job.state().wireName())
                .add("progress", progress.percent())
                .add("candle", progress.candle())
                .add("total_candles", progress.total())
                .add("equity", Wire.number(progress.equity()))
                .add("open_positions", progress.openPositions())
                .add("trades", progress.trades());
        Optional<String> error = error(job.state());
        return error.isPresent() ? json.add("error", error.get()) : json.addNull("error");
    }

    /** What was asked, under the names it was asked with. */
    static JsonObjectBuilder request(RequestSummary request) {
        TimeRange range = request.range();
        return Wire.JSON
                .createObjectBuilder()
                .add("strategy_name", request.strategyName())
                .add("symbol", request.markets().getFirst().symbol().code())
                .add("symbols", symbols(request))
                .add("timeframe", request.timeframe().toString())
                .add("start_date", text(bound(range.from(), TimeRange.ALL.from())))
                .add("end_date", text(bound(range.to(), TimeRange.ALL.to())))
                .add("initial_capital", Wire.exact(request.initialCapital()))
                .add("execution_mode", request.executionMode().wireName())
                .add("candle_requirement", request.candleRequirement().wireName())
                .add("data_source", text(request.source().map(SourceKind::wireName)))
                .add("execution", values(ExecutionOptions.describe(request.execution())))
                .add("parameters", values(request.parameterOverrides()))
                .add("fill_band", request.fillBand());
    }

    /** Each symbol as it may be asked for: its code, or an object where something was said of it only. */
    private static JsonArrayBuilder symbols(RequestSummary request) {
        JsonArrayBuilder symbols = Wire.JSON.createArrayBuilder();
        for (RequestSummary.MarketSummary market : request.markets()) {
            String code = market.symbol().code();
            if (market.overrides().equals(MarketOverrides.NONE)) {
                symbols.add(code);
            } else {
                symbols.add(Wire.JSON
                        .createObjectBuilder()
                        .add("symbol", code)
                        .add("execution", values(market.overrides().execution()))
                        .add("parameters", values(market.overrides().parameters())));
            }
        }
        return symbols;
    }

    private static JsonObjectBuilder values(Map<String, ParameterValue> values) {
        JsonObjectBuilder json = Wire.JSON.createObjectBuilder();
        values.forEach((name, value) -> json.add(name, Wire.parameter(value)));
        return json;
    }

    private static JsonObjectBuilder failure(Failure failure) {
        JsonObjectBuilder json = Wire.JSON
                .createObjectBuilder()
                .add("type", "urn:sptraderb:problem:" + failure.kind().wireName())
                .add("title", failure.kind().title())
                .add("detail", failure.detail())
                .add("problems", Answers.problems(failure.problems()));
        failure.origin().ifPresent(origin -> {
            JsonArrayBuilder frames = Wire.JSON.createArrayBuilder();
            for (Frame frame : origin.frames()) {
                frames.add(Wire.JSON
                        .createObjectBuilder()
                        .add("function", frame.function())
                        .add("file", frame.file())
                        .add("line", frame.line()));
            }
            json.add("component", origin.component())
                    .add("file", origin.file())
                    .add("line", origin.line())
                    .add("frames", frames);
        });
        return json;
    }

    private static Optional<String> bound(long time, long open) {
        return time == open ? Optional.empty() : Optional.of(Wire.time(time));
    }

    private static JsonValue text(Optional<String> text) {
        return text.<JsonValue>map(Wire.JSON::createValue).orElse(JsonValue.NULL);
    }
}
