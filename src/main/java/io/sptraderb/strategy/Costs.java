package io.sptraderb.strategy;

/**
 * What a fill costs. All zero by default.
 *
 * @param commissionRate fraction of the fill's value
 * @param commissionPerUnit money for each unit
 * @param commissionFixed money for each fill
 * @param commissionMinimum the least a fill pays
 * @param spread distance between bid and ask as a fraction of the price; {@link Execution.SpreadModel} says who pays it
 * @param slippage fraction of the price by which market and stop fills are worse than the market price
 */
public record Costs(
        double commissionRate,
        double commissionPerUnit,
        double commissionFixed,
        double commissionMinimum,
        double spread,
        double slippage) {
    public static final Costs NONE = new Costs(0, 0, 0, 0, 0, 0);
}
