package io.sptraderb.backtest;

import static org.assertj.core.api.Assertions.assertThat;

import io.sptraderb.candle.CandleSeries;
import io.sptraderb.candle.CandleSource;
import io.sptraderb.candle.CandleSources;
import io.sptraderb.candle.SourceKind;
import io.sptraderb.candle.Symbol;
import io.sptraderb.candle.TimeRange;
import io.sptraderb.candle.Timeframe;
import io.sptraderb.candle.UnknownSymbolException;
import io.sptraderb.strategy.Strategy;
import io.sptraderb.support.Market;
import io.sptraderb.support.OneSeries;
import io.sptraderb.support.SmallRun;
import io.sptraderb.support.StubStrategyCatalog;
import io.sptraderb.trade.Money;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class TradeCandlesTest {

    private static final Symbol SYMBOL = new Symbol("TEST");
    private static final CandleSeries TRADED = Market.random(1, 60, 100).slice(10, 50);
    private static final BacktestResult RESULT =
            SmallRun.on(TRADED).enterAfter(3).result();

    private static TradeCandles load(CandleSeries now) {
        return TradeCandles.load(OneSeries.sources(now), request(), RESULT, SYMBOL);
    }

    private static RequestSummary request() {
        Strategy strategy = new StubStrategyCatalog().load("ma_crossover_strategy", Map.of());
        return RequestSummary.of(new BacktestRequest(
                strategy,
                List.of(new MarketRequest(SYMBOL, strategy, strategy.execution(), MarketOverrides.NONE)),
                Timeframe.of("1h"),
                TimeRange.ALL,
                Money.of(10_000),
                ExecutionMode.RESEARCH,
                CandleRequirement.V1_TRUSTED,
                Optional.empty(),
                strategy.execution(),
                new TreeMap<>(),
                true));
    }

    @Test
    void shouldFindTheCandlesThoughMoreHaveComeSince() {
        TradeCandles candles = load(Market.random(1, 60, 100));

        assertThat(candles.note()).isEmpty();
        assertThat(candles.series().orElseThrow().size()).isEqualTo(40);
        assertThat(candles.at(4)).contains(TRADED.candle(4));
        assertThat(candles.at(40)).isEmpty();
    }

    @Test
    void shouldSayThatTheyAreOthersNow() {
        TradeCandles candles = load(Market.random(2, 60, 100));

        assertThat(candles.series()).isEmpty();
        assertThat(candles.at(4)).isEmpty();
        assertThat(candles.note()).contains("not those the run traded", TRADED.contentHash(), "prices are left out");
    }

    @Test
    void shouldSayThatTheyCannotBeHad() {
        CandleSource empty = new CandleSource() {
            @Override
            public CandleSeries load(Symbol symbol, Timeframe timeframe, TimeRange range) {
                throw new UnknownSymbolException(symbol, List.of());
            }

            @Override
            public List<Listing> listings() {
                return List.of();
            }
        };
        TradeCandles candles = TradeCandles.load(CandleSources.of(SourceKind.SAMPLE, empty), request(), RESULT, SYMBOL);

        assertThat(candles.series()).isEmpty();
        assertThat(candles.note())
                .startsWith("the candles cannot be had any more")
                .contains("TEST");
    }
}
