package io.sptraderb.store;

import io.sptraderb.backtest.BacktestResult;
import io.sptraderb.backtest.FillBand;
import io.sptraderb.backtest.MarketReport;
import io.sptraderb.backtest.RunProvenance;
import io.sptraderb.candle.QualityReport;
import io.sptraderb.candle.Symbol;
import io.sptraderb.component.OutputColumn;
import io.sptraderb.component.SignalEvaluation.PrintedLine;
import io.sptraderb.component.SignalTable;
import io.sptraderb.engine.EndedBy;
import io.sptraderb.engine.OpenPosition;
import io.sptraderb.engine.Rejection;
import io.sptraderb.engine.SimulationResult;
import io.sptraderb.engine.SimulationResult.MarketResult;
import io.sptraderb.metrics.EquityCurve;
import io.sptraderb.metrics.Metric;
import io.sptraderb.metrics.PerformanceReport;
import io.sptraderb.metrics.PerformanceReport.DailyReturn;
import io.sptraderb.trade.ExitReason;
import io.sptraderb.trade.Fill;
import io.sptraderb.trade.FillRule;
import io.sptraderb.trade.Money;
import io.sptraderb.trade.Quantity;
import io.sptraderb.trade.Side;
import io.sptraderb.trade.Trade;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParser.Event;
import jakarta.json.stream.JsonParserFactory;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Function;

/** Reads what {@link ResultWriter} wrote. */
final class ResultReader {

    private static final JsonParserFactory PARSERS = ExactJson.JSON.createParserFactory(Map.of());

    private final JsonCursor json;
    private final int candles;

    private ResultReader(JsonCursor json) {
        this.json = json;
        json.expect(Event.START_OBJECT);
        int format = json.whole("format");
        if (format != ResultWriter.FORMAT) {
            throw new JsonException("format is " + format + ", must be " + ResultWriter.FORMAT);
        }
        this.candles = json.whole("candles");
    }

    static BacktestResult read(InputStream in) {
        try (JsonParser parser = PARSERS.createParser(in, StandardCharsets.UTF_8)) {
            return new ResultReader(new JsonCursor(parser)).result();
        }
    }

    private BacktestResult result() {
        RunProvenance provenance = provenance(json.object("provenance"));
        List<String> warnings = texts("warnings");
        String tradesHash = json.text("trades_hash");
        Optional<FillBand> fillBand =
                objects("fill_band", FillBandJson::read).stream().findFirst();
        Map<Metric, Double> metrics = metrics();
        List<DailyReturn> dailyReturns = objects(
                "daily_returns", daily -> new DailyReturn(time(daily, "time"), ExactJson.number(daily, "fraction")));
        SimulationResult simulation = simulation();
        PerformanceReport performance = new PerformanceReport(
                metrics,
                dailyReturns,
                EquityCurve.monthlyReturns(
                        simulation.times(),
                        simulation.equity(),
                        simulation.startCapital().toDouble()));
        List<MarketReport> markets = marketReports(simulation.times());
        List<PrintedLine> prints =
                objects("prints", line -> new PrintedLine(line.getString("component"), line.getString("text")));
        json.endObject();
        return new BacktestResult(provenance, simulation, performance, warnings, markets, prints, tradesHash, fillBand);
    }

    private List<MarketReport> marketReports(long[] runTimes) {
        List<MarketReport> reports = new ArrayList<>();
        json.startArray("market_reports");
        while (json.nextObject()) {
            reports.add(marketReport(runTimes));
            json.endObject();
        }
        return reports;
    }

    private MarketReport marketReport(long[] runTimes) {
        Symbol symbol = new Symbol(json.text("symbol"));
        String hash = json.text("candle_hash");
        String source = json.text("candle_source");
        QualityReport quality = quality(json.object("quality"));
        int own = json.whole("own_candles");
        long[] times = json.longs("own_times", own);
        List<SignalTable> signals = signals();
        SequencedMap<String, double[]> indicators = new LinkedHashMap<>();
        json.startArray("indicators");
        while (json.nextObject()) {
            String name = json.text("name");
            indicators.put(name, json.doubles("values"));
            json.endObject();
        }
        return new MarketReport(symbol, hash, source, own == 0 ? runTimes : times, quality, signals, indicators);
    }

    private <T> List<T> objects(String name, Function<JsonObject, T> reader) {
        List<T> read = new ArrayList<>();
        json.startArray(name);
        while (json.nextObject()) {
            read.add(reader.apply(json.object()));
        }
        return read;
    }

    private List<String> texts(String name) {
        List<String> read = new ArrayList<>();
        json.startArray(name);
        while (json.nextText()) {
            read.add(json.text());
        }
        return read;
    }

    private static RunProvenance provenance(JsonObject json) {
        return new RunProvenance(
                json.getString("engine_version"),
                json.getString("strategy_hash"),
                json.getString("component_hash"),
                json.getString("candle_hash"),
                json.getString("candle_source"));
    }

    private static QualityReport quality(JsonObject json) {
        QualityReport.Check[] checks = QualityReport.Check.values();
        return new QualityReport(
                ExactJson.constant(checks, json.getString("ordered")),
                ExactJson.constant(checks, json.getString("cadence")),
                ExactJson.constant(QualityReport.GapInformation.values(), json.getString("gaps")),
                ExactJson.constant(checks, json.getString("ohlc_sanity")),
                ExactJson.constant(checks, json.getString("alignment")),
                json.getJsonArray("findings").getValuesAs(JsonObject.class).stream()
                        .map(finding -> new QualityReport.Finding(
                                finding.getString("kind"), finding.getInt("count"), time(finding, "first_time")))
                        .toList());
    }

