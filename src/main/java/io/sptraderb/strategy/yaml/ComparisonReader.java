package io.sptraderb.strategy.yaml;

import io.sptraderb.strategy.Condition;
import io.sptraderb.strategy.Condition.Comparison;
import io.sptraderb.strategy.Formula;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** Reads {@code indicator} with {@code condition} and {@code min_bars}. */
final class ComparisonReader {

    static final Range CANDLES =
            new Range(x -> x >= 1 && x <= 100_000 && x == Math.rint(x), "a whole number from 1 to 100000");

    private final Values values;
    private final IndicatorNames indicators;

    ComparisonReader(Values values, IndicatorNames indicators) {
        this.values = values;
        this.indicators = indicators;
    }

    /**
     * The comparisons of one value, all of which must hold; empty, with a problem reported, when one is wrong.
     *
     * @param indicator what is compared
     * @param tests with what
     * @param minBars how long it must hold
     */
    Optional<Condition> read(YamlNode indicator, Optional<YamlNode> tests, Optional<YamlNode> minBars) {
        Optional<Formula> left = values.text(indicator)
                .flatMap(text -> FormulaParser.formula(text, indicator, values, indicators))
                .filter(formula -> !rejectConstant(formula, indicator));
        if (tests.isEmpty() || Section.asItems(tests.get()).isEmpty()) {
            values.problems()
                    .error(indicator, "the indicator is compared with nothing", "condition: \"< 30\" beside it");
            return Optional.empty();
        }
        List<YamlNode> written = Section.asItems(tests.get());
        List<Condition> comparisons = new ArrayList<>();
        for (YamlNode test : written) {
            // What is compared may be wrong: the rest of the condition is read for its own problems.
            comparison(left.orElse(new Formula.Constant(0)), test).ifPresent(comparisons::add);
        }
        Optional<Condition> all = left.isEmpty() || comparisons.size() < written.size()
                ? Optional.empty()
                : Optional.of(comparisons.size() == 1 ? comparisons.getFirst() : new Condition.All(comparisons));
        return minBars.isEmpty() ? all : lasting(all, minBars.get());
    }

    private boolean rejectConstant(Formula formula, YamlNode node) {
        boolean isConstant = formula instanceof Formula.Constant;
        if (isConstant) {
            values.problems().error(node, "a number is no indicator", "an indicator or a column of candles");
        }
        return isConstant;
    }

    private Optional<Comparison> comparison(Formula left, YamlNode test) {
        if (test.isNull()) {
            values.problems()
                    .error(test, "the indicator is compared with nothing", "a comparison, for example \"< 30\"");
            return Optional.empty();
        }
        return values.text(test).flatMap(text -> FormulaParser.comparison(left, text, test, values, indicators));
    }

    /** The condition held so long; empty, with a problem reported, when it cannot be. */
    Optional<Condition> lasting(Optional<Condition> condition, YamlNode minBars) {
        OptionalDouble candles = values.number(minBars, CANDLES);
        if (candles.isEmpty() || condition.isEmpty()) {
            return minBars.isNull() ? condition : Optional.empty();
        }
        int least = (int) candles.getAsDouble();
        if (least > 1 && isCrossing(condition.get())) {
            values.problems().error(minBars, "a crossing happens on one candle and does not last", "1, or left out");
            return Optional.empty();
        }
        return least == 1 ? condition : Optional.of(new Condition.Lasting(condition.get(), least));
    }

    private static boolean isCrossing(Condition condition) {
        return switch (condition) {
            case Comparison comparison -> comparison.relation().isCrossing();
            case Condition.All all -> all.conditions().stream().anyMatch(ComparisonReader::isCrossing);
            case Condition.SignalEvent _, Condition.Any _, Condition.Not _, Condition.Lasting _ -> false;
        };
    }
}
