package io.sptraderb.engine;

import io.sptraderb.strategy.Distance;
import io.sptraderb.strategy.Protection;
import io.sptraderb.strategy.Protection.BreakEven;
import io.sptraderb.strategy.Protection.ScaleOut;
import io.sptraderb.strategy.Protection.Trailing;
import io.sptraderb.strategy.Span;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** Stops and targets drawn at random. */
final class RandomProtection {

    private final Random random;
    private final double price;

    /** @param price about where the market is */
    RandomProtection(Random random, double price) {
        this.random = random;
        this.price = price;
    }

    Protection draw() {
        return new Protection(
                random.nextBoolean() ? Optional.of(level()) : Optional.empty(),
                random.nextBoolean() ? Optional.of(level()) : Optional.empty(),
                random.nextInt(4) == 0 ? scaleOut() : List.of(),
                random.nextInt(3) == 0 ? Optional.of(trailing()) : Optional.empty(),
                random.nextInt(4) == 0 ? Optional.of(new BreakEven(0.010_37, 0.002_13)) : Optional.empty(),
                random.nextInt(4) == 0 ? Optional.of(maxHolding()) : Optional.empty());
    }

    /** Now and then a price that lies on the wrong side of the entry. */
    private Distance level() {
        return random.nextInt(10) == 0
                ? new Distance.Price(price * (0.95 + 0.1 * random.nextDouble()))
                : distance(0.005);
    }

    private Distance distance(double least) {
        return switch (random.nextInt(6)) {
            case 0 -> new Distance.Value(RandomScenarios.ATR, 0.5 + random.nextDouble());
            case 1 -> new Distance.Amount(price * (least + 0.02 * random.nextDouble()));
            default -> new Distance.Fraction(least + 0.03 * random.nextDouble());
        };
    }

    private List<ScaleOut> scaleOut() {
        double portion = random.nextInt(3) == 0 ? 1 : 0.3;
        return List.of(
                new ScaleOut(new Distance.Fraction(0.004_19), 0.3),
                new ScaleOut(new Distance.Fraction(0.009_23), portion));
    }

    private Trailing trailing() {
        Trailing.Basis basis = random.nextBoolean() ? Trailing.Basis.EXTREME : Trailing.Basis.CLOSE;
        return new Trailing(random.nextBoolean() ? 0 : 0.010_29, distance(0.01), basis);
    }

    private Span maxHolding() {
        return random.nextBoolean()
                ? new Span.Candles(1 + random.nextInt(9))
                : new Span.Time((1 + random.nextInt(40)) * 3_600L);
    }
}
