package io.sptraderb.backtest;

/**
 * How far a run is.
 *
 * @param percent 0 to 100
 * @param candle candles simulated
 * @param total candles there are; 0 before they are loaded
 * @param equity at that candle
 */
public record Progress(double percent, int candle, int total, double equity, int openPositions, int trades) {

    /** Before anything happened. */
    public static final Progress NONE = new Progress(0, 0, 0, Double.NaN, 0, 0);
}
