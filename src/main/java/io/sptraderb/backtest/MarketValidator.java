package io.sptraderb.backtest;

import io.sptraderb.candle.CandleSource.Listing;
import io.sptraderb.candle.Timeframe;
import io.sptraderb.strategy.NearestName;
import io.sptraderb.strategy.Problem;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds the symbols and the timeframe a draft names among the candles there are; what is wrong becomes a problem. */
final class MarketValidator {

    private final List<Listing> listings;
    private final List<Problem> problems;

    MarketValidator(List<Listing> listings, List<Problem> problems) {
        this.listings = listings;
        this.problems = problems;
    }

    /**
     * A symbol there are candles of.
     *
     * @param path where the draft names it
     */
    record Listed(Listing listing, MarketOverrides overrides, String path) {

        /** The symbol, for messages about one of several. */
        String inMessage() {
            return path.equals(BacktestDraft.SYMBOL) ? "" : " for " + listing.symbol();
        }
    }

    Optional<Timeframe> timeframe(DraftFields fields) {
        Optional<String> text = fields.required(BacktestDraft.TIMEFRAME, Timeframe.ALLOWED);
        Optional<Timeframe> timeframe = text.flatMap(Timeframe::parse);
        if (text.isPresent() && timeframe.isEmpty()) {
            problems.add(Problem.at(
                    BacktestDraft.TIMEFRAME, "this is no timeframe", DraftFields.quote(text.get()), Timeframe.ALLOWED));
        }
        return timeframe;
    }

    /** The symbols that can be traded; fewer than the draft names when something was wrong with the others. */
    List<Listed> symbols(BacktestDraft draft, DraftFields fields) {
        List<Listed> listed = new ArrayList<>();
        if (draft.symbols().isEmpty()) {
            fields.required(BacktestDraft.SYMBOL, "a symbol with candles, or symbols: a list of them")
                    .map(code -> new MarketDraft(code, MarketOverrides.NONE))
                    .flatMap(market -> listed(Listing.find(market.symbol(), listings), market, BacktestDraft.SYMBOL))
                    .ifPresent(listed::add);
        } else {
            if (draft.fields().containsKey(BacktestDraft.SYMBOL)) {
                problems.add(Problem.at(
                        BacktestDraft.SYMBOL,
                        "symbol and symbols say the same thing",
                        fields.written(BacktestDraft.SYMBOL),
                        "only one of them"));
            }
            several(draft.symbols(), listed);
        }
        return listed;
    }

    /** Those of them that have candles of a timeframe, or of one it is a multiple of. */
    List<Listed> having(Timeframe timeframe, List<Listed> listed) {
        return listed.stream().filter(one -> !lacks(one, timeframe)).toList();
    }

    private void several(List<MarketDraft> drafts, List<Listed> listed) {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < drafts.size(); i++) {
            MarketDraft market = drafts.get(i);
            String path = BacktestDraft.SYMBOLS + "[" + i + "]";
            Optional<Listing> listing = Listing.find(market.symbol(), listings);
            String meant = listing.map(found -> found.symbol().code()).orElse(market.symbol());
            if (seen.add(meant)) {
                listed(listing, market, path).ifPresent(listed::add);
            } else {
                String as = meant.equals(market.symbol()) ? "" : ": it means " + meant;
                problems.add(Problem.at(
                        path,
                        "this symbol is there twice" + as,
                        DraftFields.quote(market.symbol()),
                        "each symbol once"));
            }
        }
    }

    /** A market of the draft, when its symbol is listed. */
    private Optional<Listed> listed(Optional<Listing> listing, MarketDraft market, String path) {
        if (listing.isEmpty()) {
            String code = market.symbol();
            List<String> codes =
                    listings.stream().map(one -> one.symbol().code()).toList();
            problems.add(Problem.at(
                    path,
                    "no candles for this symbol" + NearestName.hint(code, codes),
                    DraftFields.quote(code),
                    codes.isEmpty() ? "nothing: there are no candles at all" : "one of " + String.join(", ", codes)));
        }
        return listing.map(found -> new Listed(found, market.overrides(), path));
    }

    private boolean lacks(Listed listed, Timeframe timeframe) {
        List<Timeframe> available = listed.listing().timeframes();
        if (available.stream().anyMatch(timeframe::isMultipleOf)) {
            return false;
        }
        String names =
                String.join(", ", available.stream().map(Timeframe::toString).toList());
        problems.add(Problem.at(
                BacktestDraft.TIMEFRAME,
                "no candles of this timeframe for " + listed.listing().symbol(),
                timeframe.toString(),
                "one of " + names + ", or a multiple of one"));
        return true;
    }
}
