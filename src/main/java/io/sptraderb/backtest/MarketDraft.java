package io.sptraderb.backtest;

/**
 * One symbol as somebody asked for it.
 *
 * @param symbol its code, unchecked
 * @param overrides what is said of it only
 */
public record MarketDraft(String symbol, MarketOverrides overrides) {}
