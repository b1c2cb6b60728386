package io.sptraderb.http;

import io.helidon.webserver.http.HttpRouting;
import java.time.InstantSource;
import java.util.function.IntSupplier;

/** Every resource there is. */
final class WholeServer implements Resources {

    private final HttpSettings settings;
    private final HttpCollaborators with;
    private final IntSupplier openSockets;

    WholeServer(HttpSettings settings, HttpCollaborators collaborators, IntSupplier openSockets) {
        this.settings = settings;
        this.with = collaborators;
        this.openSockets = openSockets;
    }

    @Override
    public void register(HttpRouting.Builder routing) {
        RequestBody bodies = new RequestBody(settings.maxBodyBytes());
        new PlatformResources(with.platform()).register(routing);
        routing.register("/", new HealthRoutes(with.readiness(), openSockets, with.version()))
                .register(
                        "/api/backtest",
                        new BacktestRoutes(with.jobs(), with.validator(), bodies),
                        new ResultRoutes(with.jobs()),
                        new ExplainRoutes(with.jobs(), with.candles()),
                        new VerifyRoutes(with.jobs(), with.strategies()))
                .register("/api/workspace", new WorkspaceRoutes(with.workspaces(), bodies))
                .register("/api/cache", new CacheRoutes(with.cache(), with.candles(), bodies))
                .register("/api/strategies", new StrategyRoutes(with.strategies()))
                .register(
                        "/api",
                        new ImportRoutes(with.importers(), settings.maxImportBytes()),
                        new MarketRoutes(with.candles(), InstantSource.system()));
    }
}
