package io.sptraderb.backtest;

/**
 * What is needed to make a result again, beside the request.
 *
 * @param engineVersion version of this program
 * @param strategyHash SHA-256 of the strategy's text
 * @param componentHash SHA-256 over the component sources that ran
 * @param candleHash content hash of the candles
 * @param candleSource where the candles came from
 */
public record RunProvenance(
        String engineVersion, String strategyHash, String componentHash, String candleHash, String candleSource) {}
