package io.sptraderb.http;

import io.sptraderb.accumulation.Platform;
import io.sptraderb.backtest.BacktestJobs;
import io.sptraderb.backtest.RequestValidator;
import io.sptraderb.backtest.StrategyCatalog;
import io.sptraderb.candle.CandleCache;
import io.sptraderb.candle.CandleImporter;
import io.sptraderb.candle.CandleSources;
import io.sptraderb.candle.SourceKind;
import io.sptraderb.workspace.Workspaces;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import java.util.function.BooleanSupplier;

/**
 * What the routes call. None of it is closed by the server.
 *
 * @param importers keep candles of files clients send, by where; the first unless a client says
 * @param platform the investing platform
 * @param readiness what must be true for the server to be ready, by name, for example {@code python}; asked at every
 *     {@code GET /observe/health}
 * @param version of this program
 */
public record HttpCollaborators(
        BacktestJobs jobs,
        RequestValidator validator,
        StrategyCatalog strategies,
        Workspaces workspaces,
        CandleSources candles,
        SequencedMap<SourceKind, CandleImporter> importers,
        CandleCache cache,
        Platform platform,
        SequencedMap<String, BooleanSupplier> readiness,
        String version) {

    /** The name in {@code readiness} of the database runs are kept in, which {@code GET /health} tells of. */
    public static final String STORE = "store";

    public HttpCollaborators {
        importers = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(importers));
        readiness = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(readiness));
    }
}
