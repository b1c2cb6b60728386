package io.sptraderb.strategy;

/**
 * How a market trades.
 *
 * @param multiplier account money a price move of 1 is worth for one unit: 1 for shares and currencies, more for futures
 * @param tickSize prices of orders are multiples of it; 0 for any price
 * @param lotStep quantities are multiples of it; 0 for any quantity
 * @param leverage value that may be held for each unit of money: 1 is none
 * @param marginPerUnit money that each unit held binds, in place of its value over leverage; 0 for none
 */
public record ContractTerms(double multiplier, double tickSize, double lotStep, double leverage, double marginPerUnit) {

    /** Any price, any quantity, no leverage. */
    public static final ContractTerms PLAIN = new ContractTerms(1, 0, 0, 1, 0);

    /** As {@link #PLAIN}, in whole units. */
    public static final ContractTerms WHOLE_UNITS = new ContractTerms(1, 0, 1, 1, 0);

    /** Money that a quantity at a price binds. */
    public double margin(double quantity, double price) {
        return marginPerUnit > 0 ? quantity * marginPerUnit : quantity * price * multiplier / leverage;
    }
}
