package io.sptraderb.backtest;

import io.sptraderb.backtest.MarketValidator.Listed;
import io.sptraderb.candle.CandleSources;
import io.sptraderb.candle.SourceKind;
import io.sptraderb.candle.TimeRange;
import io.sptraderb.candle.Timeframe;
import io.sptraderb.component.ComponentPath;
import io.sptraderb.component.ComponentRuntime;
import io.sptraderb.component.IndicatorCall;
import io.sptraderb.component.ParameterValue;
import io.sptraderb.component.SignalCall;
import io.sptraderb.strategy.Execution;
import io.sptraderb.strategy.ExecutionOptions;
import io.sptraderb.strategy.InvalidStrategyException;
import io.sptraderb.strategy.NearestName;
import io.sptraderb.strategy.Problem;
import io.sptraderb.strategy.Strategy;
import io.sptraderb.trade.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Turns what somebody asked for into a {@link BacktestRequest}, or into all of its problems at once. Knows what
 * strategies, candles and components there are; changes nothing.
 */
public final class RequestValidator {

    private final StrategyCatalog strategies;
    private final CandleSources candles;
    private final ComponentRuntime components;

    public RequestValidator(StrategyCatalog strategies, CandleSources candles, ComponentRuntime components) {
        this.strategies = strategies;
        this.candles = candles;
        this.components = components;
    }

    /**
     * The request the draft describes.
     *
     * @throws io.sptraderb.strategy.UnknownStrategyException when there is no strategy of that name
     * @throws InvalidStrategyException when all that is wrong is the strategy's text or the parameters given for it
     * @throws InvalidRequestException with every problem otherwise
     */
    public BacktestRequest validate(BacktestDraft draft) {
        List<Problem> problems = new ArrayList<>(draft.problems());
        DraftFields fields = new DraftFields(draft, problems);
        fields.rejectUnknown();
        Optional<InvalidStrategyException> invalid = Optional.empty();
        Optional<Strategy> strategy = Optional.empty();
        try {
            strategy = fields.required(BacktestDraft.STRATEGY_NAME, "the name of a strategy")
                    .map(name -> strategies.load(name, draft.parameters()));
        } catch (InvalidStrategyException e) {
            invalid = Optional.of(e);
        }
        strategy.ifPresent(found -> rejectUnknownSignals(found, problems));
        Optional<Execution> execution = strategy.map(Strategy::execution)
                .map(base -> ExecutionOptions.apply(
                        base, draft.execution(), BacktestDraft.EXECUTION, key -> 0, problems::add));
        Optional<SourceKind> source = source(fields, problems);
        MarketValidator markets = new MarketValidator(candles.choose(source).listings(), problems);
        List<Listed> named = markets.symbols(draft, fields);
        Optional<Timeframe> timeframe = markets.timeframe(fields);
        List<Listed> listed = timeframe.map(at -> markets.having(at, named)).orElse(List.of());
        strategy.ifPresent(found -> timeframe.ifPresent(at -> rejectTimeframes(found, at, problems)));
        Optional<TimeRange> range = range(fields, listed, timeframe, problems);
        List<MarketRequest> requests = new ArrayList<>();
        if (strategy.isPresent()) {
            for (Listed one : listed) {
                requests.add(request(one, strategy.get(), execution.orElseThrow(), draft, problems));
            }
        }
        Optional<Money> capital = fields.capital();
        Enforcement enforcement = enforcement(fields, problems);
        boolean fillBand = fields.flag(BacktestDraft.FILL_BAND, true);
        if (invalid.isPresent() && problems.isEmpty()) {
            throw invalid.get();
        }
        invalid.ifPresent(e -> problems.addAll(e.problems()));
        if (!problems.isEmpty()) {
            throw new InvalidRequestException(problems);
        }
        return new BacktestRequest(
                strategy.orElseThrow(),
                requests,
                timeframe.orElseThrow(),
                range.orElseThrow(),
                capital.orElseThrow(),
                enforcement.mode(),
                enforcement.requirement(),
                source,
                execution.orElseThrow(),
                draft.parameters(),
                fillBand);
    }

    /** The place the draft names, when there is one of that kind here. */
    private Optional<SourceKind> source(DraftFields fields, List<Problem> problems) {
        Optional<String> text = fields.text(BacktestDraft.DATA_SOURCE);
        Optional<SourceKind> source = text.flatMap(SourceKind::parse).filter(candles.kinds()::contains);
        if (text.isPresent() && source.isEmpty()) {
            problems.add(Problem.at(
                    BacktestDraft.DATA_SOURCE,
                    SourceKind.parse(text.get()).isPresent()
                            ? "this source is not configured here"
                            : "this is no source of candles",
                    DraftFields.quote(text.get()),
                    SourceKind.wireNames(candles.kinds())));
        }
        return source;
    }

    private record Enforcement(ExecutionMode mode, CandleRequirement requirement) {}

    private void rejectUnknownSignals(Strategy strategy, List<Problem> problems) {
        for (int i = 0; i < strategy.signals().size(); i++) {
            SignalCall call = strategy.signals().get(i);
            if (components.find(call.path()).isEmpty()) {
                List<String> signals = components.paths().stream()
                        .map(ComponentPath::value)
                        .filter(path -> path.startsWith("signals/"))
                        .toList();
                problems.add(Problem.at(
                        "strategy.signals[" + i + "]",
                        "strategy \"" + strategy.name() + "\" uses a signal there is no file of"
                                + NearestName.hint(call.path().value(), signals),
                        call.path().value(),
                        "one of " + String.join(", ", signals)));
            }
        }
    }

