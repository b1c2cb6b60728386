package io.sptraderb.engine.reference;

import static io.sptraderb.engine.reference.Amounts.decimal;

import io.sptraderb.strategy.ContractTerms;
import io.sptraderb.strategy.Costs;
import io.sptraderb.strategy.Execution;
import io.sptraderb.strategy.Execution.SpreadModel;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** Prices with costs, commission, ticks, margin. */
final class Charges {

    private static final BigDecimal DUST = new BigDecimal("0.000001");
    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    private Charges() {}

    /** What a fill pays or gets for a unit: spread and slippage against the trader, to the tick that is worse. */
    static double fillPrice(Execution execution, double market, boolean buys, boolean isEntry, boolean slips) {
        BigDecimal worse = spreadPart(execution, isEntry);
        if (slips) {
            worse = worse.add(decimal(execution.costs().slippage()));
        }
        BigDecimal factor = buys ? BigDecimal.ONE.add(worse) : BigDecimal.ONE.subtract(worse);
        BigDecimal price = decimal(market).multiply(factor);
        double tick = execution.terms().tickSize();
        if (tick > 0 && worse.signum() > 0) {
            price = Amounts.toStep(price, decimal(tick), buys ? RoundingMode.CEILING : RoundingMode.FLOOR);
        }
        return price.doubleValue();
    }

    private static BigDecimal spreadPart(Execution execution, boolean isEntry) {
        BigDecimal spread = decimal(execution.costs().spread());
        if (execution.spreadModel() == SpreadModel.FULL_AT_ENTRY) {
            return isEntry ? spread : BigDecimal.ZERO;
        }
        return spread.divide(TWO);
    }

    /** An order's or a protective price: the nearest tick. */
    static double nearestTick(ContractTerms terms, double price) {
        if (terms.tickSize() == 0 || !Double.isFinite(price)) {
            return price;
        }
        return Amounts.toStep(decimal(price), decimal(terms.tickSize()), RoundingMode.HALF_EVEN)
                .doubleValue();
    }

    static BigDecimal commission(Execution execution, BigDecimal quantity, double price) {
        return Amounts.round(exactCommission(execution, quantity, Amounts.decimal(price)));
    }

    static BigDecimal exactCommission(Execution execution, BigDecimal quantity, BigDecimal price) {
        Costs costs = execution.costs();
        BigDecimal value =
                quantity.multiply(price).multiply(decimal(execution.terms().multiplier()));
        BigDecimal charged = value.multiply(decimal(costs.commissionRate()))
                .add(quantity.multiply(decimal(costs.commissionPerUnit())))
                .add(decimal(costs.commissionFixed()));
        return charged.max(decimal(costs.commissionMinimum()));
    }

    /** Whether value and commission, not margin and commission, must be paid for: as backtesting.py has it. */
    static boolean isHeldAgainstLeveragedMargin(Execution execution) {
        return execution.spreadModel() == SpreadModel.FULL_AT_ENTRY
                && execution.terms().marginPerUnit() == 0;
    }

    /**
     * Whether free margin bears a quantity. A cost that exceeds it by what rounding to eight decimals makes is borne.
     */
    static boolean isBorne(Execution execution, BigDecimal quantity, double price, BigDecimal free) {
        BigDecimal commission = commission(execution, quantity, price);
        BigDecimal slack = Amounts.SMALLEST.multiply(TWO);
        if (isHeldAgainstLeveragedMargin(execution)) {
            BigDecimal value = quantity.multiply(Amounts.decimal(price))
                    .multiply(decimal(execution.terms().multiplier()));
            BigDecimal leveraged = free.multiply(decimal(execution.terms().leverage()));
            return value.add(commission).compareTo(leveraged.add(slack)) <= 0;
        }
        BigDecimal bound = margin(execution.terms(), quantity, Amounts.decimal(price));
        return bound.add(commission).compareTo(free.add(slack)) <= 0;
    }

    /** Whether a quantity is worth no more than what rounding leaves of other amounts. */
    static boolean isDust(Execution execution, BigDecimal quantity, double price) {
        BigDecimal value = quantity.multiply(decimal(price))
                .multiply(decimal(execution.terms().multiplier()));
        return value.compareTo(DUST) < 0;
    }

    /** Money that a quantity at a price binds. */
    static BigDecimal margin(ContractTerms terms, BigDecimal quantity, BigDecimal price) {
        if (terms.marginPerUnit() > 0) {
            return quantity.multiply(decimal(terms.marginPerUnit()));
        }
        BigDecimal value = quantity.multiply(price).multiply(decimal(terms.multiplier()));
        return Amounts.divide(value, decimal(terms.leverage()));
    }
}
