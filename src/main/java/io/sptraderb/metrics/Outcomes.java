package io.sptraderb.metrics;

/**
 * Wins and losses: what trades, or periods, gained one after the other. Zero is neither.
 *
 * @param count all of them
 * @param won sum of the wins
 * @param lost sum of the losses, negative
 * @param best NaN when there is none; so is {@code worst}
 * @param longestWinning most wins in a row
 * @param longestLosing most losses in a row
 * @param deviation sample standard deviation; NaN below two
 */
record Outcomes(
        int count,
        int wins,
        int losses,
        double won,
        double lost,
        double best,
        double worst,
        int longestWinning,
        int longestLosing,
        double deviation) {

    static Outcomes of(double[] gains) {
        int wins = 0;
        int losses = 0;
        double won = 0;
        double lost = 0;
        double best = Double.NEGATIVE_INFINITY;
        double worst = Double.POSITIVE_INFINITY;
        for (double gain : gains) {
            wins += gain > 0 ? 1 : 0;
            losses += gain < 0 ? 1 : 0;
            won += Math.max(gain, 0);
            lost += Math.min(gain, 0);
            best = Math.max(best, gain);
            worst = Math.min(worst, gain);
        }
        boolean none = gains.length == 0;
        return new Outcomes(
                gains.length,
                wins,
                losses,
                won,
                lost,
                none ? Double.NaN : best,
                none ? Double.NaN : worst,
                longestRun(gains, 1),
                longestRun(gains, -1),
                ReturnStatistics.of(gains, 1).deviation());
    }

    private static int longestRun(double[] gains, int sign) {
        int longest = 0;
        int run = 0;
        for (double gain : gains) {
            run = Math.signum(gain) == sign ? run + 1 : 0;
            longest = Math.max(longest, run);
        }
        return longest;
    }

    double mean() {
        return ReturnStatistics.over(won + lost, count);
    }

    double winRate() {
        return ReturnStatistics.over(wins, count);
    }

    double averageWin() {
        return ReturnStatistics.over(won, wins);
    }

    /** Negative. */
    double averageLoss() {
        return ReturnStatistics.over(lost, losses);
    }

    double payoff() {
        return averageWin() / -averageLoss();
    }

    double profitFactor() {
        return ReturnStatistics.over(won, -lost);
    }

    /** Van Tharp's system quality number. */
    double systemQuality() {
        return ReturnStatistics.over(Math.sqrt(count) * mean(), deviation);
    }

    /** The part of the account that a bet of these odds is worth, with every non-winner counted as a loss. */
    double kelly() {
        return kelly(winRate(), payoff());
    }

    static double kelly(double winRate, double payoff) {
        return winRate - ReturnStatistics.over(1 - winRate, payoff);
    }
}
