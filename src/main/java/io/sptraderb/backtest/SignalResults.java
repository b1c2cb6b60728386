package io.sptraderb.backtest;

import io.sptraderb.component.SignalEvaluation;
import io.sptraderb.component.SignalEvaluation.PrintedLine;
import io.sptraderb.component.SignalTable;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/** Gathers what the signals of one run gave. */
final class SignalResults {

    private final List<SignalTable> tables = new ArrayList<>();
    private final SequencedMap<String, double[]> indicators = new LinkedHashMap<>();
    private final List<PrintedLine> prints = new ArrayList<>();
    private final StringBuilder codeHashes = new StringBuilder();

    /** An alias two signals share keeps its name when the values are the same, else the later one is qualified. */
    void add(SignalEvaluation evaluation) {
        String signal = evaluation.table().signalName();
        tables.add(evaluation.table());
        evaluation.indicators().forEach((alias, values) -> {
            double[] present = indicators.putIfAbsent(alias, values);
            if (present != null && !Arrays.equals(present, values)) {
                indicators.put(signal + "." + alias, values);
            }
        });
        prints.addAll(evaluation.prints());
        codeHashes.append(evaluation.codeHash()).append('\n');
    }

    List<SignalTable> tables() {
        return tables;
    }

    SequencedMap<String, double[]> indicators() {
        return indicators;
    }

    List<PrintedLine> prints() {
        return prints;
    }

    /** SHA-256 over the code hashes of all signals, in order. */
    String codeHash() {
        try {
            byte[] text = codeHashes.toString().getBytes(StandardCharsets.US_ASCII);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
