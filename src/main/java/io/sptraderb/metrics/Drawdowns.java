package io.sptraderb.metrics;

/**
 * Falls of equity below its running peak. An episode lasts from the peak until that level is seen again, or until the
 * last value.
 *
 * @param deepest largest fall, over its peak; 0.05 is 5 %
 * @param longest duration of the longest episode, in what time is counted in
 * @param episodes how many
 * @param depths sum of the largest falls of all episodes
 * @param durations sum of all durations
 */
record Drawdowns(double deepest, long longest, int episodes, double depths, long durations) {

    /** Of returns compounded from one; time is counted in periods. */
    static Drawdowns ofReturns(double[] returns) {
        Walk walk = new Walk(1, 0);
        double growth = 1;
        for (int i = 0; i < returns.length; i++) {
            growth *= 1 + returns[i];
            walk.step(i + 1L, growth);
        }
        return walk.end();
    }

    double averageDepth() {
        return episodes == 0 ? 0 : depths / episodes;
    }

    double averageDuration() {
        return episodes == 0 ? 0 : durations / (double) episodes;
    }

    /** Looks at one value after the other. */
    static final class Walk {
        private double peak;
        private long peakTime;
        private long lastTime;
        /** Lowest value since the peak; the peak itself while nothing lies below it. */
        private double trough;

        private double deepest;
        private long longest;
        private int episodes;
        private double depths;
        private long durations;

        /** From a first peak, above zero. */
        Walk(double start, long startTime) {
            peak = start;
            trough = start;
            peakTime = startTime;
            lastTime = startTime;
        }

        void step(long time, double value) {
            lastTime = time;
            if (value < peak) {
                trough = value < trough ? value : trough;
                return;
            }
            if (trough < peak) {
                finishEpisode(time);
            }
            peak = value;
            trough = value;
            peakTime = time;
        }

        Drawdowns end() {
            if (trough < peak) {
                finishEpisode(lastTime);
            }
            return new Drawdowns(deepest, longest, episodes, depths, durations);
        }

        private void finishEpisode(long time) {
            double depth = (peak - trough) / peak;
            deepest = Math.max(deepest, depth);
            longest = Math.max(longest, time - peakTime);
            episodes++;
            depths += depth;
            durations += time - peakTime;
        }
    }
}
