package io.sptraderb.backtest;

import io.sptraderb.candle.CandleSource;
import io.sptraderb.candle.Symbol;
import io.sptraderb.candle.TimeRange;
import io.sptraderb.candle.Timeframe;
import io.sptraderb.component.ComponentPath;
import io.sptraderb.component.ComponentRuntime;
import io.sptraderb.component.IndicatorCall;
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

/**
 * Turns what somebody asked for into a {@link BacktestRequest}, or into all of its problems at once. Knows what
 * strategies, candles and components there are; changes nothing.
 */
public final class RequestValidator {

    private final StrategyCatalog strategies;
    private final CandleSource candles;
    private final ComponentRuntime components;

    public RequestValidator(StrategyCatalog strategies, CandleSource candles, ComponentRuntime components) {
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
        Optional<Market> market = market(fields, problems);
        strategy.ifPresent(found -> market.ifPresent(at -> rejectTimeframes(found, at.timeframe(), problems)));
        Optional<TimeRange> range = range(fields, market, problems);
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
        Market at = market.orElseThrow();
        return new BacktestRequest(
                strategy.orElseThrow(),
                at.symbol(),
                at.timeframe(),
                range.orElseThrow(),
                capital.orElseThrow(),
                enforcement.mode(),
                enforcement.requirement(),
                execution.orElseThrow(),
                draft.parameters(),
                fillBand);
    }

    private record Market(Symbol symbol, Timeframe timeframe, CandleSource.Listing listing) {}

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

    private Optional<Market> market(DraftFields fields, List<Problem> problems) {
        List<CandleSource.Listing> listings = candles.listings();
        Optional<CandleSource.Listing> listing = fields.required(BacktestDraft.SYMBOL, "a symbol with candles")
                .flatMap(code -> listing(code, listings, problems));
        Optional<Timeframe> timeframe =
                fields.required(BacktestDraft.TIMEFRAME, Timeframe.ALLOWED).flatMap(text -> timeframe(text, problems));
        if (listing.isEmpty() || timeframe.isEmpty()) {
            return Optional.empty();
        }
        List<Timeframe> available = listing.get().timeframes();
        if (available.stream().noneMatch(timeframe.get()::isMultipleOf)) {
            problems.add(Problem.at(
                    BacktestDraft.TIMEFRAME,
                    "no candles of this timeframe for " + listing.get().symbol(),
                    timeframe.get().toString(),
                    "one of " + join(available) + ", or a multiple of one"));
            return Optional.empty();
        }
        return Optional.of(new Market(listing.get().symbol(), timeframe.get(), listing.get()));
    }

    private static Optional<CandleSource.Listing> listing(
            String code, List<CandleSource.Listing> listings, List<Problem> problems) {
        Optional<CandleSource.Listing> listing = listings.stream()
                .filter(one -> one.symbol().code().equals(code))
                .findFirst();
        if (listing.isEmpty()) {
            List<String> codes =
                    listings.stream().map(one -> one.symbol().code()).toList();
            problems.add(Problem.at(
                    BacktestDraft.SYMBOL,
                    "no candles for this symbol" + NearestName.hint(code, codes),
                    DraftFields.quote(code),
                    codes.isEmpty() ? "nothing: there are no candles at all" : "one of " + String.join(", ", codes)));
        }
        return listing;
    }

    private static Optional<Timeframe> timeframe(String text, List<Problem> problems) {
        Optional<Timeframe> timeframe = Timeframe.parse(text);
        if (timeframe.isEmpty()) {
            problems.add(Problem.at(
                    BacktestDraft.TIMEFRAME, "this is no timeframe", DraftFields.quote(text), Timeframe.ALLOWED));
        }
        return timeframe;
    }

    private static Optional<TimeRange> range(DraftFields fields, Optional<Market> market, List<Problem> problems) {
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
        market.ifPresent(at -> rejectEmpty(range, at, fields, problems));
        return Optional.of(range);
    }

    /** A range wholly outside the candles there are; gaps inside them show only when they are loaded. */
    private static void rejectEmpty(TimeRange range, Market market, DraftFields fields, List<Problem> problems) {
        TimeRange available = new TimeRange(
                market.timeframe().floor(market.listing().earliest()),
                market.listing().latest());
        if (range.from() > available.to() || range.to() < available.from()) {
            boolean late = range.from() > available.to();
            String field = late ? BacktestDraft.START_DATE : BacktestDraft.END_DATE;
            problems.add(Problem.at(
                    field,
                    "no candle data available for the specified period",
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

    private static String join(List<?> values) {
        return String.join(", ", values.stream().map(Object::toString).toList());
    }
}
