package io.sptraderb.engine;

/** The observer asked the simulation to end. */
public final class SimulationCancelledException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public SimulationCancelledException(int candle, int total) {
        super("simulation cancelled at candle " + candle + " of " + total);
    }
}
