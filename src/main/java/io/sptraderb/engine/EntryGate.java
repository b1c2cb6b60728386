package io.sptraderb.engine;

import io.sptraderb.strategy.EntryRule;
import io.sptraderb.strategy.Execution.Opposite;
import io.sptraderb.strategy.Formula;
import io.sptraderb.strategy.RiskLimits;
import io.sptraderb.strategy.Span;
import java.util.function.Supplier;

/** Says whether an entry is wanted at all, and whether it may be made; what keeps a wanted one out is recorded. */
final class EntryGate {

    private final Book book;
    private final Account account;
    private final RiskLimits limits;
    private final byte[] blocked;

    EntryGate(Book book, Account account) {
        this.book = book;
        this.account = account;
        this.limits = account.limits;
        this.blocked = book.market.rules().blocked();
    }

    /** Whether what is held leaves a rule anything to do; that it does not is no rejection. */
    boolean isWanted(EntryRule rule) {
        boolean isTheOne = rule.maxPositions() == 1 && book.staying(rule.side()) > 0;
        return !isTheOne && !isOpposed(rule);
    }

    private boolean isOpposed(EntryRule rule) {
        return book.execution().opposite() == Opposite.IGNORE
                && book.staying(rule.side().opposite()) > 0;
    }

    /** Whether an order may be filled: others may have been while it waited. */
    boolean admitsFill(EntryRule rule) {
        if (isOpposed(rule)) {
            return reject(
                    rule, Rejection.Reason.OPPOSITE_HELD, () -> "the other side was opened while the order waited");
        }
        return hasRoom(rule);
    }

    /** Whether a wanted entry may be decided at this close. */
    boolean admits(EntryRule rule) {
        return passesFilters(rule)
                && hasRoom(rule)
                && isCooledDown(rule)
                && isUncorrelated(rule)
                && hasKnownLevels(rule);
    }

    private boolean passesFilters(EntryRule rule) {
        int i = book.candle();
        if (blocked.length == 0 || blocked[i] == 0) {
            return true;
        }
        Rejection.Reason reason = FilterMask.REASONS.get(blocked[i] - 1);
        return reject(rule, reason, () -> "the filter lets no entry through at the close of candle " + i);
    }

    /** Whether fewer positions are held than the rule allows. */
    private boolean hasRoom(EntryRule rule) {
        int held = book.staying(rule.side());
        return held < rule.maxPositions()
                || reject(
                        rule,
                        Rejection.Reason.MAX_POSITIONS,
                        () -> held + " positions are held, the rule allows " + rule.maxPositions());
    }

    private boolean isCooledDown(EntryRule rule) {
        int stop = book.lastStop();
        if (limits.cooldown().isEmpty() || stop < 0) {
            return true;
        }
        int i = book.candle();
        boolean isTooEarly =
                switch (limits.cooldown().get()) {
                    case Span.Candles(int count) -> i - stop < count;
                    case Span.Time(long seconds) -> book.time[i] - book.time[stop] < seconds;
                };
        return !isTooEarly
                || reject(rule, Rejection.Reason.COOLDOWN, () -> "the stop loss on candle " + stop + " is too near");
    }

    private boolean isUncorrelated(EntryRule rule) {
        if (limits.correlation().isEmpty()) {
            return true;
        }
        RiskLimits.CorrelationLimit limit = limits.correlation().get();
        for (Book other : account.books()) {
            boolean along = other != book && other.staying(rule.side()) > 0;
            boolean against = other != book && other.staying(rule.side().opposite()) > 0;
            if (along || against) {
                double correlation = Correlation.ofReturns(book, other, limit.lookback());
                if ((along && correlation > limit.limit()) || (against && -correlation > limit.limit())) {
                    return reject(
                            rule,
                            Rejection.Reason.CORRELATION,
                            () -> "returns correlate by " + correlation + " with " + other.symbol()
                                    + ", which is held; the limit is " + limit.limit());
                }
            }
        }
        return true;
    }

    /** Whether everything that order and protection are made of has a value on this candle. */
    private boolean hasKnownLevels(EntryRule rule) {
        for (Formula formula : rule.formulas()) {
            if (!Double.isFinite(book.market.column(formula)[book.candle()])) {
                return reject(rule, Rejection.Reason.UNKNOWN_LEVEL, () -> "its order or protection needs " + formula);
            }
        }
        return true;
    }

    /** Always false. */
    private boolean reject(EntryRule rule, Rejection.Reason reason, Supplier<String> detail) {
        account.reject(book, rule.side(), rule.name(), reason, detail);
        return false;
    }
}
