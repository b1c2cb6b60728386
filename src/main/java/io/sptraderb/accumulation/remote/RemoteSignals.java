package io.sptraderb.accumulation.remote;

import io.sptraderb.accumulation.BuySignal;
import io.sptraderb.accumulation.ChosenRule;
import io.sptraderb.accumulation.ClosePrices;
import io.sptraderb.accumulation.SignalService;
import io.sptraderb.accumulation.wire.SignalsWire;
import java.util.List;

/** Buy rules of another process. */
public final class RemoteSignals extends RemoteService implements SignalService {

    RemoteSignals(ServiceClient service) {
        super(service);
    }

    @Override
    public List<BuySignal> signals(ChosenRule rule, ClosePrices prices) {
        return service.post(
                "/signals", SignalsWire.writeRequest(rule, prices), data -> SignalsWire.readAnswer(data, rule));
    }
}
