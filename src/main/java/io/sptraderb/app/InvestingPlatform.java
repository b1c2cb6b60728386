package io.sptraderb.app;

import io.sptraderb.accumulation.BuyRules;
import io.sptraderb.accumulation.LocalSignals;
import io.sptraderb.accumulation.MetricsService;
import io.sptraderb.accumulation.Platform;
import io.sptraderb.accumulation.PortfolioService;
import io.sptraderb.accumulation.PriceHistories;
import io.sptraderb.accumulation.Services;
import io.sptraderb.accumulation.SignalService;
import io.sptraderb.accumulation.remote.RemoteService;
import io.sptraderb.accumulation.remote.RemoteServices;
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
import java.util.function.BiFunction;
import java.util.function.BooleanSupplier;

/**
 * Puts the investing platform together: each step is done here, or where the settings say. A process that is one service
 * does that one itself.
 */
final class InvestingPlatform implements AutoCloseable {

    private static final int WAITING_RULES = 32;

    private final Map<ServiceRole, URI> addresses;
    private final Optional<RemoteServices> remote;
    private final ExecutorService ruleThreads;
    private final SequencedMap<String, BooleanSupplier> health = new LinkedHashMap<>();
    private final Platform platform;

    /** Over the candles and components of a workbench, which outlives it. Asks nobody yet. */
    InvestingPlatform(Settings settings, Workbench workbench) {
        Optional<ServiceRole> role = settings.investing().role();
        boolean asksOthers = role.isEmpty() || role.get() == ServiceRole.ORCHESTRATOR;
        this.addresses = asksOthers ? settings.investing().services() : Map.of();
        this.remote = addresses.isEmpty() ? Optional.empty() : Optional.of(new RemoteServices());
        this.ruleThreads = ruleThreads(settings.jobs().workers());
        PriceHistories prices =
                MarketData.prices(workbench.candles(), settings.folders().data());
        SignalService signals = new LocalSignals(BuyRules.with(workbench.components()), ruleThreads);
        Services services = new Services(
                step(ServiceRole.MARKET_DATA, prices, RemoteServices::prices),
                step(ServiceRole.STRATEGY, signals, RemoteServices::signals),
                step(ServiceRole.PORTFOLIO, PortfolioService.LOCAL, RemoteServices::portfolios),
                step(ServiceRole.METRICS, MetricsService.LOCAL, RemoteServices::metrics));
        this.platform = new Platform(services, testData(), health);
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

    /** Where a step is done, noting how its health is asked for: what this process does itself is there. */
    private <S> S step(ServiceRole role, S own, BiFunction<RemoteServices, URI, ? extends S> elsewhere) {
        URI address = addresses.get(role);
        S service = address == null ? own : elsewhere.apply(remote.orElseThrow(), address);
        health.put(
                role.wireName().replace('-', '_'),
                service instanceof RemoteService other ? other::isHealthy : () -> true);
        return service;
    }

    private PriceHistories testData() {
        URI address = addresses.get(ServiceRole.TEST_DATA_FETCHER);
        return address == null ? new TestPrices() : remote.orElseThrow().testData(address);
    }

    Platform platform() {
        return platform;
    }

    @Override
    public void close() {
        remote.ifPresent(RemoteServices::close);
        ruleThreads.shutdownNow();
    }
}
