package io.sptraderb.app;

import io.sptraderb.accumulation.BuyRules;
import io.sptraderb.accumulation.LocalSignals;
import io.sptraderb.accumulation.MetricsService;
import io.sptraderb.accumulation.Platform;
import io.sptraderb.accumulation.PortfolioService;
import io.sptraderb.accumulation.PriceHistories;
import io.sptraderb.accumulation.Services;
import io.sptraderb.accumulation.SignalService;
import io.sptraderb.accumulation.remote.RemoteMetrics;
import io.sptraderb.accumulation.remote.RemotePortfolios;
import io.sptraderb.accumulation.remote.RemotePrices;
import io.sptraderb.accumulation.remote.RemoteServices;
import io.sptraderb.accumulation.remote.RemoteSignals;
import io.sptraderb.http.ServiceRole;
import io.sptraderb.marketdata.MarketData;
import io.sptraderb.marketdata.TestPrices;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/**
 * Puts the investing platform together: each step is done here, or where the settings say. A process that is one service
 * does that one itself.
 */
final class InvestingPlatform implements AutoCloseable {

    private static final int WAITING_RULES = 32;

    private final RemoteServices remote = new RemoteServices();
    private final ExecutorService ruleThreads;
    private final Map<ServiceRole, URI> addresses;
    private final SequencedMap<String, BooleanSupplier> health = new LinkedHashMap<>();
    private final Platform platform;

    /** Over the candles and components of a workbench, which outlives it. Asks nobody yet. */
    InvestingPlatform(Settings settings, Workbench workbench) {
        Optional<ServiceRole> role = settings.investing().role();
        boolean asksOthers = role.isEmpty() || role.get() == ServiceRole.ORCHESTRATOR;
        this.addresses = asksOthers ? settings.investing().services() : Map.of();
        this.ruleThreads = ruleThreads(settings.jobs().workers());
        PriceHistories prices =
                MarketData.prices(workbench.candles(), settings.folders().data());
        SignalService signals = new LocalSignals(BuyRules.with(workbench.components()), ruleThreads);
        this.platform = new Platform(
                new Services(prices(prices), signals(signals), portfolio(), metrics()), testData(), health);
    }

    /** For components as rules: somebody waits for each, so few may wait for a thread. */
    private static ExecutorService ruleThreads(int threads) {
        return new ThreadPoolExecutor(
                threads,
                threads,
                0,
                TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(WAITING_RULES),
                Thread.ofPlatform().daemon().name("rule-", 1).factory());
    }

    private PriceHistories prices(PriceHistories own) {
        Optional<RemotePrices> other = address(ServiceRole.MARKET_DATA).map(remote::prices);
        health.put("market_data", health(other.map(service -> service::isHealthy)));
        return other.isPresent() ? other.get() : own;
    }

    private SignalService signals(SignalService own) {
        Optional<RemoteSignals> other = address(ServiceRole.STRATEGY).map(remote::signals);
        health.put("strategy", health(other.map(service -> service::isHealthy)));
        return other.isPresent() ? other.get() : own;
    }

    private PortfolioService portfolio() {
        Optional<RemotePortfolios> other = address(ServiceRole.PORTFOLIO).map(remote::portfolios);
        health.put("portfolio", health(other.map(service -> service::isHealthy)));
        return other.isPresent() ? other.get() : PortfolioService.LOCAL;
    }

    private MetricsService metrics() {
        Optional<RemoteMetrics> other = address(ServiceRole.METRICS).map(remote::metrics);
        health.put("metrics", health(other.map(service -> service::isHealthy)));
        return other.isPresent() ? other.get() : MetricsService.LOCAL;
    }

    private PriceHistories testData() {
        Optional<RemotePrices> other = address(ServiceRole.TEST_DATA_FETCHER).map(remote::testData);
        return other.isPresent() ? other.get() : new TestPrices();
    }

    private Optional<URI> address(ServiceRole role) {
        return Optional.ofNullable(addresses.get(role));
    }

    /** What this process does itself is there. */
    private static BooleanSupplier health(Optional<BooleanSupplier> other) {
        return other.orElse(() -> true);
    }

    Platform platform() {
        return platform;
    }

    @Override
    public void close() {
        remote.close();
        ruleThreads.shutdownNow();
    }
}
