package io.sptraderb.strategy;

/**
 * How orders become fills: the engine's settings, quoted in every result.
 *
 * @param profile name of the profile the settings started from
 * @param fill when an order decided on a candle is filled
 * @param intrabar which level fills when a candle touches stop and target
 * @param protectionCheck on which prices stops and targets are checked
 * @param entryCandle how they are checked on the candle a position is opened on
 * @param levelBasis the price stop and target distances are taken from
 * @param sizeAt the price sizes are computed at
 * @param opposite what becomes of an entry against what is held
 * @param spreadModel who pays the spread
 * @param endOfData what becomes of positions open after the last candle
 * @param forgiveDebt whether an account that lost more than it had ends at zero
 */
public record Execution(
        String profile,
        FillTiming fill,
        Intrabar intrabar,
        ProtectionCheck protectionCheck,
        EntryCandle entryCandle,
        LevelBasis levelBasis,
        SizeAt sizeAt,
        Opposite opposite,
        SpreadModel spreadModel,
        EndOfData endOfData,
        boolean forgiveDebt,
        ContractTerms terms,
        Costs costs,
        Swap swap) {

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
        /**
         * The one on the side of the extreme nearer to the open, as if the price had gone there first; the stop where both
         * are as near.
         */
        NEAREST_EXTREME
    }

    /** Which prices of a candle are held against stop and target. */
    public enum ProtectionCheck {
        /** High and low, filled at the level or at an open beyond it. */
        HIGH_LOW,
        /** Only the close, filled there. */
        CLOSE
    }

    /** How stop and target are checked on the candle a position is opened on. */
    public enum EntryCandle {
        /** Always, by what the price must or, read pessimistically, may have done after the fill. */
        PATH,
        /**
         * After a market order always; after a stop order only when the target was touched and the stop was not; else
         * from the next candle on: backtesting.py.
         */
        AFTER_MARKET_ORDERS,
        /** From the next candle on: backtrader. */
        NEVER
    }

    /** The price stop and target distances are taken from. */
    public enum LevelBasis {
        /** The price the entry was filled at, before spread and slippage. */
        ENTRY_PRICE,
        /** The close of the candle the entry was decided on. */
        SIGNAL_CLOSE
    }

    /** The price sizes are computed at. */
    public enum SizeAt {
        /** The fill's. */
        FILL,
        /**
         * The close of the candle the entry was decided on, or the order's own price, with costs; and the money that is
         * free once the exits decided by then are filled.
         */
        DECISION
    }

    /** What becomes of an entry against what is held. */
    public enum Opposite {
        /** It is not made. */
        IGNORE,
        /** It closes as much as it can of what is held, oldest first, and opens the rest. */
        REDUCE,
        /** All that is held is closed first, in the same fill. */
        REVERSE,
        /** Both sides are held side by side. */
        HEDGE
    }

    /** Who pays the spread. */
    public enum SpreadModel {
        /** Half at each fill: buys above, sells below the market price. */
        HALF_EACH_SIDE,
        /**
         * All of it at the entry; sizes that are fractions of cash keep a fixed commission back for each unit:
         * backtesting.py.
         */
        FULL_AT_ENTRY
    }

    /** What becomes of positions open after the last candle. */
    public enum EndOfData {
        /** Closed at the last close. */
        CLOSE,
        /**
         * Closed at the last candle's open (the close before it, for fills at close), after which orders that wait are held
         * against that candle once more: the convention of backtesting.py.
         */
        LAST_OPEN,
        /** Left open and marked to the last close. */
        LEAVE_OPEN
    }

    /** The same settings, to change some of them. */
    public ExecutionBuilder toBuilder() {
        return new ExecutionBuilder(this);
    }

    public Execution withCosts(Costs newCosts) {
        return toBuilder().costs(newCosts).build();
    }
}