    private Map<Metric, Double> metrics() {
        JsonObject metrics = json.object("metrics");
        Map<Metric, Double> values = new EnumMap<>(Metric.class);
        for (Metric metric : Metric.values()) {
            JsonValue value = metrics.get(metric.wireName());
            if (value != null) {
                values.put(metric, ExactJson.number(value));
            }
        }
        return values;
    }

    private SimulationResult simulation() {
        JsonObject head = json.object("simulation");
        List<OpenPosition> open = objects(
                "open_positions",
                position -> new OpenPosition(
                        symbol(position),
                        side(position),
                        new Quantity(units(position, "quantity")),
                        ExactJson.number(position, "multiplier"),
                        fill(position.getJsonObject("entry")),
                        new Money(units(position, "unrealised_pnl"))));
        List<Rejection> rejections = objects(
                "rejections",
                rejection -> new Rejection(
                        symbol(rejection),
                        rejection.getInt("candle"),
                        time(rejection, "time"),
                        side(rejection),
                        rejection.getString("rule"),
                        reason(rejection.getString("reason")),
                        rejection.getString("detail")));
        List<Trade> trades = objects("trades", ResultReader::trade);
        double[] equity = json.doubles("equity");
        List<MarketResult> markets = markets();
        return new SimulationResult(
                json.longs("open_times", candles),
                new Money(units(head, "start_capital")),
                new Money(units(head, "end_cash")),
                new Money(units(head, "free_margin")),
                new Money(units(head, "end_equity")),
                new Money(units(head, "written_off")),
                equity,
                markets,
                trades,
                open,
                rejections,
                rejectionCounts(head.getJsonObject("rejection_counts")),
                ExactJson.constant(EndedBy.values(), head.getString("ended_by")),
                head.getInt("ended_at"));
    }

    private List<MarketResult> markets() {
        List<MarketResult> markets = new ArrayList<>();
        json.startArray("markets");
        while (json.nextObject()) {
            Symbol symbol = new Symbol(json.text("symbol"));
            markets.add(new MarketResult(symbol, json.doubles("pnl")));
            json.endObject();
        }
        return markets;
    }

    private static Map<Rejection.Reason, Integer> rejectionCounts(JsonObject json) {
        Map<Rejection.Reason, Integer> counts = new EnumMap<>(Rejection.Reason.class);
        json.keySet().forEach(name -> counts.put(reason(name), json.getInt(name)));
        return counts;
    }

    private static Rejection.Reason reason(String name) {
        return ExactJson.constant(Rejection.Reason.values(), name);
    }

    private static Trade trade(JsonObject json) {
        return new Trade(
                json.getInt("number"),
                json.getInt("position"),
                symbol(json),
                side(json),
                new Quantity(units(json, "quantity")),
                ExactJson.number(json, "multiplier"),
                fill(json.getJsonObject("entry")),
                fill(json.getJsonObject("exit")),
                ExactJson.constant(ExitReason.values(), json.getString("exit_reason")),
                new Money(units(json, "financing")),
                new Money(units(json, "pnl")));
    }

    private static Fill fill(JsonObject json) {
        return new Fill(
                json.getInt("candle"),
                time(json, "time"),
                ExactJson.number(json, "price"),
                ExactJson.number(json, "market_price"),
                new Money(units(json, "commission")),
                ExactJson.constant(FillRule.values(), json.getString("rule")),
                json.getBoolean("resting"),
                ExactJson.number(json, "level"),
                ExactJson.number(json, "optimistic"),
                ExactJson.number(json, "pessimistic"),
                json.getInt("decided_on"),
                json.getString("decided_by"));
    }

    private List<SignalTable> signals() {
        List<SignalTable> tables = new ArrayList<>();
        json.startArray("signals");
        while (json.nextObject()) {
            String name = json.text("name");
            int rows = json.whole("rows");
            int[] at = json.ints("candles", rows);
            SequencedMap<String, OutputColumn> columns = new LinkedHashMap<>();
            json.startArray("columns");
            while (json.nextObject()) {
                String column = json.text("name");
                columns.put(column, column(rows));
                json.endObject();
            }
            json.endObject();
            tables.add(new SignalTable(name, at, columns));
        }
        return tables;
    }

    private OutputColumn column(int rows) {
        String kind = json.text("kind");
        return switch (kind) {
            case "numbers" -> new OutputColumn.Numbers(json.doubles("values"));
            case "flags" -> new OutputColumn.Flags(json.flags("values", rows));
            case "texts" -> {
                List<String> dictionary = texts("dictionary");
                yield new OutputColumn.Texts(json.ints("values", rows), dictionary);
            }
            default -> throw new JsonException("\"" + kind + "\" is no kind of column");
        };
    }

    private static Symbol symbol(JsonObject json) {
        return new Symbol(json.getString("symbol"));
    }

    private static Side side(JsonObject json) {
        return ExactJson.constant(Side.values(), json.getString("side"));
    }

    private static long time(JsonObject json, String name) {
        return json.getJsonNumber(name).longValueExact();
    }

    private static long units(JsonObject json, String name) {
        return ExactJson.units(json.getString(name));
    }
}
