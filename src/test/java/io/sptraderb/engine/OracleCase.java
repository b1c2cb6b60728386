package io.sptraderb.engine;

import io.sptraderb.candle.CandleSeries;
import io.sptraderb.candle.Provenance;
import io.sptraderb.candle.Symbol;
import io.sptraderb.candle.Timeframe;
import io.sptraderb.candle.TrustTier;
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
import java.util.List;

/** One published run of another engine: its settings, its closed trades and its figures, read from two files. */
record OracleCase(
        String name,
        Path data,
        String strategy,
        JsonObject params,
        JsonObject broker,
        JsonObject stats,
        double equitySum,
        List<Expected> trades) {

    /** A closed trade; {@code size} is negative for a short. */
    record Expected(
            int size,
            int entryCandle,
            int exitCandle,
            double entryPrice,
            double exitPrice,
            double pnl,
            double commission,
            double returnFraction) {}

    static OracleCase read(Path file) throws IOException {
        JsonObject json;
        try (JsonReader reader = Json.createReader(Files.newBufferedReader(file))) {
            json = reader.readObject();
        }
        String name = json.getString("case");
        Path beside = file.resolveSibling(json.getString("data"));
        Path shared = file.toAbsolutePath()
                .resolve("../../data")
                .resolve(json.getString("data"))
                .normalize();
        return new OracleCase(
                name,
                Files.exists(beside) ? beside : shared,
                json.getString("strategy"),
                json.getJsonObject("params"),
                json.getJsonObject("broker"),
                json.getJsonObject("stats"),
                json.getJsonNumber("equity_sum").doubleValue(),
                readTrades(file.resolveSibling(name + ".trades.csv")));
    }

    private static List<Expected> readTrades(Path file) throws IOException {
        List<Expected> trades = new ArrayList<>();
        List<String> lines = Files.readAllLines(file);
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(",", -1);
            trades.add(new Expected(
                    (int) Double.parseDouble(cells[0]),
                    Integer.parseInt(cells[1]),
                    Integer.parseInt(cells[2]),
                    Double.parseDouble(cells[3]),
                    Double.parseDouble(cells[4]),
                    Double.parseDouble(cells[7]),
                    Double.parseDouble(cells[8]),
                    Double.parseDouble(cells[9])));
        }
        return trades;
    }

    int param(String key) {
        return params.getInt(key);
    }

    double brokerNumber(String key, double otherwise) {
        return broker.containsKey(key) ? broker.getJsonNumber(key).doubleValue() : otherwise;
    }

    boolean brokerFlag(String key) {
        return broker.getBoolean(key, false);
    }

    /** Fixed part and rate of the commission. */
    double[] commission() {
        JsonValue value = broker.get("commission");
        if (value instanceof JsonArray pair) {
            return new double[] {
                pair.getJsonNumber(0).doubleValue(), pair.getJsonNumber(1).doubleValue()
            };
        }
        return new double[] {0, brokerNumber("commission", 0)};
    }

    /** Candles of the data file; dates or unix seconds in the first column. */
    CandleSeries candles() throws IOException {
        List<String> lines = Files.readAllLines(data);
        int n = lines.size() - 1;
        long[] time = new long[n];
        double[][] columns = new double[5][n];
        for (int i = 0; i < n; i++) {
            String[] cells = lines.get(i + 1).split(",", -1);
            time[i] = cells[0].contains("-")
                    ? LocalDate.parse(cells[0]).atStartOfDay().toEpochSecond(ZoneOffset.UTC)
                    : Long.parseLong(cells[0]);
            for (int c = 0; c < columns.length; c++) {
                columns[c][i] = Double.parseDouble(cells[c + 1]);
            }
        }
        return CandleSeries.of(
                new Symbol("ORACLE"),
                Timeframe.of("1d"),
                new Provenance(data.getFileName().toString(), TrustTier.EXTERNAL),
                time,
                columns[0],
                columns[1],
                columns[2],
                columns[3],
                columns[4]);
    }

    @Override
    public String toString() {
        return name;
    }
}
