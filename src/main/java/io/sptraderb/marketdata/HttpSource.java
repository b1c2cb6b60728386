package io.sptraderb.marketdata;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import io.sptraderb.candle.BadCandlesException;
import io.sptraderb.candle.CandleSeries;
import io.sptraderb.candle.CandleSource;
import io.sptraderb.candle.NoCandlesException;
import io.sptraderb.candle.Provenance;
import io.sptraderb.candle.Resampler;
import io.sptraderb.candle.SourceKind;
import io.sptraderb.candle.SourceUnavailableException;
import io.sptraderb.candle.Symbol;
import io.sptraderb.candle.TimeRange;
import io.sptraderb.candle.Timeframe;
import io.sptraderb.candle.TrustTier;
import io.sptraderb.candle.UnknownSymbolException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * A market-data server. It gives two years at most with one answer, both ends included; longer ranges are asked for page
 * by page.
 *
 * <p>A page whose last candle ends before the server's latest begins is kept, and only asked for again with its tag. The
 * tag is made of the question alone, so it would call a page unchanged that has grown since, or whose last candle has:
 * pages at the end are fetched anew.
 */
final class HttpSource implements CandleSource {

    private static final Provenance ORIGIN = new Provenance("ws-market-data-server", TrustTier.VERIFIED);
    /** The longest range the server gives at once, seconds: two years. */
    private static final long PAGE = 63_072_000L;
    /** How far behind kept metadata may be. */
    private static final long DAY = 86_400L;

    private static final int MAX_CANDLES = 10_000_000;
    private static final int MAX_KEPT_CANDLES = 1_000_000;
    private static final Duration MAX_AGE = Duration.ofHours(1);

    private final MarketServer server;
    private final ServerLimits limits;
    private final Kept<ServerMetadata> metadata;
    private final Cache<String, Page> pages;

    /** An answer that may be called unchanged. */
    private record Page(String tag, CandleSeries candles) {}

    /** What is fetched: a symbol as the server spells it, and one of its timeframes. */
    private record Market(String code, Timeframe timeframe, long latest) {

        /** Whether no candle of a range can change any more. */
        private boolean isFinished(TimeRange range) {
            return timeframe.floor(range.to()) + timeframe.seconds() <= latest;
        }
    }

    HttpSource(URI address) {
        this(address, ServerLimits.standard(), Ticker.systemTicker());
    }

    HttpSource(URI address, ServerLimits limits, Ticker ticker) {
        this.server = new MarketServer(address, limits);
        this.limits = limits;
        this.metadata = new Kept<>(this::askMetadata, ticker);
        this.pages = Caffeine.newBuilder()
                .maximumWeight(MAX_KEPT_CANDLES)
                .weigher((String path, Page page) -> page.candles().size() + 1)
                .expireAfterWrite(MAX_AGE)
                .ticker(ticker)
                .executor(Runnable::run)
                .build();
    }

    @Override
    public List<Listing> listings() {
        return metadata.get().listings();
    }

    @Override
    public CandleSeries load(Symbol symbol, Timeframe timeframe, TimeRange range) {
        ServerMetadata known = metadata.get();
        Listing listing = known.find(symbol)
                .orElseThrow(() -> new UnknownSymbolException(
                        symbol, known.listings().stream().map(Listing::symbol).toList()));
        Timeframe stored = RemoteRange.nearest(symbol, timeframe, known.stored());
        Market market = new Market(listing.symbol().code(), stored, listing.latest());
        TimeRange available = new TimeRange(listing.earliest(), listing.latest());
        CandleSeries part = RemoteRange.of(timeframe, stored, range)
                .flatMap(needed -> reachable(stored, needed, available))
                .map(needed -> Resampler.resample(
                                fetch(market, symbol, needed, new Patience(limits.patience())), timeframe)
                        .within(range))
                .orElse(null);
        if (part == null || part.isEmpty()) {
            throw new NoCandlesException(symbol, timeframe, range, available);
        }
        return part;
    }

    /** The part of a range in which the server can have candles, of times it understands. */
    private static Optional<TimeRange> reachable(Timeframe timeframe, TimeRange range, TimeRange available) {
        long from = Math.max(Math.max(range.from(), 0), timeframe.floor(available.from()));
        long to = Math.min(range.to(), available.to() + DAY);
        return from <= to ? Optional.of(new TimeRange(from, to)) : Optional.empty();
    }

    private CandleSeries fetch(Market market, Symbol symbol, TimeRange range, Patience patience) {
        CandleColumns all = new CandleColumns();
        for (long from = range.from(); from <= range.to(); from += PAGE + 1) {
            // a range must not end where it begins
            long to = Math.max(Math.min(from + PAGE, range.to()), from + 1);
            CandleSeries page = page(market, symbol, new TimeRange(from, to), patience);
            if (all.size() + page.size() > MAX_CANDLES) {
                throw new BadCandlesException(
                        ORIGIN.source(),
                        0,
                        "has more than " + MAX_CANDLES + " candles of the range, the most that is read");
            }
            all.addAll(page.within(range));
        }
        return all.toSeries(symbol, market.timeframe(), ORIGIN);
    }

    private CandleSeries page(Market market, Symbol symbol, TimeRange range, Patience patience) {
        String path = "/api/candles?symbol=" + encoded(market.code()) + "&timeframe=" + market.timeframe() + "&from="
                + range.from() + "&to=" + range.to();
        Page kept = pages.getIfPresent(path);
        ServerAnswer answer = server.get(path, Optional.ofNullable(kept).map(Page::tag), limits, patience);
        if (kept != null && answer.isUnchanged()) {
            return kept.candles();
        }
        answer.expectJson();
        CandleSeries candles = read(answer, market, symbol, range);
        if (market.isFinished(range)) {
            answer.tag().ifPresent(tag -> pages.put(path, new Page(tag, candles)));
        }
        return candles;
    }

    private static CandleSeries read(ServerAnswer answer, Market market, Symbol symbol, TimeRange range) {
        CandleColumns columns = new CandleColumns();
        CandleJson.read(answer, range, columns);
        try {
            return columns.toSeries(symbol, market.timeframe(), ORIGIN);
        } catch (BadCandlesException e) {
            throw new BadCandlesException(answer.url(), e.row(), e.reason(), e);
        }
    }

    /** Whoever answers something else here is no market-data server: what it has cannot be told. */
    private ServerMetadata askMetadata() {
        try {
            ServerLimits tight = limits.forListing();
            ServerAnswer answer = server.get("/api/metadata", Optional.empty(), tight, new Patience(tight.patience()));
            answer.expectJson();
            return ServerMetadata.of(answer);
        } catch (BadCandlesException e) {
            throw new SourceUnavailableException(SourceKind.HTTP, String.valueOf(e.getMessage()), e);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
