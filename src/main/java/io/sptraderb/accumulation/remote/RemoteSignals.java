package io.sptraderb.accumulation.remote;

import io.sptraderb.accumulation.BuySignal;
import io.sptraderb.accumulation.ChosenRule;
import io.sptraderb.accumulation.ClosePrices;
import io.sptraderb.accumulation.SignalService;
import io.sptraderb.accumulation.wire.SignalsWire;
import java.util.List;

/** Buy rules of another process. */
public final class RemoteSignals implements SignalService {

    private final ServiceClient service;

    RemoteSignals(ServiceClient service) {
        this.service = service;
    }

    @Override
    public List<BuySignal> signals(ChosenRule rule, ClosePrices prices) {
        return service.post(
                "/signals", SignalsWire.writeRequest(rule, prices), data -> SignalsWire.readAnswer(data, rule));
    }

    /** Whether the service says so within two seconds. */
    public boolean isHealthy() {
        return service.isHealthy();
    }
}
