package io.sptraderb.engine.reference;

import static io.sptraderb.engine.reference.Amounts.decimal;
import static io.sptraderb.engine.reference.Amounts.divide;

import io.sptraderb.strategy.Costs;
import io.sptraderb.strategy.Execution;
import io.sptraderb.strategy.Sizing;
import io.sptraderb.trade.Side;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.OptionalDouble;

/**
 * How much is bought or sold.
 *
 * @param price sizes are computed at
 * @param stop where the position is given up, NaN for nowhere
 */
record Sizes(Execution execution, Side side, BigDecimal equity, BigDecimal freeMargin, double price, double stop) {

    /** The quantity, capped and rounded down to a lot; zero when nothing is left. */
    BigDecimal quantity(Sizing sizing, OptionalDouble positionLimit) {
        BigDecimal wanted = wanted(sizing);
        if (positionLimit.isPresent()) {
            BigDecimal most = equity.multiply(decimal(positionLimit.getAsDouble()));
            wanted = wanted.min(divide(most, unitValue()));
        }
        BigDecimal quantity = roundedDown(wanted);
        boolean isOfMoney =
                !(sizing instanceof Sizing.FixedQuantity) && execution.terms().lotStep() == 0;
        return isOfMoney && Charges.isDust(execution, quantity, price) ? BigDecimal.ZERO : quantity;
    }

    private BigDecimal roundedDown(BigDecimal wanted) {
        if (wanted.signum() <= 0) {
            return BigDecimal.ZERO;
        }
        BigDecimal lots = Amounts.toStep(wanted, Amounts.lot(execution.terms().lotStep()), RoundingMode.DOWN);
        return lots.setScale(8, RoundingMode.DOWN);
    }

    private BigDecimal unitValue() {
        return Amounts.decimal(price).multiply(decimal(execution.terms().multiplier()));
    }

    private BigDecimal wanted(Sizing sizing) {
        return switch (sizing) {
            case Sizing.FractionOfCash cash -> fractionOfCash(decimal(cash.fraction()));
            case Sizing.FractionOfEquity part -> inclusive(equity.multiply(decimal(part.fraction())), unitValue());
            case Sizing.RiskPerTrade risk -> riskPerTrade(decimal(risk.fraction()));
            case Sizing.FixedQuantity fixed -> decimal(fixed.quantity());
            case Sizing.FixedValue fixed -> divide(decimal(fixed.value()), unitValue());
        };
    }

    /** What it binds and its commission are a fraction of the free margin. */
    private BigDecimal fractionOfCash(BigDecimal fraction) {
        BigDecimal free = freeMargin.max(BigDecimal.ZERO);
        if (Charges.isHeldAgainstLeveragedMargin(execution)) {
            return asBacktestingPy(free.multiply(decimal(execution.terms().leverage())), fraction);
        }
        BigDecimal boundByUnit = Charges.margin(execution.terms(), BigDecimal.ONE, Amounts.decimal(price));
        return inclusive(free.multiply(fraction), boundByUnit);
    }

    /** A fixed commission is kept back for each unit: that of the fraction, taken as a quantity, over the fraction. */
    private BigDecimal asBacktestingPy(BigDecimal spendable, BigDecimal fraction) {
        Costs costs = execution.costs();
        BigDecimal forUnit = unitValue()
                .add(unitValue().multiply(decimal(costs.commissionRate())))
                .add(decimal(costs.commissionPerUnit()))
                .add(divide(decimal(costs.commissionFixed()), fraction));
        return divide(spendable.multiply(fraction), forUnit);
    }

    /** The quantity that takes so much money in all: so much for each unit, and its commission. */
    private BigDecimal inclusive(BigDecimal money, BigDecimal forUnit) {
        Costs costs = execution.costs();
        BigDecimal eachUnit = forUnit.add(unitValue().multiply(decimal(costs.commissionRate())))
                .add(decimal(costs.commissionPerUnit()));
        BigDecimal quantity = divide(money.subtract(decimal(costs.commissionFixed())), eachUnit);
        return quantity.min(divide(money.subtract(decimal(costs.commissionMinimum())), forUnit));
    }

    /** So much that the way from the fill to the stop loses a fraction of equity. */
    private BigDecimal riskPerTrade(BigDecimal fraction) {
        if (Double.isNaN(stop)) {
            return BigDecimal.ZERO;
        }
        BigDecimal way =
                Amounts.decimal(price).subtract(Amounts.decimal(stop)).multiply(BigDecimal.valueOf(side.sign()));
        if (way.signum() <= 0) {
            return BigDecimal.ZERO;
        }
        BigDecimal lostOnUnit = way.multiply(decimal(execution.terms().multiplier()));
        return divide(equity.multiply(fraction), lostOnUnit);
    }
}
