package io.sptraderb.app;

import io.sptraderb.backtest.BacktestJobs;
import io.sptraderb.backtest.ProgressSink;
import io.sptraderb.http.HttpCollaborators;
import io.sptraderb.http.HttpServer;
import io.sptraderb.http.HttpSettings;
import io.sptraderb.store.Database;
import io.sptraderb.store.RunFilesMigration;
import io.sptraderb.store.SqlRunStore;
import io.sptraderb.store.SqlWorkspaceStore;
import io.sptraderb.workspace.Workspaces;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.Set;
import java.util.function.BooleanSupplier;

/** The running server: jobs, their store and HTTP over a workbench, which outlives it. */
final class Application implements Serving {

    /** How long runs that were told to stop may take to notice. */
    private static final Duration STOP_TIME = Duration.ofSeconds(2);

    private static final int BYTES_A_NUMBER = 8;

    private final URI address;
    private final Database database;
    private final InvestingPlatform investing;
    private final BacktestJobs jobs;
    private final HttpServer http;
    private final Housekeeping housekeeping;
    private final Lifetime lifetime;

    private Application(
            Settings settings, Database database, InvestingPlatform investing, BacktestJobs jobs, HttpServer http) {
        this.address = Serving.address(settings.server().host(), http.port());
        this.database = database;
        this.investing = investing;
        this.jobs = jobs;
        this.http = http;
        this.housekeeping = new Housekeeping(jobs, settings.storage().keepRuns());
        this.lifetime = new Lifetime(this::stop);
    }

    /** Starts to listen, then to warm Python: the server answers before its first run can be fast. */
    static Application start(Settings settings, Workbench workbench, ProgressSink sink) {
        InvestingPlatform investing = new InvestingPlatform(settings, workbench);
        Database database = null;
        BacktestJobs jobs = null;
        try {
            database = open(settings);
            SqlRunStore store = new SqlRunStore(database);
            RunFilesMigration.migrate(settings.folders().state().resolve("runs"), store);
            jobs = new BacktestJobs(
                    jobSettings(settings.jobs()), workbench.backtester()::run, store, sink, InstantSource.system());
            HttpServer http = new HttpServer(
                    httpSettings(settings.server()), collaborators(workbench, investing, jobs, database));
            http.start();
            workbench.components().warmUp();
            return new Application(settings, database, investing, jobs, http);
        } catch (RuntimeException e) {
            if (jobs != null) {
                jobs.close();
            }
            if (database != null) {
                database.close();
            }
            investing.close();
            throw e;
        }
    }

    private static Database open(Settings settings) {
        Settings.Storage storage = settings.storage();
        return storage.databaseUrl()
                .map(url -> Database.postgres(url, storage.patience()))
                .orElseGet(() -> Database.embedded(settings.folders().state(), storage.patience()));
    }

    static HttpSettings httpSettings(Settings.Server server) {
        HttpSettings base = HttpSettings.onLoopback(server.port());
        return new HttpSettings(
                server.host(),
                server.port(),
                Set.copyOf(server.allowedOrigins()),
                base.maxBodyBytes(),
                server.importBytes(),
                base.stopTime());
    }

    private static HttpCollaborators collaborators(
            Workbench workbench, InvestingPlatform investing, BacktestJobs jobs, Database database) {
        SequencedMap<String, BooleanSupplier> readiness = new LinkedHashMap<>();
        readiness.put("python", workbench.components()::isWarm);
        readiness.put(HttpCollaborators.STORE, database::answers);
        return new HttpCollaborators(
                jobs,
                workbench.validator(),
                workbench.strategies(),
                new Workspaces(new SqlWorkspaceStore(database), InstantSource.system()),
                workbench.candles(),
                workbench.importers(),
                workbench.cache(),
                investing.platform(),
                readiness,
                ProgramVersion.text());
    }

    private static BacktestJobs.Settings jobSettings(Settings.Jobs jobs) {
        return new BacktestJobs.Settings(
                jobs.workers(), jobs.queue(), jobs.drain(), STOP_TIME, jobs.resultBytes() / BYTES_A_NUMBER);
    }

    @Override
    public URI address() {
        return address;
    }

    @Override
    public List<String> welcome() {
        return List.of(
                "SPtraderB " + ProgramVersion.text() + " listens on " + address,
                "  " + address + "/health",
                "  " + address + "/api/strategies",
                "  " + address + "/api/metadata",
                "  curl -X POST " + address + "/api/backtest/run -H 'Content-Type: application/json' \\",
                "    -d '{\"strategy_name\": \"ma_crossover_strategy\", \"symbol\": \"BTCUSD\", \"timeframe\":"
                        + " \"1h\"}'",
                "Ctrl+C stops it.");
    }

    @Override
    public Lifetime lifetime() {
        return lifetime;
    }

    /** Lets running backtests finish for a while, answering about them meanwhile; new ones are refused. */
    private void stop() {
        housekeeping.close();
        jobs.close();
        http.stop();
        investing.close();
        database.close();
    }
}
