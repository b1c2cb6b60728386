package io.sptraderb.accumulation.remote;

import io.sptraderb.accumulation.MetricsService;
import io.sptraderb.accumulation.PathStatistics;
import io.sptraderb.accumulation.ValueSeries;
import io.sptraderb.accumulation.wire.MetricsRequest;
import io.sptraderb.accumulation.wire.MetricsWire;
import java.util.SequencedMap;

/** Measures in another process. */
public final class RemoteMetrics extends RemoteService implements MetricsService {

    RemoteMetrics(ServiceClient service) {
        super(service);
    }

    @Override
    public SequencedMap<String, PathStatistics> calculate(
            SequencedMap<String, ValueSeries> portfolios, PathStatistics.Basis basis) {
        MetricsRequest request = new MetricsRequest(portfolios, basis);
        return service.post(
                "/calculate",
                MetricsWire.writeRequest(request),
                data -> MetricsWire.readAnswer(data, portfolios.keySet()));
    }
}
