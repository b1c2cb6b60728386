package io.sptraderb.app;

import io.sptraderb.candle.CandleImporter;
import io.sptraderb.marketdata.DatabaseSink;
import io.sptraderb.marketdata.FileImporter;
import io.sptraderb.store.Database;
import java.nio.file.Path;

/**
 * Where imported candles go.
 *
 * @param release gives back what the importer needs
 */
record ImportTarget(CandleImporter importer, Runnable release) implements AutoCloseable {

    /**
     * The data folder.
     *
     * @throws InputException when none is set
     */
    static ImportTarget folder(Settings settings) {
        Path folder = settings.folders()
                .data()
                .orElseThrow(() -> new InputException("there is no data folder to import into: name one with --data-dir"
                        + " or DATA_DIR, or import --to-database"));
        return new ImportTarget(FileImporter.intoFolder(folder), () -> {});
    }

    /**
     * The candle tables of the PostgreSQL.
     *
     * @throws InputException when none is set
     */
    static ImportTarget database(Settings settings) {
        String url = settings.storage()
                .databaseUrl()
                .orElseThrow(() ->
                        new InputException("there is no database to import into: name a PostgreSQL with DATABASE_URL"));
        Database.Pool pool = Database.candles(url);
        return new ImportTarget(new FileImporter(new DatabaseSink(pool.dataSource())), pool::close);
    }

    @Override
    public void close() {
        release.run();
    }
}
