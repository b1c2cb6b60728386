package io.sptraderb.accumulation.remote;

/** A service of another process. */
public abstract sealed class RemoteService permits RemotePrices, RemoteSignals, RemotePortfolios, RemoteMetrics {

    final ServiceClient service;

    RemoteService(ServiceClient service) {
        this.service = service;
    }

    /** Whether the service says so within two seconds. */
    public final boolean isHealthy() {
        return service.isHealthy();
    }
}
