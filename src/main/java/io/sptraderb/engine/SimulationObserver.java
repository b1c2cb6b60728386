package io.sptraderb.engine;

/** Told now and then how far a simulation is; says whether it shall go on. */
@FunctionalInterface
public interface SimulationObserver {

    /** For simulations nobody watches. */
    SimulationObserver NONE = (candle, total, equity, openPositions, trades) -> true;

    /**
     * Called every few thousand candles, on the simulating thread.
     *
     * @param candle candles done
     * @param total candles there are
     * @return false to end the simulation with {@link SimulationCancelledException}
     */
    boolean progress(int candle, int total, double equity, int openPositions, int trades);
}
