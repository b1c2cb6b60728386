package io.sptraderb.accumulation.remote;

import io.sptraderb.accumulation.DateRange;
import io.sptraderb.accumulation.Dividend;
import io.sptraderb.accumulation.PriceHistories;
import io.sptraderb.accumulation.PriceHistory;
import io.sptraderb.accumulation.PriceQuery;
import io.sptraderb.accumulation.Ticker;
import io.sptraderb.accumulation.wire.DividendsRequest;
import io.sptraderb.accumulation.wire.DividendsWire;
import io.sptraderb.accumulation.wire.PricesWire;
import io.sptraderb.accumulation.wire.TickersWire;
import java.util.List;

/** Prices, dividends and tickers of another process. What it knows of a ticker is its own business. */
public final class RemotePrices extends RemoteService implements PriceHistories {

    RemotePrices(ServiceClient service) {
        super(service);
    }

    @Override
    public PriceHistory prices(PriceQuery query) {
        return service.post("/prices", PricesWire.writeRequest(query), PricesWire::readAnswer);
    }

    @Override
    public List<Dividend> dividends(String ticker, DateRange range) {
        DividendsRequest request = new DividendsRequest(ticker, range);
        return service.post("/dividends", DividendsWire.writeRequest(request), DividendsWire::readAnswer);
    }

    @Override
    public List<Ticker> search(String text) {
        return text.isBlank()
                ? List.of()
                : service.get("/tickers/search?" + TickersWire.writeRequest(text), TickersWire::readAnswer);
    }
}
