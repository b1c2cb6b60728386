package io.sptraderb.accumulation;

import io.sptraderb.trade.Money;
import java.time.LocalDate;

/**
 * Shares bought at a signal.
 *
 * @param shares bought with what is left of the amount after costs
 * @param price close of the row
 * @param amount spent, costs included
 * @param transactionCost part of the amount
 * @param trigger why
 */
public record Purchase(
        LocalDate date, double shares, double price, Money amount, Money transactionCost, Trigger trigger) {}
