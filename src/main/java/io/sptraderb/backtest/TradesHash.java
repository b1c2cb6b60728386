package io.sptraderb.backtest;

import io.sptraderb.trade.Trade;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;

/** Tells by 64 digits whether two runs traded alike: SHA-256 over every field of every trade, in {@link TradeField}s. */
public final class TradesHash {

    private static final int CHARACTERS_A_TRADE = 512;

    private TradesHash() {}

    /** In lower-case hex; equal for equal trades in equal order. */
    public static String of(List<Trade> trades) {
        MessageDigest digest = Sha256.digest();
        StringBuilder text = new StringBuilder(CHARACTERS_A_TRADE);
        for (Trade trade : trades) {
            text.setLength(0);
            for (TradeField field : TradeField.ALL) {
                field.appendTo(text, trade);
                text.append('\n');
            }
            digest.update(text.toString().getBytes(StandardCharsets.UTF_8));
        }
        return HexFormat.of().formatHex(digest.digest());
    }
}
