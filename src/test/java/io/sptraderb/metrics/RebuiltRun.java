package io.sptraderb.metrics;

import io.sptraderb.candle.CandleSeries;
import io.sptraderb.candle.Provenance;
import io.sptraderb.candle.Symbol;
import io.sptraderb.candle.Timeframe;
import io.sptraderb.candle.TrustTier;
import io.sptraderb.trade.ExitReason;
import io.sptraderb.trade.Fill;
import io.sptraderb.trade.FillRule;
import io.sptraderb.trade.Money;
import io.sptraderb.trade.Quantity;
import io.sptraderb.trade.Side;
import io.sptraderb.trade.Trade;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A published run with its equity rebuilt from its closed trades and the closes of its candles. */
record RebuiltRun(Account account, int firstTraded, JsonObject statistics, double equitySum) {

    private static final Symbol SYMBOL = new Symbol("ORACLE");
    private static final int SIZE = 0;
    private static final int ENTRY_CANDLE = 1;
    private static final int EXIT_CANDLE = 2;
    private static final int ENTRY_PRICE = 3;
    private static final int EXIT_PRICE = 4;
    private static final int PNL = 7;
    private static final int COMMISSION = 8;

    static RebuiltRun read(Path file) throws IOException {
        JsonObject json;
        try (JsonReader reader = Json.createReader(Files.newBufferedReader(file))) {
            json = reader.readObject();
        }
        Path beside = file.resolveSibling(json.getString("data"));
        CandleSeries candles = candles(
                Files.exists(beside) ? beside : Path.of("../shared/data").resolve(beside.getFileName()));
        JsonObject broker = json.getJsonObject("broker");
        double cash = broker.getInt("cash", 10_000);
        double[] equity = new double[candles.size()];
        Arrays.fill(equity, cash);
        List<Trade> trades = new ArrayList<>();
        List<String> lines = Files.readAllLines(Path.of(file.toString().replace(".json", ".trades.csv")));
        for (String line : lines.subList(1, lines.size())) {
            double[] row = Arrays.stream(line.split(",", -1))
                    .mapToDouble(cell -> cell.isEmpty() ? Double.NaN : Double.parseDouble(cell))
                    .toArray();
            double entryCommission =
                    commission(broker.getOrDefault("commission", JsonValue.NULL), row[SIZE] * row[ENTRY_PRICE]);
            trades.add(trade(trades.size() + 1, row, candles, entryCommission));
            for (int i = (int) row[ENTRY_CANDLE]; i < equity.length; i++) {
                equity[i] += i < row[EXIT_CANDLE]
                        ? row[SIZE] * (candles.close(i) - row[ENTRY_PRICE]) - entryCommission
                        : row[PNL];
            }
        }
        EquityCurve curve = new EquityCurve(candles.openTimes(), equity, cash, 86_400);
        return new RebuiltRun(
                Account.of(curve, candles, trades, List.of()),
                json.getJsonObject("params").getInt("n2"),
                json.getJsonObject("stats"),
                json.getJsonNumber("equity_sum").doubleValue());
    }

    /** Of one side: a rate, or a fixed part and a rate. */
    private static double commission(JsonValue setting, double value) {
        if (setting instanceof JsonArray pair) {
            double fixed = pair.getJsonNumber(0).doubleValue();
            return fixed + pair.getJsonNumber(1).doubleValue() * Math.abs(value);
        }
        return 0;
    }

    private static Trade trade(int number, double[] row, CandleSeries candles, double entryCommission) {
        return new Trade(
                number,
                number,
                SYMBOL,
                row[SIZE] > 0 ? Side.LONG : Side.SHORT,
                Quantity.of(Math.abs(row[SIZE])),
                1,
                fill(candles, (int) row[ENTRY_CANDLE], row[ENTRY_PRICE], entryCommission),
                fill(candles, (int) row[EXIT_CANDLE], row[EXIT_PRICE], row[COMMISSION] - entryCommission),
                ExitReason.SIGNAL,
                Money.ZERO,
                Money.of(row[PNL]));
    }

    private static Fill fill(CandleSeries candles, int candle, double price, double commission) {
        return new Fill(
                candle,
                candles.openTime(candle),
                price,
                price,
                Money.of(commission),
                FillRule.NEXT_OPEN,
                false,
                Double.NaN,
                price,
                price,
                candle,
                "");
    }

    private static CandleSeries candles(Path file) throws IOException {
        List<String> lines = Files.readAllLines(file);
        int size = lines.size() - 1;
        long[] times = new long[size];
        double[][] columns = new double[5][size];
        for (int i = 0; i < size; i++) {
            String[] cells = lines.get(i + 1).split(",", -1);
            times[i] = cells[0].contains("-")
                    ? LocalDate.parse(cells[0]).atStartOfDay().toEpochSecond(ZoneOffset.UTC)
                    : Long.parseLong(cells[0]);
            for (int c = 0; c < columns.length; c++) {
                columns[c][i] = Double.parseDouble(cells[c + 1]);
            }
        }
        return CandleSeries.of(
                SYMBOL,
                Timeframe.of("1d"),
                new Provenance(file.toString(), TrustTier.EXTERNAL),
                times,
                columns[0],
                columns[1],
                columns[2],
                columns[3],
                columns[4]);
    }
}
