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

    /**
     * For a fill of so many units.
     *
     * @param quantityUnits in 10<sup>-8</sup>
     * @param value what one unit is worth: its price times the multiplier
     */
    Money of(long quantityUnits, double value) {
        if (free) {
            return Money.ZERO;
        }
        long traded = FixedPoint.product(quantityUnits, value);
        long charged = Math.addExact(
                fixedUnits,
                Math.addExact(
                        FixedPoint.product(traded, costs.commissionRate()),
                        FixedPoint.product(quantityUnits, costs.commissionPerUnit())));
        return new Money(Math.max(charged, minimumUnits));
    }

    /**
     * The most units that an amount pays for, commission included; 0 or less when it pays for none.
     *
     * @param bound money that a unit binds or costs
     * @param value what a unit is worth
     */
    double affordableQuantity(double amount, double bound, double value) {
        double charge = value * costs.commissionRate() + costs.commissionPerUnit();
        double quantity = (amount - costs.commissionFixed()) / (bound + charge);
        double charged = costs.commissionFixed() + quantity * charge;
        return charged < costs.commissionMinimum() ? (amount - costs.commissionMinimum()) / bound : quantity;
    }
}
