package io.sptraderb.backtest;

import io.sptraderb.candle.CandleSeries;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What is needed to make a result again, beside the request.
 *
 * @param engineVersion version of this program
 * @param strategyHash SHA-256 of the strategy's text
 * @param componentHash SHA-256 over the component sources that ran
 * @param candleHash content hash of the candles; of several symbols SHA-256 over their hashes, in the request's order
 * @param candleSource where the candles came from
 */
public record RunProvenance(
        String engineVersion, String strategyHash, String componentHash, String candleHash, String candleSource) {

    /** Of a run over several symbols; {@code componentHashes} has one of each. */
    static RunProvenance of(
            String engineVersion, String strategyHash, List<String> componentHashes, List<CandleSeries> markets) {
        return new RunProvenance(
                engineVersion,
                strategyHash,
                together(componentHashes.stream().distinct().toList()),
                together(markets.stream().map(CandleSeries::contentHash).toList()),
                markets.stream()
                        .map(series -> series.provenance().source())
                        .distinct()
                        .collect(Collectors.joining(", ")));
    }

    private static String together(List<String> hashes) {
        return hashes.size() == 1 ? hashes.getFirst() : Sha256.of(String.join("\n", hashes));
    }
}
