package io.sptraderb.accumulation.remote;

import java.net.URI;
import java.net.http.HttpClient;

/** Makes services of addresses. They share connections, which end when this is closed. */
public final class RemoteServices implements AutoCloseable {

    private final CallLimits limits;
    private final HttpClient client;

    /** A whole call takes at most 30 s, and 64 MB are read of an answer. */
    public RemoteServices() {
        this(CallLimits.STANDARD);
    }

    RemoteServices(CallLimits limits) {
        this.limits = limits;
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(limits.connect())
                .build();
    }

    /**
     * Prices, dividends and tickers.
     *
     * @param base {@code http://host:port}, perhaps with a path below which the endpoints are; so for all
     */
    public RemotePrices prices(URI base) {
        return new RemotePrices(service("market-data", base));
    }

    /** Prices and dividends that never change. */
    public RemotePrices testData(URI base) {
        return new RemotePrices(service("test-data-fetcher", base));
    }

    public RemoteSignals signals(URI base) {
        return new RemoteSignals(service("strategy", base));
    }

    public RemotePortfolios portfolios(URI base) {
        return new RemotePortfolios(service("portfolio", base));
    }

    public RemoteMetrics metrics(URI base) {
        return new RemoteMetrics(service("metrics", base));
    }

    private ServiceClient service(String name, URI base) {
        return new ServiceClient(name, base, client, limits);
    }

    /** Ends calls that are under way: they fail. */
    @Override
    public void close() {
        client.shutdownNow();
    }
}
