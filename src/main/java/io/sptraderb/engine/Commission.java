package io.sptraderb.engine;

import io.sptraderb.strategy.Costs;
import io.sptraderb.trade.FixedPoint;
import io.sptraderb.trade.Money;

/** What a fill costs beyond its price. */
final class Commission {

    private final Costs costs;
    private final boolean free;
    private final long fixedUnits;
    private final long minimumUnits;

    Commission(Costs costs) {
        this.costs = costs;
        this.free = costs.commissionRate() == 0
                && costs.commissionPerUnit() == 0
                && costs.commissionFixed() == 0
                && costs.commissionMinimum() == 0;
        this.fixedUnits = FixedPoint.fromDouble(costs.commissionFixed());
        this.minimumUnits = FixedPoint.fromDouble(costs.commissionMinimum());
    }

    /** For a fill of so many units (in 10<sup>-8</sup>) at a price. */
    Money of(long quantityUnits, double price) {
        if (free) {
            return Money.ZERO;
        }
        long value = FixedPoint.product(quantityUnits, price);
        long charged = Math.addExact(
                fixedUnits,
                Math.addExact(
                        FixedPoint.product(value, costs.commissionRate()),
                        FixedPoint.product(quantityUnits, costs.commissionPerUnit())));
        return new Money(Math.max(charged, minimumUnits));
    }

    /** The most units that value and commission can be paid for with an amount; 0 or less when none can. */
    double affordableQuantity(double amount, double price) {
        double perUnit = price * (1 + costs.commissionRate()) + costs.commissionPerUnit();
        double quantity = (amount - costs.commissionFixed()) / perUnit;
        double charged = costs.commissionFixed() + quantity * (perUnit - price);
        return charged < costs.commissionMinimum() ? (amount - costs.commissionMinimum()) / price : quantity;
    }
}
