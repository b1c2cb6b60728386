package io.sptraderb.app;

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
import io.sptraderb.marketdata.TestPrices;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.BooleanSupplier;

/**
 * Puts the investing platform together: each step is done here, or where the settings say. A process that is one service
 * does that one itself.
 */
final class InvestingPlatform implements AutoCloseable {

    private final RemoteServices remote = new RemoteServices();
    private final Map<ServiceRole, URI> addresses;
    private final SequencedMap<String, BooleanSupplier> health = new LinkedHashMap<>();
    private final Platform platform;

    /**
     * Asks nobody yet.
     *
     * @param prices of this process
     * @param signals of this process
     */
    InvestingPlatform(Settings.Investing settings, PriceHistories prices, SignalService signals) {
        boolean asksOthers = settings.role().isEmpty() || settings.role().get() == ServiceRole.ORCHESTRATOR;
        this.addresses = asksOthers ? settings.services() : Map.of();
        Services services = new Services(prices(prices), signals(signals), portfolio(), metrics());
        this.platform = new Platform(services, testData(), health);
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
    }
}
