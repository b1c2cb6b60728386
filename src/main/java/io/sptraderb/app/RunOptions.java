package io.sptraderb.app;

import io.sptraderb.backtest.BacktestDraft;
import io.sptraderb.backtest.MarketDraft;
import io.sptraderb.backtest.MarketOverrides;
import io.sptraderb.component.ParameterValue;
import io.sptraderb.strategy.NumericText;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What a backtest is asked for on the command line. */
final class RunOptions {

    @Option(
            names = "--symbol",
            paramLabel = "CODE",
            description = "what to trade; several, with one account, are parted by commas; default: ${DEFAULT-VALUE}")
    String symbol = "BTCUSD";

    @Option(names = "--timeframe", paramLabel = "1h", description = "length of a candle; default: ${DEFAULT-VALUE}")
    String timeframe = "1h";

    @Option(
            names = "--from",
            paramLabel = "DATE",
            description = "first day, or moment with offset; default: all candles")
    @Nullable
    String from;

    @Option(names = "--to", paramLabel = "DATE", description = "last day, or moment with offset; default: all candles")
    @Nullable
    String to;

    @Option(names = "--capital", paramLabel = "AMOUNT", description = "initial capital; default: 10000")
    @Nullable
    String capital;

    @Option(
            names = {"-p", "--param"},
            paramLabel = "NAME=VALUE",
            description = "replaces a parameter of the strategy; may be repeated")
    Map<String, String> parameters = new LinkedHashMap<>();

    @Option(
            names = "--mode",
            paramLabel = "MODE",
            description = "how strictly candle quality counts: Research, Paper, Live")
    @Nullable
    String mode;

    @Option(
            names = "--candle-requirement",
            paramLabel = "NAME",
            description = "what candles must meet: V1Trusted, V2Strict (which Live demands)")
    @Nullable
    String requirement;

    @Option(
            names = "--data-source",
            paramLabel = "NAME",
            description =
                    "where candles come from: file, database, http, sample; default: the first that has the symbol")
    @Nullable
    String dataSource;

    @Option(
            names = "--profile",
            paramLabel = "NAME",
            description = "execution settings to start from: standard, sptraderb, backtesting.py, backtrader")
    @Nullable
    String profile;

    @Option(names = "--fill", paramLabel = "WHEN", description = "when orders are filled: next_open, close")
    @Nullable
    String fill;

    @Option(names = "--commission", paramLabel = "FRACTION", description = "of each fill's value: 0.001 or 0.1%%")
    @Nullable
    String commission;

    @Option(names = "--spread", paramLabel = "FRACTION", description = "between bid and ask: 0.0002 or 0.02%%")
    @Nullable
    String spread;

    @Option(names = "--slippage", paramLabel = "FRACTION", description = "of the price, against you: 0.0005 or 0.05%%")
    @Nullable
    String slippage;

    @Option(
            names = {"-x", "--execution"},
            paramLabel = "KEY=VALUE",
            description = "any other execution option, for example intrabar=optimistic; may be repeated")
    Map<String, String> execution = new LinkedHashMap<>();

    @Option(
            names = "--no-fill-band",
            description = "do not simulate the run again under other assumptions of how orders are filled")
    boolean withoutFillBand;

    /** The options as a draft, which the same validator checks that checks requests over HTTP. */
    BacktestDraft draft(String strategy) {
        BacktestDraft draft = BacktestDraft.EMPTY
                .with(BacktestDraft.STRATEGY_NAME, strategy)
                .with(BacktestDraft.TIMEFRAME, timeframe);
        draft = withSymbols(draft);
        draft = with(draft, BacktestDraft.START_DATE, from);
        draft = with(draft, BacktestDraft.END_DATE, to);
        draft = with(draft, BacktestDraft.INITIAL_CAPITAL, capital);
        draft = with(draft, BacktestDraft.EXECUTION_MODE, mode);
        draft = with(draft, BacktestDraft.CANDLE_REQUIREMENT, requirement);
        draft = with(draft, BacktestDraft.DATA_SOURCE, dataSource);
        if (withoutFillBand) {
            draft = draft.with(BacktestDraft.FILL_BAND, new ParameterValue.Flag(false));
        }
        for (Map.Entry<String, String> entry : executionTexts().entrySet()) {
            draft = draft.withExecution(entry.getKey(), value(entry.getValue()));
        }
        for (Map.Entry<String, String> entry : parameters.entrySet()) {
            draft = draft.withParameter(entry.getKey(), value(entry.getValue()));
        }
        return draft;
    }

    private BacktestDraft withSymbols(BacktestDraft draft) {
        if (!symbol.contains(",")) {
            return draft.with(BacktestDraft.SYMBOL, symbol);
        }
        BacktestDraft several = draft;
        for (String code : symbol.split(",", -1)) {
            several = several.withSymbol(new MarketDraft(code.strip(), MarketOverrides.NONE));
        }
        return several;
    }

    private static BacktestDraft with(BacktestDraft draft, String field, @Nullable String text) {
        return text == null ? draft : draft.with(field, text);
    }

    private Map<String, String> executionTexts() {
        Map<String, String> texts = new LinkedHashMap<>(execution);
        put(texts, "profile", profile);
        put(texts, "fill", fill);
        put(texts, "commission", commission);
        put(texts, "spread", spread);
        put(texts, "slippage", slippage);
        return texts;
    }

    private static void put(Map<String, String> texts, String key, @Nullable String text) {
        if (text != null) {
            texts.put(key, asFraction(text));
        }
    }

    /** {@code 0.1%} is {@code 0.001}; whatever is no percentage stays as it is. */
    private static String asFraction(String text) {
        String number =
                text.endsWith("%") ? text.substring(0, text.length() - 1).strip() : "";
        return NumericText.parse(number).isPresent()
                ? new BigDecimal(number).movePointLeft(2).toPlainString()
                : text;
    }

    /** A value as its text says: whole number, number, flag, else text. */
    static ParameterValue value(String text) {
        if (text.equals("true") || text.equals("false")) {
            return new ParameterValue.Flag(text.equals("true"));
        }
        if (text.matches("[+-]?\\d{1,18}")) {
            return new ParameterValue.Whole(Long.parseLong(text));
        }
        OptionalDouble number = NumericText.parse(text);
        return number.isPresent() ? new ParameterValue.Decimal(number.getAsDouble()) : new ParameterValue.Text(text);
    }
}
