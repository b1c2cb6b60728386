package io.sptraderb.engine;

import io.sptraderb.strategy.RiskLimits;
import io.sptraderb.trade.Money;

/** What the whole account shares. */
public record SimulationSettings(Money initialCapital, RiskLimits risk) {}
