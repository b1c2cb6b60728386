package io.sptraderb.strategy;

/**
 * How orders become fills: the engine's settings, quoted in every result.
 *
 * @param profile name of the profile the settings started from
 * @param fill when an order decided on a candle is filled
 * @param intrabar which level fills when a candle touches stop and target
 * @param protectionCheck on which prices stops and targets are checked
 * @param levelBasis the price stop and target fractions are taken from
 * @param spreadModel who pays the spread
 * @param endOfData what becomes of positions open after the last candle
 * @param wholeUnits whether quantities are rounded down to whole units
 * @param exclusive whether an entry of the opposite side first closes what is open, in the same fill
 */
public record Execution(
        String profile,
        FillTiming fill,
        Intrabar intrabar,
        ProtectionCheck protectionCheck,
        LevelBasis levelBasis,
        SpreadModel spreadModel,
        EndOfData endOfData,
        boolean wholeUnits,
        boolean exclusive,
        Costs costs) {

    /** When an order decided on candle i is filled. */
    public enum FillTiming {
        /** At the open of candle i+1. */
        NEXT_OPEN,
        /** At the close of candle i. */
        CLOSE
    }

    /** Which level fills when one candle touches both. */
    public enum Intrabar {
        /** The stop. */
        PESSIMISTIC,
        /** The target. */
        OPTIMISTIC,
        /** The one on the side of the extreme nearer to the open, as if the price had gone there first. */
        NEAREST_EXTREME
    }

    /** Which prices of a candle are held against stop and target. */
    public enum ProtectionCheck {
        /** High and low, filled at the level or at an open beyond it. */
        HIGH_LOW,
        /** Only the close, filled there. */
        CLOSE
    }

    /** The price stop and target fractions are taken from. */
    public enum LevelBasis {
        /** The price the entry was filled at, before spread and slippage. */
        ENTRY_PRICE,
        /** The close of the candle the entry was decided on. */
        SIGNAL_CLOSE
    }

    /** Who pays the spread. */
    public enum SpreadModel {
        /** Half at each fill: buys above, sells below the market price. */
        HALF_EACH_SIDE,
        /** All of it at the entry; sizes that are fractions keep a fixed commission back for each unit: backtesting.py. */
        FULL_AT_ENTRY
    }

    /** What becomes of positions open after the last candle. */
    public enum EndOfData {
        /** Closed at the last close. */
        CLOSE,
        /** Closed at the last candle's open (its close before, for fills at close): the convention of backtesting.py. */
        LAST_OPEN,
        /** Left open and marked to the last close. */
        LEAVE_OPEN
    }

    public Execution withCosts(Costs newCosts) {
        return new Execution(
                profile,
                fill,
                intrabar,
                protectionCheck,
                levelBasis,
                spreadModel,
                endOfData,
                wholeUnits,
                exclusive,
                newCosts);
    }
}
