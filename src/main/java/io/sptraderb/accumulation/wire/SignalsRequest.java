package io.sptraderb.accumulation.wire;

import io.sptraderb.accumulation.ChosenRule;
import io.sptraderb.accumulation.ClosePrices;

/** When would a rule have bought at these prices? */
public record SignalsRequest(ChosenRule rule, ClosePrices prices) {}
