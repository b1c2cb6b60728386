package io.sptraderb.strategy;

import java.util.List;
import java.util.Optional;

/**
 * What closes a position that an entry rule opened, besides exit rules.
 *
 * @param stopLoss where it is given up
 * @param takeProfit where its gain is taken
 * @param scaleOut gains at which parts of it are taken, nearest first
 * @param trailing a stop that follows the price
 * @param breakEven moves the stop to the entry once there is a gain
 * @param maxHolding how long it is held at most
 */
public record Protection(
        Optional<Distance> stopLoss,
        Optional<Distance> takeProfit,
        List<ScaleOut> scaleOut,
        Optional<Trailing> trailing,
        Optional<BreakEven> breakEven,
        Optional<Span> maxHolding) {

    public static final Protection NONE = of(Optional.empty(), Optional.empty());

    public Protection {
        scaleOut = List.copyOf(scaleOut);
    }

    /** A stop and a target and nothing else. */
    public static Protection of(Optional<Distance> stopLoss, Optional<Distance> takeProfit) {
        return new Protection(stopLoss, takeProfit, List.of(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /**
     * Takes a part of a position.
     *
     * @param gain how far from the basis
     * @param portion of the position as it was opened, in (0, 1]
     */
    public record ScaleOut(Distance gain, double portion) {}

    /**
     * A stop that follows the price and never moves back. It moves after a candle has closed and is in force from the
     * next one.
     *
     * @param activation gain over the entry price, a fraction, that the best price since the entry must have reached for
     *     it to follow; 0 is at once
     * @param distance from the price it follows; of an indicator the value on each candle counts. Never a price
     */
    public record Trailing(double activation, Distance distance, Basis basis) {

        /** The price it follows. */
        public enum Basis {
            /** The best since the entry: the highest high of a long, the lowest low of a short. */
            EXTREME,
            /** The close of each candle. */
            CLOSE
        }
    }

    /**
     * Moves the stop to the entry price, plus an offset, once the best price has gained enough; in force from the next
     * candle.
     *
     * @param activation gain over the entry price, a fraction above 0
     * @param offset gain that is locked in, a fraction below the activation
     */
    public record BreakEven(double activation, double offset) {}
}
