package io.sptraderb.engine;

import io.sptraderb.strategy.ContractTerms;
import io.sptraderb.strategy.Costs;
import io.sptraderb.strategy.Execution;
import io.sptraderb.strategy.Execution.EndOfData;
import io.sptraderb.strategy.Execution.EntryCandle;
import io.sptraderb.strategy.Execution.FillTiming;
import io.sptraderb.strategy.Execution.Intrabar;
import io.sptraderb.strategy.Execution.LevelBasis;
import io.sptraderb.strategy.Execution.Opposite;
import io.sptraderb.strategy.Execution.ProtectionCheck;
import io.sptraderb.strategy.Execution.SizeAt;
import io.sptraderb.strategy.Execution.SpreadModel;
import io.sptraderb.strategy.ExecutionProfile;
import io.sptraderb.strategy.RiskLimits;
import io.sptraderb.strategy.RiskLimits.CorrelationLimit;
import io.sptraderb.strategy.Span;
import io.sptraderb.strategy.Swap;
import java.time.DayOfWeek;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Random;

/** Execution settings and limits drawn at random. */
final class RandomSettings {

    private final Random random;
    private final double price;
    private final double tick;

    /** @param price about where the market is */
    RandomSettings(Random random, double price, double tick) {
        this.random = random;
        this.price = price;
        this.tick = tick;
    }

    /** A profile's settings, or any mixture. */
    Execution execution() {
        Execution base = one(ExecutionProfile.values()).execution();
        if (random.nextInt(3) == 0) {
            base = mixture(base);
        }
        Opposite opposite = one(Opposite.values());
        return base.toBuilder()
                .intrabar(one(Intrabar.values()))
                .opposite(opposite)
                .sizeAt(random.nextInt(3) == 0 ? SizeAt.DECISION : SizeAt.FILL)
                .terms(terms(base.terms(), opposite))
                .costs(costs())
                .swap(swap())
                .build();
    }

    private Execution mixture(Execution base) {
        return base.toBuilder()
                .fill(one(FillTiming.values()))
                .protectionCheck(one(ProtectionCheck.values()))
                .entryCandle(one(EntryCandle.values()))
                .levelBasis(one(LevelBasis.values()))
                .spreadModel(one(SpreadModel.values()))
                .endOfData(one(EndOfData.values()))
                .forgiveDebt(random.nextBoolean())
                .build();
    }

    private Costs costs() {
        // amounts of money that matter as much at any price
        double perUnit = price * 0.0003;
        return new Costs(
                random.nextInt(3) * 0.0007,
                random.nextInt(2) * perUnit,
                random.nextInt(2) * 0.5,
                random.nextInt(2) * 0.9,
                random.nextInt(3) * 0.0003,
                random.nextInt(3) * 0.0002);
    }

    /** What is left of an order that takes off what is held is no amount of rounding errors where there are lots. */
    private ContractTerms terms(ContractTerms base, Opposite opposite) {
        boolean isPlain = random.nextInt(3) > 0;
        double lot = opposite == Opposite.REDUCE || price > 10_000 || random.nextBoolean() ? lot() : 0;
        if (isPlain) {
            return new ContractTerms(1, tick, base.lotStep() > 0 || lot > 0 ? lot() : 0, 1, 0);
        }
        double multiplier = random.nextInt(3) == 0 ? 10 : 1;
        double leverage = random.nextBoolean() ? 1 : one(5, 40);
        double margin = random.nextInt(4) == 0 ? price * multiplier * 0.2 : 0;
        return new ContractTerms(multiplier, tick, lot, margin > 0 ? 1 : leverage, margin);
    }

    /** A power of ten, or half of one, worth about ten of money, at least the smallest there is. */
    private double lot() {
        double lot = Math.pow(10, Math.max(-7, Math.rint(Math.log10(10 / price))));
        return random.nextBoolean() ? lot : lot / 2;
    }

    private Swap swap() {
        if (random.nextInt(3) > 0) {
            return Swap.NONE;
        }
        return new Swap(0.0001, -0.00005, random.nextBoolean() ? Optional.empty() : Optional.of(DayOfWeek.WEDNESDAY));
    }

    RiskLimits risk() {
        if (random.nextBoolean()) {
            return RiskLimits.NONE;
        }
        return new RiskLimits(
                random.nextBoolean() ? OptionalDouble.of(one(0.03, 0.3)) : OptionalDouble.empty(),
                random.nextBoolean() ? OptionalDouble.of(one(0.02, 0.2)) : OptionalDouble.empty(),
                random.nextBoolean() ? OptionalDouble.of(one(0.1, 0.5)) : OptionalDouble.empty(),
                random.nextBoolean() ? OptionalInt.of(2) : OptionalInt.empty(),
                random.nextBoolean() ? Optional.of(new CorrelationLimit(0.2, 8)) : Optional.empty(),
                random.nextBoolean() ? Optional.of(cooldown()) : Optional.empty());
    }

    private Span cooldown() {
        return random.nextBoolean() ? new Span.Candles(5) : new Span.Time(7 * 3_600);
    }

    private double one(double first, double second) {
        return random.nextBoolean() ? first : second;
    }

    private <E> E one(E[] values) {
        return values[random.nextInt(values.length)];
    }
}