    /** Those that a signal's own code asks for show when it runs. */
    private static void rejectTimeframes(Strategy strategy, Timeframe timeframe, List<Problem> problems) {
        List<IndicatorCall> indicators = new ArrayList<>(strategy.indicators());
        strategy.signals().forEach(signal -> signal.requiredIndicators().ifPresent(indicators::addAll));
        for (IndicatorCall indicator : indicators) {
            Timeframe wanted = indicator.timeframe().orElse(timeframe);
            if (!wanted.isMultipleOf(timeframe)) {
                problems.add(Problem.at(
                        BacktestDraft.TIMEFRAME,
                        "indicator \"" + indicator.alias() + "\" of the strategy needs candles of " + wanted
                                + ", which whole candles of " + timeframe + " do not make up",
                        timeframe.toString(),
                        "a timeframe that " + wanted + " is a multiple of"));
            }
        }
    }

    /** What one symbol is traded with: the strategy read again where it has parameters of its own. */
    private MarketRequest request(
            Listed listed, Strategy common, Execution execution, BacktestDraft draft, List<Problem> problems) {
        MarketOverrides overrides = listed.overrides();
        Execution own = ExecutionOptions.apply(
                execution,
                overrides.execution(),
                listed.path() + "." + BacktestDraft.EXECUTION,
                key -> 0,
                problems::add);
        Strategy strategy = common;
        if (!overrides.parameters().isEmpty()) {
            SortedMap<String, ParameterValue> parameters = new TreeMap<>(draft.parameters());
            parameters.putAll(overrides.parameters());
            try {
                strategy = strategies.load(common.name(), parameters);
            } catch (InvalidStrategyException e) {
                e.problems()
                        .forEach(problem -> problems.add(Problem.at(
                                listed.path() + "." + problem.path(),
                                problem.message(),
                                problem.found(),
                                problem.allowed())));
            }
        }
        return new MarketRequest(listed.listing().symbol(), strategy, own, overrides);
    }

    private static Optional<TimeRange> range(
            DraftFields fields, List<Listed> listed, Optional<Timeframe> timeframe, List<Problem> problems) {
        int before = problems.size();
        long from = fields.startDate();
        long to = fields.endDate();
        if (problems.size() > before) {
            return Optional.empty();
        }
        if (to < from) {
            problems.add(Problem.at(
                    BacktestDraft.END_DATE,
                    "the range ends before it begins",
                    fields.written(BacktestDraft.END_DATE),
                    "at or after start_date " + fields.written(BacktestDraft.START_DATE)));
            return Optional.empty();
        }
        TimeRange range = new TimeRange(from, to);
        timeframe.ifPresent(at -> listed.forEach(one -> rejectEmpty(range, one, at, fields, problems)));
        return Optional.of(range);
    }

    /** A range wholly outside the candles there are; gaps inside them show only when they are loaded. */
    private static void rejectEmpty(
            TimeRange range, Listed listed, Timeframe timeframe, DraftFields fields, List<Problem> problems) {
        TimeRange available = new TimeRange(
                timeframe.floor(listed.listing().earliest()), listed.listing().latest());
        if (range.from() > available.to() || range.to() < available.from()) {
            boolean late = range.from() > available.to();
            String field = late ? BacktestDraft.START_DATE : BacktestDraft.END_DATE;
            problems.add(Problem.at(
                    field,
                    "no candle data available for the specified period" + listed.inMessage(),
                    fields.written(field),
                    "a range that meets " + available));
        }
    }

    private static Enforcement enforcement(DraftFields fields, List<Problem> problems) {
        ExecutionMode mode = fields.text(BacktestDraft.EXECUTION_MODE)
                .map(text -> ExecutionMode.parse(text).orElseGet(() -> {
                    problems.add(Problem.at(
                            BacktestDraft.EXECUTION_MODE,
                            "this is no execution mode",
                            DraftFields.quote(text),
                            "Research, Paper or Live"));
                    return ExecutionMode.RESEARCH;
                }))
                .orElse(ExecutionMode.RESEARCH);
        CandleRequirement requirement = fields.text(BacktestDraft.CANDLE_REQUIREMENT)
                .map(text -> CandleRequirement.parse(text).orElseGet(() -> {
                    problems.add(Problem.at(
                            BacktestDraft.CANDLE_REQUIREMENT,
                            "this is no candle requirement",
                            DraftFields.quote(text),
                            "V1Trusted or V2Strict"));
                    return CandleRequirement.V2_STRICT;
                }))
                .orElse(CandleRequirement.V1_TRUSTED);
        if (mode == ExecutionMode.LIVE && requirement != CandleRequirement.V2_STRICT) {
            problems.add(Problem.at(
                    BacktestDraft.CANDLE_REQUIREMENT,
                    "Live execution requires CandleSeriesRequirement::V2Strict",
                    requirement.wireName(),
                    "V2Strict"));
        }
        return new Enforcement(mode, requirement);
    }
}
