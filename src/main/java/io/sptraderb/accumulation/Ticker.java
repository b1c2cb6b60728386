package io.sptraderb.accumulation;

/**
 * Something that can be bought.
 *
 * @param symbol what prices are asked for by
 * @param name of the company or fund; the symbol when nobody says
 * @param marketType for example {@code Stock}, {@code ETF} or {@code Crypto}; empty when nobody says
 * @param exchange for example {@code NASDAQ}; empty when nobody says
 */
public record Ticker(String symbol, String name, String marketType, String exchange) {

    /** A ticker of which nothing but its symbol is known. */
    public static Ticker named(String symbol) {
        return new Ticker(symbol, symbol, "", "");
    }
}
