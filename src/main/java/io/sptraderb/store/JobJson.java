package io.sptraderb.store;

import io.sptraderb.backtest.CandleRequirement;
import io.sptraderb.backtest.ExecutionMode;
import io.sptraderb.backtest.IdempotencyKey;
import io.sptraderb.backtest.Job;
import io.sptraderb.backtest.JobId;
import io.sptraderb.backtest.MarketOverrides;
import io.sptraderb.backtest.RequestSummary;
import io.sptraderb.backtest.RequestSummary.MarketSummary;
import io.sptraderb.candle.SourceKind;
import io.sptraderb.candle.Symbol;
import io.sptraderb.candle.TimeRange;
import io.sptraderb.candle.Timeframe;
import io.sptraderb.component.ParameterValue;
import io.sptraderb.strategy.Execution;
import io.sptraderb.strategy.ExecutionOptions;
import io.sptraderb.strategy.ExecutionProfile;
import io.sptraderb.trade.Money;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A job as a JSON object, and back. */
final class JobJson {

    private static final int FORMAT = 1;

    private JobJson() {}

    static JsonObject write(Job job) {
        JsonObjectBuilder json = ExactJson.JSON
                .createObjectBuilder()
                .add("format", FORMAT)
                .add("id", job.id().value())
                .add("created_at", job.createdAt().toString())
                .add("revision", job.revision())
                .add("state", StateJson.write(job.state()))
                .add("request", write(job.request()));
        job.startedAt().ifPresent(at -> json.add("started_at", at.toString()));
        job.finishedAt().ifPresent(at -> json.add("finished_at", at.toString()));
        job.key().ifPresent(key -> json.add("idempotency_key", key.value()).add("fingerprint", key.fingerprint()));
        return json.build();
    }

    static Job read(JsonObject json) {
        if (json.getInt("format") != FORMAT) {
            throw new JsonException("format is " + json.getInt("format") + ", must be " + FORMAT);
        }
        Optional<IdempotencyKey> key = json.containsKey("idempotency_key")
                ? Optional.of(new IdempotencyKey(json.getString("idempotency_key"), json.getString("fingerprint")))
                : Optional.empty();
        return new Job(
                new JobId(json.getString("id")),
                readRequest(json.getJsonObject("request")),
                StateJson.read(json.getJsonObject("state")),
                Instant.parse(json.getString("created_at")),
                instant(json, "started_at"),
                instant(json, "finished_at"),
                json.getJsonNumber("revision").longValueExact(),
                key);
    }

    private static Optional<Instant> instant(JsonObject json, String name) {
        return json.containsKey(name) ? Optional.of(Instant.parse(json.getString(name))) : Optional.empty();
    }

    private static JsonObject write(RequestSummary request) {
        JsonObjectBuilder json = ExactJson.JSON
                .createObjectBuilder()
                .add("strategy", request.strategyName())
                .add("markets", markets(request))
                .add("timeframe", request.timeframe().toString())
                .add("from", request.range().from())
                .add("to", request.range().to())
                .add(
                        "initial_capital",
                        ExactJson.decimals(request.initialCapital().units()))
                .add("execution_mode", ExactJson.name(request.executionMode()))
                .add("candle_requirement", ExactJson.name(request.candleRequirement()))
                .add("execution", values(ExecutionOptions.describe(request.execution())))
                .add("parameters", values(request.parameterOverrides()))
                .add("fill_band", request.fillBand());
        request.source().ifPresent(source -> json.add("data_source", source.wireName()));
        return json.build();
    }

    private static JsonArrayBuilder markets(RequestSummary request) {
        JsonArrayBuilder markets = ExactJson.JSON.createArrayBuilder();
        for (MarketSummary market : request.markets()) {
            markets.add(ExactJson.JSON
                    .createObjectBuilder()
                    .add("symbol", market.symbol().code())
                    .add("execution", values(market.overrides().execution()))
                    .add("parameters", values(market.overrides().parameters())));
        }
        return markets;
    }

    private static JsonObject values(Map<String, ParameterValue> values) {
        JsonObjectBuilder json = ExactJson.JSON.createObjectBuilder();
        values.forEach((name, value) -> json.add(name, ExactJson.parameter(value)));
        return json.build();
    }

    /** Jobs of an earlier version have one symbol. */
    private static List<MarketSummary> readMarkets(JsonObject json) {
        if (json.containsKey("symbol")) {
            return List.of(new MarketSummary(new Symbol(json.getString("symbol")), MarketOverrides.NONE));
        }
        return json.getJsonArray("markets").getValuesAs(JsonObject.class).stream()
                .map(market -> new MarketSummary(
                        new Symbol(market.getString("symbol")),
                        new MarketOverrides(
                                ExactJson.parameters(market.getJsonObject("execution")),
                                ExactJson.parameters(market.getJsonObject("parameters")))))
                .toList();
    }

    private static RequestSummary readRequest(JsonObject json) {
        return new RequestSummary(
                json.getString("strategy"),
                readMarkets(json),
                Timeframe.of(json.getString("timeframe")),
                new TimeRange(
                        json.getJsonNumber("from").longValueExact(),
                        json.getJsonNumber("to").longValueExact()),
                new Money(ExactJson.units(json.getString("initial_capital"))),
                ExactJson.constant(ExecutionMode.values(), json.getString("execution_mode")),
                ExactJson.constant(CandleRequirement.values(), json.getString("candle_requirement")),
                SourceKind.parse(json.getString("data_source", "")),
                readExecution(json.getJsonObject("execution")),
                ExactJson.parameters(json.getJsonObject("parameters")),
                // jobs of before there was one had none
                json.getBoolean("fill_band", false));
    }

    private static Execution readExecution(JsonObject json) {
        Execution base = ExecutionProfile.STANDARD.execution();
        return ExecutionOptions.apply(base, ExactJson.parameters(json), "execution", key -> 0, problem -> {
            throw new JsonException(problem.toString());
        });
    }
}
