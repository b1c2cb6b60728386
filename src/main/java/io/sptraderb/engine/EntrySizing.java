package io.sptraderb.engine;

import io.sptraderb.strategy.ContractTerms;
import io.sptraderb.strategy.Execution;
import io.sptraderb.strategy.Execution.SpreadModel;
import io.sptraderb.strategy.Sizing;
import io.sptraderb.trade.FixedPoint;
import java.util.OptionalDouble;

/** How many units an entry trades: the strategy's size, capped by the limits, rounded down to what can be traded. */
final class EntrySizing {

    /** A millionth of the account's currency. */
    private static final long DUST_UNITS = FixedPoint.ONE / 1_000_000;

    private final Account account;
    private final Commission commission;
    private final ContractTerms terms;
    private final OptionalDouble positionLimit;
    private final Lots lots;
    private final boolean sizesPerUnit;
    private final double fixedCommission;
    private final double commissionPerUnit;
    private final double commissionRate;

    EntrySizing(Account account, Execution execution, OptionalDouble positionLimit, Commission commission) {
        this.account = account;
        this.commission = commission;
        this.terms = execution.terms();
        this.positionLimit = positionLimit;
        this.lots = new Lots(terms.lotStep());
        this.sizesPerUnit = execution.spreadModel() == SpreadModel.FULL_AT_ENTRY && terms.marginPerUnit() == 0;
        this.commissionPerUnit = execution.costs().commissionPerUnit();
        this.fixedCommission = execution.costs().commissionFixed();
        this.commissionRate = execution.costs().commissionRate();
    }

    Lots lots() {
        return lots;
    }

    /**
     * Units to trade, in 10<sup>-8</sup>; 0 when the size rounds to nothing.
     *
     * @param price what one unit costs, spread and slippage included
     * @param riskPerUnit price difference from there to the stop; NaN without a stop
     * @param freeUnits margin that is free, in units of money
     */
    long quantityUnits(Sizing sizing, double price, double riskPerUnit, long freeUnits) {
        double value = price * terms.multiplier();
        double wanted =
                switch (sizing) {
                    case Sizing.FractionOfCash(double fraction) ->
                        spend(FixedPoint.toDouble(freeUnits), fraction, price);
                    case Sizing.FractionOfEquity(double fraction) ->
                        commission.affordableQuantity(equity() * fraction, value, value);
                    case Sizing.RiskPerTrade(double fraction) ->
                        riskPerUnit > 0 ? equity() * fraction / (riskPerUnit * terms.multiplier()) : 0;
                    case Sizing.FixedQuantity(double quantity) -> quantity;
                    case Sizing.FixedValue(double worth) -> worth / value;
                };
        double cap =
                positionLimit.isPresent() ? positionLimit.getAsDouble() * equity() / value : Double.POSITIVE_INFINITY;
        return affordable(lots.down(Math.min(wanted, cap)), sizing, price, freeUnits);
    }

    /** Whether an account with so much free margin can bear a quantity at a price. */
    boolean canBear(long units, double price, long free) {
        if (isBeyondMoney(units, price)) {
            return false;
        }
        double value = price * terms.multiplier();
        long charged = commission.of(units, value).units();
        if (sizesPerUnit) {
            // backtesting.py holds value and commission against the leveraged margin
            double cost = FixedPoint.toDouble(Math.addExact(FixedPoint.product(units, value), charged));
            return cost <= FixedPoint.toDouble(free) * terms.leverage();
        }
        return marginUnits(units, price) <= Math.subtractExact(free, charged);
    }

    /** Margin and commission of a quantity, in words. */
    String bound(long units, double price) {
        if (isBeyondMoney(units, price)) {
            return "more than any account has";
        }
        long charged = commission.of(units, price * terms.multiplier()).units();
        return FixedPoint.toString(Math.addExact(marginUnits(units, price), charged));
    }

    /** Whether a quantity's value, with its commission, is no amount a ledger can hold. */
    private boolean isBeyondMoney(long units, double price) {
        double charge = price * terms.multiplier() * commissionRate + commissionPerUnit;
        double unit = Math.max(price * terms.multiplier(), terms.margin(1, price)) + charge;
        return FixedPoint.toDouble(units) * unit > FixedPoint.MAX / 2;
    }

    private long marginUnits(long units, double price) {
        return FixedPoint.product(units, terms.margin(1, price));
    }

    private double equity() {
        return FixedPoint.toDouble(account.equityUnits());
    }

    /** Units for a part of the money, commission included. */
    private double spend(double money, double fraction, double price) {
        double value = price * terms.multiplier();
        if (sizesPerUnit) {
            // backtesting.py sizes with the commission of a fraction of one unit, so a fixed fee is kept back per unit
            double perUnit =
                    value + commissionPerUnit + (fixedCommission + fraction * value * commissionRate) / fraction;
            return Math.max(0, money) * terms.leverage() * fraction / perUnit;
        }
        return commission.affordableQuantity(money * fraction, terms.margin(1, price), value);
    }

    /** Whether a quantity is worth no more than what rounding leaves of other amounts. */
    boolean isDust(long units, double price) {
        return !isBeyondMoney(units, price) && FixedPoint.product(units, price * terms.multiplier()) < DUST_UNITS;
    }

    /** Takes back what rounding made the cost of a part of the money exceed it by. */
    private long affordable(long units, Sizing wanted, double price, long free) {
        boolean ofMoney = !(wanted instanceof Sizing.FixedQuantity) && !lots.areWhole();
        if (ofMoney && isDust(units, price)) {
            return 0;
        }
        if (!ofMoney || units == 0 || canBear(units, price, free)) {
            return units;
        }
        long worthTwoMoneyUnits = (long) Math.ceil(2 / terms.margin(1, price));
        long less = units - Math.max(1, worthTwoMoneyUnits);
        return less > 0 && canBear(less, price, free) ? less : units;
    }
}
